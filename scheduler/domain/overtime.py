"""Overtime of one person, from clock times."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from scheduler.domain.assignment import Assignment
from scheduler.domain.overtime_basis import OvertimeBasis, OvertimeKind
from scheduler.domain.problem import Problem

__all__ = ["OvertimePart", "known_days", "overtime"]


@dataclass(frozen=True, slots=True)
class OvertimePart:
    """Overtime of a day, or of a week or month.

    Parameters
    ----------
    kind
        What it is paid as.
    first
        The day, or the first day of the week or month.
    month
        First day of the calendar month that it belongs to: the day's, or that in which the week ends.
    stretch
        Whether it is what a week or month has too many of.
    before, minutes
        Minutes worked before the horizon, and in it.
    worked
        Minutes that a week or month has in all; those of the part itself for a day.
    """

    kind: OvertimeKind
    first: date
    month: date
    stretch: bool
    before: int
    minutes: int
    worked: int


def overtime(
    problem: Problem, basis: OvertimeBasis, carried: Iterable[Assignment], own: Iterable[Assignment], step: int = 1
) -> tuple[OvertimePart, ...]:
    """Every part of a person's overtime in which there is some.

    Parameters
    ----------
    problem
        For calendar, clocks and horizon.
    basis
        What counts.
    carried, own
        What the person worked before the horizon, as far as it is known, and in it. Standby is passed over.
    step
        Minutes of a shift are counted in whole steps of so many.

    Returns
    -------
    tuple of OvertimePart
        Days first, then weeks or months, each in order of time. What a week had too many of before the horizon already is
        no overtime of the horizon.
    """
    days: dict[tuple[OvertimeKind, date], list[int]] = {}
    sums = Counter[date](), Counter[date]()
    for place, items in enumerate((carried, own)):
        for item in items:
            if not item.works:
                continue
            minutes = problem.grid.elapsed_minutes(item.start, item.end) // step * step
            split = basis.split(minutes, statutory=problem.calendar.is_statutory(item.date))
            sums[place][basis.stretch(item.date, problem.week_start)[0]] += split.regular
            for kind, extra in ((OvertimeKind.WORKDAY, split.beyond_day), (OvertimeKind.HOLIDAY, split.holiday)):
                days.setdefault((kind, item.date), [0, 0])[place] += extra
    found = [
        OvertimePart(kind, when, when.replace(day=1), False, before, minutes, before + minutes)
        for (kind, when), (before, minutes) in sorted(days.items(), key=lambda entry: entry[0][1])
        if before or minutes
    ]
    return (*found, *_stretches(problem, basis, *sums, step))


def _stretches(
    problem: Problem, basis: OvertimeBasis, carried: Mapping[date, int], own: Mapping[date, int], step: int
) -> Iterable[OvertimePart]:
    """What weeks or months have too many of."""
    for first in sorted({*carried, *own}):
        _, last = basis.stretch(first, problem.week_start)
        allowance = basis.allowance(known_days(problem, first, last)) // step * step
        before = carried.get(first, 0)
        already = max(0, before - allowance)
        minutes = max(0, before + own.get(first, 0) - allowance) - already
        if already or minutes:
            worked = before + own.get(first, 0)
            yield OvertimePart(basis.kind_beyond, first, last.replace(day=1), True, already, minutes, worked)


def known_days(problem: Problem, first: date, last: date) -> int:
    """Days of a stretch up to the end of the horizon of which it is known who worked."""
    start = problem.grid.start
    known = start if problem.carry_in_from is None else min(start, problem.carry_in_from)
    return max(0, (min(last + timedelta(days=1), problem.grid.end) - max(first, known)).days)
