"""A conflict and what would do, as lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scheduler.domain.conflict import Clash, Conflict
from scheduler.words.catalogue import label, sentence
from scheduler.words.repair_text import repair_text

__all__ = ["conflict_text"]


def conflict_text(conflict: Conflict, *, language: str, names: Mapping[str, str]) -> str:
    """Which musts cannot hold together, and what would do.

    Parameters
    ----------
    conflict
        What `explain_conflict` found.
    language
        ``en`` or ``zh``.
    names
        Names on the screen by id.

    Returns
    -------
    str
        A heading, a list per set of musts, then what would do, numbered; a single sentence where all musts can hold.
    """
    return "\n".join(_lines(conflict, language, names))


def _lines(conflict: Conflict, language: str, names: Mapping[str, str]) -> Iterator[str]:
    """Line by line."""
    if conflict.complete and not conflict.clashes:
        yield label("conflict_none", language)
        return
    yield label("conflict_heading", language)
    for clash in conflict.clashes:
        yield from _clash(clash, language, names)
    if not conflict.clashes:
        yield "  " + label("conflict_unknown", language)
    if not conflict.repairs:
        yield "  " + label("conflict_no_repair", language)
        return
    yield "  " + label("conflict_repairs", language)
    for number, repair in enumerate(conflict.repairs, start=1):
        yield "    " + label("conflict_repair", language).format(number=number, steps=repair_text(repair, language, names))


def _clash(clash: Clash, language: str, names: Mapping[str, str]) -> Iterator[str]:
    """One set."""
    kept = "conflict_alone" if len(clash.members) == 1 else "conflict_together"
    yield "  " + label(kept if clash.minimal else "conflict_together_maybe", language)
    yield from (f"    - {sentence(member, language, names)}" for member in clash.members)
    if clash.alike:
        yield "    " + label("conflict_alike", language).format(count=clash.alike)
