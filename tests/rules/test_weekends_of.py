"""Weekends around a horizon."""

from __future__ import annotations

from datetime import date

import pytest
from factories import make_problem

from scheduler.domain.calendar import Calendar
from scheduler.rules.weekends_of import weekends_of


def numbers(start: date, days: int, weekend_days: tuple[int, ...], before: int = 0, week_start: int = 0) -> list[list[int]]:
    calendar = Calendar(weekend_days=frozenset(weekend_days))
    problem = make_problem(start=start, days=days, calendar=calendar, week_start=week_start)
    return [[when.day for when in weekend] for weekend in weekends_of(problem, before)]


MONDAY = date(2026, 12, 7)
SUNDAY = date(2026, 12, 13)


@pytest.mark.parametrize(
    ("start", "days", "weekend_days", "found"),
    [
        (MONDAY, 14, (5, 6), [[12, 13], [19, 20]]),
        (MONDAY, 4, (5, 6), []),
        (SUNDAY, 7, (5, 6), [[12, 13], [19, 20]]),
        (MONDAY, 7, (6, 0), [[6, 7], [13, 14]]),
        (MONDAY, 7, (2, 6), [[9], [13]]),
        (MONDAY, 7, (), []),
        (MONDAY, 8, tuple(range(7)), [[7, 8, 9, 10, 11, 12, 13], [14, 15, 16, 17, 18, 19, 20]]),
    ],
)
def test_weekends_that_touch_the_horizon_are_whole(start, days, weekend_days, found):
    assert numbers(start, days, weekend_days) == found


def test_a_week_of_weekends_goes_by_the_calendar_week():
    assert numbers(MONDAY, 3, tuple(range(7)), week_start=2) == [[2, 3, 4, 5, 6, 7, 8], [9, 10, 11, 12, 13, 14, 15]]


@pytest.mark.parametrize("before", [1, 2, 3])
def test_earlier_weekends_are_whole_too(before):
    earlier = [[21, 22], [28, 29], [5, 6]][-before:]
    assert numbers(MONDAY, 7, (5, 6), before) == [*earlier, [12, 13]]
    assert numbers(SUNDAY, 1, (5, 6), before) == [*earlier, [12, 13]]
