"""Somebody falls ill: what is left to decide of a roster that people know."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from scheduler.domain.absence import Absence
from scheduler.domain.as_recorded import as_recorded
from scheduler.domain.assignment import Assignment
from scheduler.domain.problem import Problem
from scheduler.domain.request import Pin
from scheduler.domain.roster import Roster
from scheduler.errors import Fault, Phrase, ProblemError
from scheduler.staffing.aside.blocks_of import blocks_of

__all__ = ["with_absences"]

Cell = tuple[str, date]
_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)
_NOTHING = timedelta()


def with_absences(problem: Problem, roster: Roster, absences: Sequence[Absence], told_at: datetime | None = None) -> Problem:
    """The problem of changing a roster as little as needed, now that people are absent.

    What has begun by the time people are told, and every day before, stays as it was: a fact, but for standby that is not
    over. Absent people have leave and are off. What the roster itself records of leave and opening balances counts
    (`as_recorded`), so that a roster can be replanned twice. Whoever stands by during hours of work that is lost may be
    called in, the reserve pool included; where these are too few, whoever stands by that day; nobody else: what was short
    before is no reason to call somebody. Work that was called in before stays possible. What somebody set by hand stays.

    Parameters
    ----------
    problem
        Of the store, on the days of the roster.
    roster
        The roster that people know.
    absences
        Who is absent and when, one or more, within the roster.
    told_at
        Local clock time at which people are told; the midnight at which the first absence begins where None. Before the
        roster begins, nothing in it is a fact yet.

    Returns
    -------
    Problem
        With reference, settled, on_call and told_at set, and a pin per settled cell; pins that contradict facts are left
        out, and so are the absent people's requests for these days.

    Raises
    ------
    ProblemError
        With every fault: nobody is absent, somebody or something unknown, days outside the roster or in the wrong order, a
        time at which the roster is over, a roster of other days than the problem.
    """
    faults = [*_roster_faults(problem, roster), *_absence_faults(problem, roster, absences, told_at)]
    if faults:
        raise ProblemError(faults)
    told = told_at or datetime.combine(min(absence.first for absence in absences), datetime.min.time())
    absent = {(absence.agent, when) for absence in absences for when in absence.dates}
    problem = as_recorded(problem, replace(roster, leave=roster.leave | absent))
    begun = _begun(problem, roster, told) - absent
    facts = [Pin(*cell, next((item.duty for item in roster.on(*cell)), None)) for cell in sorted(begun)]
    settled = begun | absent
    decided = (pin for pin in problem.pins if (pin.agent, pin.date) not in settled)
    on_call = frozenset(_on_call(roster, absent, begun))
    by_hand = [
        Pin(*cell, next((item.duty for item in roster.on(*cell)), None))
        for cell in sorted(roster.decided - settled - on_call - {(pin.agent, pin.date) for pin in problem.pins})
    ]
    possible = tuple(pin for pin in (*decided, *by_hand) if not _contradicts(problem, pin, absent, told))
    return replace(
        problem,
        pins=(*possible, *facts, *(Pin(*cell, None) for cell in sorted(absent))),
        requests=tuple(request for request in problem.requests if (request.agent, request.date) not in absent),
        reference=roster,
        released=frozenset(),
        settled=frozenset(settled),
        on_call=on_call,
        told_at=told,
        blocks=blocks_of(problem, roster),
    )


def _roster_faults(problem: Problem, roster: Roster) -> Iterator[Fault]:
    """What of a roster does not fit the problem."""
    grid = problem.grid
    if (roster.start, roster.days) != (grid.start, grid.days):
        message = "the roster has {days} days from {start}; the store's are {own} from {first}"
        yield Fault(Phrase(message, days=roster.days, start=roster.start, own=grid.days, first=grid.start))
    shifts = {shift.id for shift in problem.shifts}
    for shift in sorted({item.shift for item in roster.assignments} - shifts):
        yield Fault(Phrase("the roster has the shift {shift!r}, which the store does not have", shift=shift))
    agents = {agent.id for agent in problem.agents}
    for agent in sorted({*roster.agents, *(item.agent for item in roster.assignments)} - agents):
        yield Fault(Phrase("{agent!r} is on the roster and not in the store", agent=agent))


def _absence_faults(
    problem: Problem, roster: Roster, absences: Sequence[Absence], told_at: datetime | None
) -> Iterator[Fault]:
    """What of the absences makes no sense."""
    first, last = roster.start, roster.start + timedelta(days=roster.days - 1)
    if not absences:
        yield Fault(Phrase("nobody is absent; name one person or more"))
    known = {agent.id for agent in problem.agents}
    for absence in absences:
        facts = {"agent": absence.agent, "first": absence.first, "last": absence.last}
        if absence.agent not in known:
            message = "there is nobody {agent!r} to be absent; the people are {known}"
            yield Fault(Phrase(message, agent=absence.agent, known=tuple(sorted(known))))
        if absence.last < absence.first:
            message = "{agent} is absent from {first} to {last}, which is before; put the earlier day first"
            yield Fault(Phrase(message, **facts))
        elif absence.first < first or absence.last > last:
            message = "{agent} is absent from {first} to {last}; the roster has the days from {start} to {end}"
            yield Fault(Phrase(message, **facts, start=first, end=last))
    if told_at is not None and told_at >= datetime.combine(last + _DAY, datetime.min.time()):
        message = "people are told at {told}, when the roster is over; its last day is {last}"
        yield Fault(Phrase(message, told=f"{told_at:%Y-%m-%d %H:%M}", last=last))


def _begun(problem: Problem, roster: Roster, told: datetime) -> set[Cell]:
    """Cells of the days that are over, and of duties that have begun; whoever still stands by can be called in."""
    over = [when for when in problem.grid.dates if when < told.date()]
    begun = {(agent.id, when) for agent in problem.agents for when in over}
    waiting = {(item.agent, item.date) for item in roster.assignments if not item.works and item.end > told}
    return (begun | {(item.agent, item.date) for item in roster.assignments if item.start < told}) - waiting


def _contradicts(problem: Problem, pin: Pin, absent: set[Cell], told: datetime) -> bool:
    """Whether a pinned duty has begun without the person, or runs into an absence."""
    if pin.duty is None:
        return False
    start, end = problem.clock_times(problem.shift(pin.duty.shift), problem.grid.day_of(pin.date))
    return start < told or (pin.agent, (end - _MINUTE).date()) in absent


def _on_call(roster: Roster, absent: set[Cell], begun: set[Cell]) -> Iterator[Cell]:
    """Standby during half or more of the hours of work that is lost, and work that was called in before.

    Where fewer stand by for these hours than are missing, whoever stands by that day.
    """
    lost = [
        item
        for item in roster.assignments
        if item.works
        and (item.agent, item.date) not in begun
        and not absent.isdisjoint({(item.agent, item.date), (item.agent, (item.end - _MINUTE).date())})
    ]
    waiting = [item for item in roster.assignments if not item.works and (item.agent, item.date) not in absent | begun]
    for gap in lost:
        during = [item for item in waiting if 2 * _common(item, gap) >= gap.end - gap.start]
        missing = sum(_common(gap, other) > _NOTHING for other in lost)
        that_day = [] if len(during) >= missing else [item for item in waiting if item.date == gap.date]
        yield from ((item.agent, item.date) for item in (*during, *that_day))
    yield from ((item.agent, item.date) for item in roster.assignments if item.called)


def _common(one: Assignment, other: Assignment) -> timedelta:
    """Clock time that two duties have in common."""
    return max(min(one.end, other.end) - max(one.start, other.start), _NOTHING)
