"""Overtime of one person."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from factories import EARLY, MONDAY, make_assignment, make_problem, make_shift

from scheduler.domain.calendar import Calendar, Holiday
from scheduler.domain.overtime import known_days, overtime
from scheduler.domain.overtime_basis import OvertimeBasis, OvertimeKind

LONG = make_shift("long", 9, 19)
FEAST = date(2026, 12, 9)


def made(worked, *, carried=(), shift="early", basis=None, holidays=(), step=1, **settings):
    """Parts of the overtime of shifts on some days, as (kind, first day, minutes before, minutes)."""
    problem = make_problem(agents=1, shifts=(EARLY, LONG), **settings)
    calendar = Calendar(holidays={when: Holiday(when, "feast") for when in holidays})
    problem = replace(problem, calendar=calendar)
    earlier = [make_assignment(problem, "a1", day, shift) for day in carried]
    own = [make_assignment(problem, "a1", day, shift) for day in worked]
    parts = overtime(problem, basis or OvertimeBasis(), earlier, own, step)
    return [(part.kind, part.first, part.before, part.minutes) for part in parts]


def test_five_days_of_eight_hours_are_no_overtime():
    assert made(range(5)) == []


def test_a_sixth_day_is_work_on_a_rest_day():
    assert made(range(6)) == [(OvertimeKind.REST_DAY, MONDAY, 0, 480)]


def test_long_days_are_overtime_by_themselves_and_not_of_the_week():
    assert made((0, 2), shift="long") == [
        (OvertimeKind.WORKDAY, MONDAY, 0, 120),
        (OvertimeKind.WORKDAY, FEAST, 0, 120),
    ]
    assert [part[3] for part in made(range(6), shift="long")] == [120] * 6 + [480]


def test_a_weekly_basis_knows_no_long_days():
    basis = OvertimeBasis("weekly")
    assert made(range(4), shift="long", basis=basis) == []
    assert made(range(5), shift="long", basis=basis) == [(OvertimeKind.WORKDAY, MONDAY, 0, 600)]


def test_a_monthly_basis_goes_by_the_days_of_the_month_that_are_known():
    basis = OvertimeBasis("monthly")
    assert made(range(5), basis=basis) == []
    assert made(range(6), basis=basis) == [(OvertimeKind.WORKDAY, date(2026, 12, 1), 0, 480)]
    assert made(range(6), basis=basis, carry_in_from=date(2026, 11, 1)) == []


def test_work_on_a_statutory_holiday_is_all_overtime_and_counts_nowhere_else():
    assert made(range(6), holidays=(FEAST,)) == [(OvertimeKind.HOLIDAY, FEAST, 0, 480)]
    assert made((2,), shift="long", holidays=(FEAST,)) == [(OvertimeKind.HOLIDAY, FEAST, 0, 600)]


def test_holidays_may_be_days_like_others():
    basis = OvertimeBasis(holidays=False)
    assert made(range(6), holidays=(FEAST,), basis=basis) == [(OvertimeKind.REST_DAY, MONDAY, 0, 480)]


def test_overtime_of_a_week_before_the_horizon_is_told_apart():
    found = made((0, 1), carried=(-6, -5, -4, -3, -2, -1), start=date(2026, 12, 13), days=2)
    assert found == [(OvertimeKind.REST_DAY, MONDAY, 480, 480)]


def test_minutes_are_counted_in_whole_steps():
    basis = OvertimeBasis("weekly", weekly_minutes=90)
    assert made((0,), basis=basis, step=60) == [(OvertimeKind.WORKDAY, MONDAY, 0, 420)]


def test_a_week_belongs_to_the_month_in_which_it_ends():
    problem = make_problem(agents=1, start=date(2026, 11, 30), days=7)
    own = [make_assignment(problem, "a1", day, "early") for day in range(6)]
    (part,) = overtime(problem, OvertimeBasis(), (), own)
    assert (part.first, part.month) == (date(2026, 11, 30), date(2026, 12, 1))


@pytest.mark.parametrize(("kind", "beyond"), [("standard", OvertimeKind.REST_DAY), ("weekly", OvertimeKind.WORKDAY)])
def test_only_the_standard_basis_knows_rest_days(kind, beyond):
    assert OvertimeBasis(kind).kind_beyond is beyond


@pytest.mark.parametrize(
    ("start", "days", "since", "known"),
    [
        (date(2026, 12, 7), 7, None, 7),
        (date(2026, 12, 7), 7, date(2026, 12, 1), 13),
        (date(2026, 12, 7), 7, date(2026, 11, 1), 13),
        (date(2026, 11, 29), 5, None, 3),
        (date(2026, 12, 30), 5, None, 2),
        (date(2026, 12, 1), 31, None, 31),
    ],
)
def test_days_of_a_month_are_known_from_last_periods_roster_to_the_end_of_this_one(start, days, since, known):
    problem = make_problem(start=start, days=days, carry_in_from=since)
    assert known_days(problem, date(2026, 12, 1), date(2026, 12, 31)) == known


def test_a_part_of_a_day_tells_its_own_minutes():
    problem = make_problem(agents=1, shifts=(EARLY, LONG))
    own = [make_assignment(problem, "a1", 0, "long")]
    (part,) = overtime(problem, OvertimeBasis(), (), own)
    assert (part.worked, part.minutes, part.stretch) == (120, 120, False)
