"""What a public instance asks for, in the shapes that every rule uses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from benchmarks.nrp_data import Instance, Person
from scheduler.domain.pattern_terms import Free, ShortRun
from scheduler.domain.price_curve import PriceCurve
from scheduler.domain.shift import Duty, DutyKind
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Count, Follow, Forbid, Run, Term

__all__ = ["instance_terms"]

_WEEK: Final = 7
_WEEKEND: Final = (5, 6)
"""Positions of Saturday and Sunday in a week that begins on a Monday, as the horizon does."""
_HARD: Final = Strength.hard()


def instance_terms(instance: Instance) -> Iterator[Term]:
    """Terms of an instance; limits that cannot bind are left out.

    Parameters
    ----------
    instance
        The instance.

    Yields
    ------
    Term
        Limits are hard, requests and cover have the prices of the file.
    """
    duties = {shift.id: Duty(DutyKind.WORK, shift.id) for shift in instance.shifts}
    minutes = {(day, duties[shift.id]): shift.minutes for day in range(instance.days) for shift in instance.shifts}
    for person in instance.staff:
        yield from _cells(instance, person, duties)
        yield from _sums(instance, person, duties, minutes)
        yield from _pattern(instance, person, frozenset(duties.values()))
    yield from _wishes(instance, duties)
    yield from _cover(instance, duties)


def _cells(instance: Instance, person: Person, duties: dict[str, Duty]) -> Iterator[Term]:
    """One shift a day, none on days off, none of those that the person never has."""
    every = frozenset(duties.values())
    for day in range(instance.days):
        yield Count(
            name=f"one/{person.id}/{day}",
            limit="one_a_day",
            who=(person.id,),
            days=(day,),
            duties=every,
            at_most=1,
            strength=_HARD,
        )
    if person.days_off:
        days = tuple(sorted(person.days_off))
        yield Forbid(name=f"off/{person.id}", limit="day_off", agent=person.id, days=days, duties=every, strength=_HARD)
    never = frozenset(duties[shift] for shift, most in person.most_shifts.items() if most == 0)
    if never:
        yield Forbid(
            name=f"never/{person.id}",
            limit="most_shifts",
            agent=person.id,
            days=tuple(range(instance.days)),
            duties=never,
            strength=_HARD,
        )


def _sums(
    instance: Instance, person: Person, duties: dict[str, Duty], minutes: dict[tuple[int, Duty], int]
) -> Iterator[Count]:
    """Shifts of each sort, and minutes in all; `minutes` is one mapping for everybody."""
    days = tuple(range(instance.days))
    for shift, most in person.most_shifts.items():
        if 0 < most < instance.days:
            yield Count(
                name=f"most/{person.id}/{shift}",
                limit="most_shifts",
                who=(person.id,),
                days=days,
                duties=frozenset({duties[shift]}),
                at_most=most,
                strength=_HARD,
            )
    yield Count(
        name=f"minutes/{person.id}",
        limit="minutes",
        who=(person.id,),
        days=days,
        duties=frozenset(duties.values()),
        weights=minutes,
        at_least=person.least_minutes,
        at_most=person.most_minutes,
        strength=_HARD,
    )


def _pattern(instance: Instance, person: Person, every: frozenset[Duty]) -> Iterator[Term]:
    """Shifts in a row, runs of work and of days off, weekends."""
    follow = tuple(
        (Duty(DutyKind.WORK, shift.id), Duty(DutyKind.WORK, after), 1)
        for shift in instance.shifts
        for after in shift.not_followed_by
    )
    who = person.id
    if follow:
        days = tuple(range(instance.days - 1))
        yield Follow(name=f"follow/{who}", limit="succession", agent=who, days=days, pairs=follow, strength=_HARD)
    if person.longest_run < instance.days:
        yield Run(
            name=f"run/{who}",
            limit="longest_run",
            agent=who,
            duties=every,
            at_most=person.longest_run,
            strength=_HARD,
        )
    for limit, absent, least in (
        ("shortest_run", False, person.shortest_run),
        ("shortest_rest", True, person.shortest_rest),
    ):
        if least > 1:
            yield ShortRun(
                name=f"{limit}/{who}",
                limit=limit,
                agent=who,
                duties=every,
                absent=absent,
                at_least=least,
                carried=None,
                strength=_HARD,
            )
    weekends = _weekends(instance.days)
    if person.most_weekends < len(weekends):
        yield Free(
            name=f"weekends/{who}",
            limit="most_weekends",
            agent=who,
            windows=weekends,
            duties=every,
            at_least=len(weekends) - person.most_weekends,
            strength=_HARD,
        )


def _weekends(days: int) -> tuple[tuple[int, ...], ...]:
    """Days of each weekend, as far as they are in the horizon."""
    found = (tuple(monday + day for day in _WEEKEND if monday + day < days) for monday in range(0, days, _WEEK))
    return tuple(weekend for weekend in found if weekend)


def _wishes(instance: Instance, duties: dict[str, Duty]) -> Iterator[Term]:
    """Requests, each on a cell of its own."""
    for wish in instance.wanted:
        if wish.weight:
            yield Count(
                name=f"on/{wish.person}/{wish.day}/{wish.shift}",
                limit="shift_on",
                who=(wish.person,),
                days=(wish.day,),
                duties=frozenset({duties[wish.shift]}),
                at_least=1,
                strength=_price(wish.weight),
            )
    for wish in instance.unwanted:
        if wish.weight:
            yield Forbid(
                name=f"against/{wish.person}/{wish.day}/{wish.shift}",
                limit="shift_off",
                agent=wish.person,
                days=(wish.day,),
                duties=frozenset({duties[wish.shift]}),
                strength=_price(wish.weight),
            )


def _cover(instance: Instance, duties: dict[str, Duty]) -> Iterator[Count]:
    """People on each shift of each day, too few and too many."""
    everybody = tuple(person.id for person in instance.staff)
    for need in instance.cover:
        for side, weight in (("under", need.under), ("over", need.over)):
            if weight and (side == "over" or need.people):
                yield Count(
                    name=f"{side}/{need.day}/{need.shift}",
                    limit="cover",
                    who=everybody,
                    days=(need.day,),
                    duties=frozenset({duties[need.shift]}),
                    at_least=need.people if side == "under" else None,
                    at_most=need.people if side == "over" else None,
                    strength=_price(weight),
                )


def _price(weight: int) -> Strength:
    """A wish of which each unit costs as much as in the file."""
    return Strength.should(PriceCurve.counted((weight,)))
