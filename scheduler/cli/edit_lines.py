"""What somebody changed on a roster by hand, and what the changes do, as lines and as data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from scheduler.domain.day_of import DayOf
from scheduler.domain.finding import Finding
from scheduler.domain.judgement import ChangedDay, Judgement
from scheduler.domain.price_curve import COST_UNITS_PER_PRICE
from scheduler.words.amounts import amount
from scheduler.words.catalogue import label, sentence
from scheduler.words.dates import full_day
from scheduler.words.day_words import day_words
from scheduler.words.number import Number

__all__ = ["edit_lines", "edit_records"]

_FEW: Final = 3
"""So many reasons say enough; all of them are in the findings."""


def edit_lines(judgement: Judgement, language: str, names: Mapping[str, str], *, everything: bool = False) -> Iterator[str]:
    """Lines for the screen; nothing where nothing tells what was written.

    Parameters
    ----------
    judgement
        The roster and its changes.
    language
        ``en`` or ``zh``.
    names
        Names on the screen by id.
    everything
        Whether to give every reason, not only the strongest.
    """
    if judgement.before is None:
        return
    if not judgement.days:
        yield label("edit_none", language)
        return
    yield label("edit_heading", language).format(count=Number(len(judgement.days)))
    for changed in judgement.days:
        yield from _day_lines(changed, language, names)
    yield ""
    yield label("edit_together", language)
    most = None if everything else _FEW
    if judgement.broken:
        yield "  " + label("edit_breaks_musts", language).format(count=Number(len(judgement.broken)))
        yield from (f"    - {sentence(finding, language, names)}" for finding in judgement.broken)
    else:
        yield "  " + label("edit_breaks_nothing", language)
    yield "  " + _difference(judgement, language)
    for key, findings in (("edit_worse", judgement.worse), ("edit_better", judgement.better)):
        if findings:
            yield "  " + label(key, language)
            yield from _reasons(findings, most, language, names)


def edit_records(judgement: Judgement, language: str, names: Mapping[str, str]) -> dict[str, object]:
    """The same as plain values: ``changed``, ``cost_before``, ``cost_after`` and ``newly_broken``; null where unknown."""
    before = judgement.before
    return {
        "changed": None if before is None else [_record(changed, language, names) for changed in judgement.days],
        "newly_broken": [sentence(finding, language, names) for finding in judgement.broken],
        "cost_before": None if before is None else before.cost / COST_UNITS_PER_PRICE,
        "cost_after": judgement.audit.cost / COST_UNITS_PER_PRICE,
    }


def _record(changed: ChangedDay, language: str, names: Mapping[str, str]) -> dict[str, object]:
    """One change."""
    agent, when = changed.cell
    return {
        "cell": changed.place,
        "agent": agent,
        "date": when.isoformat(),
        "before": _code(changed.before),
        "after": _code(changed.after),
        "broken": [sentence(finding, language, names) for finding in changed.broken],
        "cost": changed.cost / COST_UNITS_PER_PRICE,
    }


def _code(of: DayOf) -> str:
    """A day for machines: ``off``, ``leave``, ``credited``, the id of a shift, or ``standby`` and the id."""
    if not of.given:
        return "credited" if of.credited else "leave" if of.leave else "off"
    return " ".join(item.shift if item.works else f"standby {item.shift}" for item in of.given)


def _day_lines(changed: ChangedDay, language: str, names: Mapping[str, str]) -> Iterator[str]:
    """One change and what it does by itself."""
    agent, when = changed.cell
    days = (day_words(each, language, names) for each in (changed.before, changed.after))
    said = label("edit_day", language).format(
        place=f"{changed.place}  " if changed.place else "",
        name=names.get(agent, agent),
        date=full_day(when, language),
        **dict(zip(("before", "after"), days, strict=True)),
        cost=_cost(changed.cost, language),
    )
    yield f"  - {said}"
    for finding in changed.broken:
        yield "      " + label("edit_breaks", language).format(sentence=sentence(finding, language, names))


def _cost(cost: int, language: str) -> str:
    """What a change costs or saves."""
    points = cost / COST_UNITS_PER_PRICE
    key = "edit_costs" if points > 0 else "edit_saves" if points < 0 else "edit_free"
    return label(key, language).format(points=amount(abs(points)))


def _difference(judgement: Judgement, language: str) -> str:
    """What all changes together cost or save."""
    costs = [part.cost / COST_UNITS_PER_PRICE for part in (judgement.before, judgement.audit) if part is not None]
    before, after = costs[0], costs[-1]
    key = "edit_dearer" if after > before else "edit_cheaper" if after < before else "edit_same"
    return label(key, language).format(before=amount(before), after=amount(after), points=amount(abs(after - before)))


def _reasons(findings: Iterable[Finding], most: int | None, language: str, names: Mapping[str, str]) -> Iterator[str]:
    """The strongest reasons, and how many more there are."""
    said = list(dict.fromkeys(sentence(finding, language, names) for finding in findings))
    shown = said[:most]
    yield from (f"    - {text}" for text in shown)
    if len(said) > len(shown):
        yield "      " + label("edit_more", language).format(count=Number(len(said) - len(shown)))
