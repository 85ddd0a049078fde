"""Stretches of days over which time is counted: weeks, months, the horizon, any so many days."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from scheduler.domain.problem import Problem
from scheduler.rules.weeks import weeks_of

__all__ = ["Period", "PeriodKind", "periods_of"]

PeriodKind = Literal["week", "month", "horizon", "rolling"]
_DAYS_PER_WEEK = 7


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days that has days in the horizon.

    Parameters
    ----------
    first, last
        Its first and last day, both may lie outside the horizon.
    days
        Indices of its days in the horizon, in order.
    """

    first: date
    last: date
    days: tuple[int, ...]

    @property
    def length(self) -> int:
        """Days of the whole stretch."""
        return (self.last - self.first).days + 1

    def holds(self, when: date) -> bool:
        """Whether a date lies in the stretch."""
        return self.first <= when <= self.last


def periods_of(problem: Problem, kind: PeriodKind, within_days: int = _DAYS_PER_WEEK) -> tuple[Period, ...]:
    """Stretches of a problem in order of time.

    Parameters
    ----------
    problem
        For the horizon and the first day of a week.
    kind
        Calendar weeks, calendar months, the horizon, or the stretches of `within_days` days that end in the horizon.
    within_days
        Length of the stretches of ``rolling``.

    Returns
    -------
    tuple of Period
    """
    grid = problem.grid
    if kind == "week":
        end = timedelta(days=_DAYS_PER_WEEK - 1)
        return tuple(Period(week.first, week.first + end, week.days) for week in weeks_of(problem))
    if kind == "horizon":
        return (Period(grid.start, grid.end - timedelta(days=1), tuple(range(grid.days))),)
    if kind == "rolling":
        return tuple(
            Period(
                grid.date_of(last + 1 - within_days),
                grid.date_of(last),
                tuple(range(max(0, last + 1 - within_days), last + 1)),
            )
            for last in range(grid.days)
        )
    months: dict[date, list[int]] = {}
    for day, when in enumerate(grid.dates):
        months.setdefault(when.replace(day=1), []).append(day)
    return tuple(
        Period(first, first.replace(day=monthrange(first.year, first.month)[1]), tuple(days))
        for first, days in months.items()
    )
