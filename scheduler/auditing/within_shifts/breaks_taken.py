"""Whether everybody has the breaks that a shift should have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from scheduler.domain.assignment import Activity, ActivityKind, Assignment
from scheduler.domain.break_rule import BreakRule
from scheduler.domain.finding import Fact, Finding, Severity
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster

__all__ = ["breaks_taken"]

_BREAKS: Final = (ActivityKind.BREAK, ActivityKind.ON_CALL_BREAK)


def breaks_taken(problem: Problem, roster: Roster) -> Iterator[Finding]:
    """Breaks that are missing, too short, too early, too late or too close to each other, shift by shift.

    Clock times count. Breaks of the store and breaks of the shift go together two by two, those first that are most alike in
    length, then in time; more breaks than that are nobody's business. Where a roster has no break at all one finding says
    so.
    """
    if not problem.dayplan.breaks:
        return
    due = [(item, rules) for item in roster.assignments if item.works and (rules := _rules(problem, item))]
    if due and not any(part.kind in _BREAKS for item, _ in due for part in item.activities):
        first = due[0][0].date
        facts: dict[str, Fact] = {"shifts": len(due), "date": first.isoformat()}
        yield Finding("breaks_unplanned", Severity.WARNING, facts, size=len(due), unit="shifts", date=first)
        return
    for item, rules in due:
        taken = [part for part in item.activities if part.kind in _BREAKS]
        matched = _matched(item, taken, rules)
        for number, rule in enumerate(rules):
            if number in matched:
                yield from _wrong(item, matched[number], rule)
            else:
                yield _missing(item, rule)
        yield from _close(problem, item)


def _minutes(item: Assignment) -> int:
    """Length of a shift on the clock."""
    return int((item.end - item.start).total_seconds() // 60)


def _length(part: Activity) -> int:
    """Length of a break in minutes."""
    return int((part.end - part.start).total_seconds() // 60)


def _after(item: Assignment, part: Activity) -> int:
    """Minutes from the start of the shift to the break."""
    return int((part.start - item.start).total_seconds() // 60)


def _rules(problem: Problem, item: Assignment) -> list[BreakRule]:
    """Breaks that a shift should have."""
    return [rule for rule in problem.dayplan.breaks if rule.applies_to(_minutes(item))]


def _matched(item: Assignment, taken: Sequence[Activity], rules: Sequence[BreakRule]) -> dict[int, Activity]:
    """The break of the shift that stands for each rule, by the rule's position, as far as there are enough."""
    pairs = sorted(
        (_unlike(item, part, rule), number, place) for number, rule in enumerate(rules) for place, part in enumerate(taken)
    )
    found: dict[int, Activity] = {}
    used: set[int] = set()
    for _, number, place in pairs:
        if number not in found and place not in used:
            found[number] = taken[place]
            used.add(place)
    return found


def _unlike(item: Assignment, part: Activity, rule: BreakRule) -> tuple[int, int]:
    """How little a break is like the one that is due: in length, then in time."""
    earliest, latest = rule.window(_minutes(item))
    after = _after(item, part)
    return abs(_length(part) - rule.minutes), max(earliest - after, after - latest, 0)


def _finding(code: str, item: Assignment, size: int, **facts: str | int) -> Finding:
    """A finding on one shift."""
    spoken = {"agent": item.agent, "date": item.date.isoformat(), **facts}
    return Finding(code, Severity.WARNING, spoken, size=size, unit="minutes", agent=item.agent, date=item.date)


def _missing(item: Assignment, rule: BreakRule) -> Finding:
    """A break that is not there."""
    return _finding("break_missing", item, rule.minutes, shift=item.shift, pause=rule.name, minutes=rule.minutes)


def _wrong(item: Assignment, part: Activity, rule: BreakRule) -> Iterator[Finding]:
    """What is wrong with a break."""
    length, after = _length(part), _after(item, part)
    earliest, latest = rule.window(_minutes(item))
    if length < rule.minutes:
        short = rule.minutes - length
        yield _finding("break_short", item, short, pause=rule.name, minutes=length, allowed=rule.minutes)
    time = f"{part.start:%H:%M}"
    if after < earliest:
        yield _finding("break_early", item, earliest - after, pause=rule.name, time=time, minutes=after, allowed=earliest)
    if after > latest:
        yield _finding("break_late", item, after - latest, pause=rule.name, time=time, minutes=after, allowed=latest)


def _close(problem: Problem, item: Assignment) -> Iterator[Finding]:
    """Breaks with too little time on duty between them."""
    taken: Sequence[Activity] = sorted(part for part in item.activities if part.kind in _BREAKS)
    for before, after in pairwise(taken):
        between = int((after.start - before.end).total_seconds() // 60)
        least = problem.dayplan.gap_minutes
        if between < least:
            time = f"{after.start:%H:%M}"
            yield _finding("breaks_close", item, least - between, time=time, minutes=between, allowed=least)
