"""What was filled into a form and what was left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from scheduler.domain.agent import Agent
from scheduler.domain.finding import Fact, Finding, Severity
from scheduler.domain.roster import Roster
from scheduler.tables.attendance_template.filling import Filling
from scheduler.tables.attendance_template.sheet_plan import SheetPlan
from scheduler.words.catalogue import label

__all__ = ["remarks"]

_SHOWN = 8
"""Names and cells that a remark lists; it always says how many there are."""


def remarks(
    file: str, filling: Filling, plans: Sequence[SheetPlan], people: Sequence[Agent], roster: Roster, language: str
) -> Iterator[Finding]:
    """Remarks on a filled form.

    Parameters
    ----------
    file
        Name of the form.
    filling
        What went where.
    plans
        The sheets that were filled.
    people
        The people of the roster.
    roster
        The roster.
    language
        For the commas in lists.
    """
    found = {agent for plan in plans for agent in plan.people}
    there = {when for plan in plans for when in plan.dates}
    names = {agent.id: agent.name for agent in people}
    filled = {"cells": filling.written, "people": len({agent for agent, _ in filling.done})}
    facts: dict[str, Fact] = {"file": file, **filled, "days": len({when for _, when in filling.done})}
    yield Finding("template_filled", Severity.INFO, facts)
    left = {"kept": filling.kept, "locked": filling.locked, "repeated": filling.repeated, "refused": filling.refused}
    for code, cells in left.items():
        yield from _listed(f"template_{code}", file, "cells", cells, language)
    unclear = {agent: place for plan in plans for agent, place in plan.unclear.items()}
    if unclear:
        whom = _some((names.get(agent, agent) for agent in unclear), language)
        where: dict[str, Fact] = {"file": file, "count": len(unclear), "cells": _some(unclear.values(), language)}
        yield Finding("template_lines_unclear", Severity.WARNING, {**where, "names": whom})
    strangers = [name for plan in plans for name in plan.strangers] + sorted(found - filling.agents)
    yield from _listed("template_stranger", file, "names", list(dict.fromkeys(strangers)), language)
    yield from _listed("template_namesake", file, "names", [name for plan in plans for name in plan.namesakes], language)
    busy = {item.agent for item in roster.assignments}
    missing = [agent.name for agent in people if agent.id not in found and (not agent.pool or agent.id in busy)]
    yield from _listed("template_missing", file, "names", missing, language)
    yield from _days("template_days_outside", file, there - set(roster.dates))
    yield from _days("template_days_missing", file, set(roster.dates) - there)


def _listed(code: str, file: str, key: str, items: Sequence[str], language: str) -> Iterator[Finding]:
    """A remark on some cells or names, if there are any."""
    if items:
        yield Finding(code, Severity.WARNING, {"file": file, "count": len(items), key: _some(items, language)})


def _days(code: str, file: str, days: Iterable[date]) -> Iterator[Finding]:
    """A remark on some days, if there are any."""
    ordered = sorted(days)
    if ordered:
        first, last = ordered[0].isoformat(), ordered[-1].isoformat()
        yield Finding(code, Severity.WARNING, {"file": file, "days": len(ordered), "first": first, "last": last})


def _some(items: Iterable[str], language: str) -> str:
    """The first of some names or cells."""
    listed, comma = list(items), label("list_comma", language)
    return comma.join([*listed[:_SHOWN], *(["..."] if len(listed) > _SHOWN else [])])
