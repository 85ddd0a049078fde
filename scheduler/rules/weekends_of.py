"""Weekends around a horizon."""

from __future__ import annotations

from datetime import date, timedelta

from scheduler.domain.problem import Problem

__all__ = ["weekends_of"]

_DAY = timedelta(days=1)
_WEEK = 7


def weekends_of(problem: Problem, before: int = 0) -> tuple[tuple[date, ...], ...]:
    """Days of each weekend that has a day in the horizon, and of some weekends before it.

    A weekend is days in a row that the calendar calls weekend, holidays or not; where every weekday is one, it is a
    calendar week.

    Parameters
    ----------
    problem
        With the calendar and the horizon.
    before
        How many earlier weekends.

    Returns
    -------
    tuple of tuple of date
        In order of time, each with all of its days, also those before and after the horizon.
    """
    weekend_days = problem.calendar.weekend_days
    if not weekend_days:
        return ()
    first = problem.grid.start - _WEEK * (before + 1) * _DAY
    found: list[list[date]] = []
    when = first
    while when < problem.grid.end + _WEEK * _DAY:
        if when.weekday() in weekend_days:
            whole_week = len(weekend_days) == _WEEK and when.weekday() == problem.week_start
            if not found or found[-1][-1] != when - _DAY or whole_week:
                found.append([])
            found[-1].append(when)
        when += _DAY
    inside = [place for place, days in enumerate(found) if days[-1] >= problem.grid.start and days[0] < problem.grid.end]
    if not inside:
        return ()
    return tuple(tuple(days) for days in found[max(0, inside[0] - before) : inside[-1] + 1])
