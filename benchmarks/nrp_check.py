"""A public instance counted again in a finished roster, from dates and clock times."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import Final

from benchmarks.nrp_data import Instance, Person
from scheduler.domain.assignment import Assignment
from scheduler.domain.finding import Fact, Finding, Severity
from scheduler.domain.price_curve import COST_UNITS_PER_PRICE
from scheduler.domain.roster import Roster

__all__ = ["instance_findings"]

_SATURDAY: Final = 5
_HOUR: Final = 60


def instance_findings(instance: Instance, roster: Roster) -> Iterator[Finding]:
    """Every breach of an instance in a roster.

    Parameters
    ----------
    instance
        The instance.
    roster
        A roster of its days and people, also one made by hand.

    Yields
    ------
    Finding
        Broken limits as musts; requests that are not granted, and people too few and too many, with their cost.
    """
    yield from _strangers(instance, roster)
    own: dict[str, list[Assignment]] = {person.id: [] for person in instance.staff}
    for item in roster.assignments:
        if item.agent in own and _is_inside(roster, item.date):
            own[item.agent].append(item)
    dates = roster.dates
    for person in instance.staff:
        duties = own[person.id]
        yield from _days(person, duties, roster)
        yield from _successions(instance, duties)
        yield from _amounts(person, duties)
        yield from _runs(person, {item.date for item in duties}, dates)
        yield from _weekends(person, duties)
    yield from _wishes(instance, roster)
    yield from _cover(instance, roster)


def _is_inside(roster: Roster, when: date) -> bool:
    """Whether a day is in the horizon."""
    return 0 <= (when - roster.start).days < roster.days


def _must(limit: str, code: str, size: int, facts: dict[str, Fact], when: date | None = None) -> Finding:
    """A limit that is broken."""
    agent = facts.get("agent")
    return Finding(code, Severity.MUST, facts, rule=limit, size=size, agent=str(agent) if agent else None, date=when)


def _strangers(instance: Instance, roster: Roster) -> Iterator[Finding]:
    """Duties that the instance does not know."""
    people, shifts = {person.id for person in instance.staff}, {shift.id for shift in instance.shifts}
    for item in roster.assignments:
        facts: dict[str, Fact] = {"agent": item.agent, "date": item.date.isoformat(), "shift": item.shift}
        if item.agent not in people:
            yield _must("one_a_day", "eligibility_unknown_agent", 1, facts, item.date)
        elif item.shift not in shifts:
            yield _must("one_a_day", "eligibility_unknown_shift", 1, facts, item.date)
        elif not _is_inside(roster, item.date):
            yield _must("one_a_day", "eligibility_outside_horizon", 1, facts, item.date)


def _days(person: Person, duties: Sequence[Assignment], roster: Roster) -> Iterator[Finding]:
    """More than one shift on a day, and shifts on days off."""
    for when, count in Counter(item.date for item in duties).items():
        if count > 1:
            facts: dict[str, Fact] = {"agent": person.id, "date": when.isoformat(), "count": count}
            yield _must("one_a_day", "one_shift_a_day", count - 1, facts, when)
    off = {roster.start + timedelta(days=day) for day in person.days_off}
    for item in duties:
        if item.date in off:
            facts = {"agent": person.id, "date": item.date.isoformat(), "shift": item.shift}
            yield _must("day_off", "availability_leave", 1, facts, item.date)


def _successions(instance: Instance, duties: Sequence[Assignment]) -> Iterator[Finding]:
    """Shifts on two days in a row that cannot follow each other."""
    refused = {shift.id: shift.not_followed_by for shift in instance.shifts}
    on = {item.date: item for item in duties}
    for item in duties:
        after = on.get(item.date + timedelta(days=1))
        if after is not None and after.shift in refused.get(item.shift, ()):
            facts: dict[str, Fact] = {
                "agent": item.agent,
                "date": after.date.isoformat(),
                "before": item.shift,
                "after": after.shift,
            }
            yield _must("succession", "successions", 1, facts, after.date)


def _amounts(person: Person, duties: Sequence[Assignment]) -> Iterator[Finding]:
    """Shifts of each sort, and minutes by the clock."""
    for shift, count in sorted(Counter(item.shift for item in duties).items()):
        most = person.most_shifts.get(shift, 0)
        if count > most:
            facts: dict[str, Fact] = {"agent": person.id, "kind": shift, "shifts": count, "allowed": most}
            yield _must("most_shifts", "shifts_of_kind_horizon_over", count - most, facts)
    worked = sum((item.end - item.start) // timedelta(minutes=1) for item in duties)
    for code, beyond, allowed in (
        ("horizon_hours_over", worked - person.most_minutes, person.most_minutes),
        ("horizon_hours_under", person.least_minutes - worked, person.least_minutes),
    ):
        if beyond > 0:
            facts = {"agent": person.id, "hours": worked / _HOUR, "allowed": allowed / _HOUR}
            yield _must("minutes", code, beyond, facts)


def _runs(person: Person, worked: set[date], dates: Sequence[date]) -> Iterator[Finding]:
    """Runs of work that are too long, runs of work and of days off that are too short.

    One at an edge of the horizon may go on beyond it and is never too short.
    """
    for works, group in groupby(dates, key=worked.__contains__):
        run = list(group)
        facts: dict[str, Fact] = {"agent": person.id, "date": run[-1].isoformat(), "days": len(run)}
        if works and len(run) > person.longest_run:
            allowed = person.longest_run
            yield _must("longest_run", "longest_run", len(run) - allowed, {**facts, "allowed": allowed}, run[-1])
        least = person.shortest_run if works else person.shortest_rest
        inside = run[0] > dates[0] and run[-1] < dates[-1]
        if inside and len(run) < least:
            limit, code = ("shortest_run", "shortest_run") if works else ("shortest_rest", "days_off_in_a_row")
            yield _must(limit, code, least - len(run), {**facts, "needed": least}, run[-1])


def _weekends(person: Person, duties: Sequence[Assignment]) -> Iterator[Finding]:
    """Weekends with work, by the week of the calendar."""
    weekends = sorted({item.date.isocalendar()[:2] for item in duties if item.date.weekday() >= _SATURDAY})
    beyond = len(weekends) - person.most_weekends
    if beyond > 0:
        facts: dict[str, Fact] = {
            "agent": person.id,
            "date": duties[0].date.isoformat(),
            "end_date": duties[-1].date.isoformat(),
            "count": len(weekends),
            "allowed": person.most_weekends,
        }
        yield _must("most_weekends", "weekends_worked", beyond, facts)


def _wishes(instance: Instance, roster: Roster) -> Iterator[Finding]:
    """Requests that are not granted."""
    given = {(item.agent, item.date, item.shift) for item in roster.assignments}
    for limit, code, wishes, granted in (
        ("shift_on", "requests_shift", instance.wanted, True),
        ("shift_off", "requests_against", instance.unwanted, False),
    ):
        for wish in wishes:
            when = roster.start + timedelta(days=wish.day)
            if wish.weight and ((wish.person, when, wish.shift) in given) is not granted:
                yield Finding(
                    code,
                    Severity.SHOULD,
                    {"agent": wish.person, "date": when.isoformat(), "shift": wish.shift},
                    rule=limit,
                    size=1,
                    unit="requests",
                    cost=wish.weight * COST_UNITS_PER_PRICE,
                    agent=wish.person,
                    date=when,
                )


def _cover(instance: Instance, roster: Roster) -> Iterator[Finding]:
    """People too few and too many on the shifts of a day."""
    people = {person.id for person in instance.staff}
    there = Counter((item.date, item.shift) for item in roster.assignments if item.agent in people)
    for need in instance.cover:
        when = roster.start + timedelta(days=need.day)
        count = there[when, need.shift]
        few = count < need.people
        size, weight = abs(count - need.people), need.under if few else need.over
        if size and weight:
            yield Finding(
                "heads_per_shift_below" if few else "heads_per_shift_above",
                Severity.SHOULD,
                {"shift": need.shift, "date": when.isoformat(), "people": count, "allowed": need.people},
                rule="cover",
                size=size,
                unit="heads",
                cost=size * weight * COST_UNITS_PER_PRICE,
                date=when,
            )
