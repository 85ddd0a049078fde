"""What somebody does within a shift besides chat, as people read it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scheduler.domain.assignment import Activity, ActivityKind, Assignment
from scheduler.domain.block import Block
from scheduler.domain.dayplan_settings import DayPlanSettings
from scheduler.words.catalogue import label

__all__ = ["activity_name", "within_shift"]


def activity_name(part: Activity, plan: DayPlanSettings, blocks: Sequence[Block], language: str) -> str:
    """What a stretch of a shift is called.

    Parameters
    ----------
    part
        The stretch.
    plan, blocks
        The store's breaks, meetings and work off chat: they have names.
    language
        Language of the words, for what has no name in the store.

    Returns
    -------
    str
        The store's own name where only one thing of this kind can be meant, otherwise the word of the language.
    """
    word = label(f"activity_{part.kind.value}", language)
    if part.kind in (ActivityKind.BREAK, ActivityKind.ON_CALL_BREAK):
        minutes = int((part.end - part.start).total_seconds() // 60)
        named = {rule.name for rule in plan.breaks if rule.minutes == minutes}
        if len(named) != 1:
            return word
        (name,) = named
        on_call = part.kind is ActivityKind.ON_CALL_BREAK
        return label("activity_on_call", language).format(name=name) if on_call else name
    names = {
        block.name for block in blocks if block.kind is part.kind and block.start <= part.start and part.end <= block.end
    }
    return names.pop() if len(names) == 1 else word


def within_shift(item: Assignment, plan: DayPlanSettings, blocks: Sequence[Block], language: str) -> str:
    """Breaks, meetings and work off chat of a shift with their times, such as ``meal 12:00-12:30``; empty for none."""
    return label("list_comma", language).join(_parts(item, plan, blocks, language))


def _parts(item: Assignment, plan: DayPlanSettings, blocks: Sequence[Block], language: str) -> Iterator[str]:
    """The stretches that are not spent on chat."""
    for part in sorted(item.activities):
        if part.kind is not ActivityKind.CHAT:
            ends = f"{part.end:%H:%M}"
            end = "24:00" if ends == "00:00" else ends
            yield f"{activity_name(part, plan, blocks, language)} {part.start:%H:%M}-{end}"
