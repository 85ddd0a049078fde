from __future__ import annotations

from datetime import date

from scheduler.demand.day_effects import DAY_EFFECTS, day_effects, stretch_of
from scheduler.demand.holiday_stretches import holiday_stretches
from scheduler.demand.public_holidays import public_holidays
from scheduler.domain.calendar import Calendar, Holiday


def names(calendar: Calendar, start: date, days: int) -> list[str]:
    return [DAY_EFFECTS[code] for code in day_effects(calendar, start, days)]


def holidays(*days: int) -> dict[date, Holiday]:
    return {date(2026, 5, day): Holiday(date(2026, 5, day), "May") for day in days}


def test_days_around_a_holiday_have_effects_of_their_own() -> None:
    calendar = Calendar(holidays=holidays(6, 8))
    expected = ["ordinary", "eve", "holiday", "between", "holiday", "after", "ordinary"]
    assert names(calendar, date(2026, 5, 4), 7) == expected


def test_the_first_day_knows_of_the_holiday_before_it() -> None:
    assert names(Calendar(holidays=holidays(6)), date(2026, 5, 7), 1) == ["after"]


def test_a_make_up_workday_is_its_own_kind_even_on_an_eve() -> None:
    days = holidays(11)
    days[date(2026, 5, 10)] = Holiday(date(2026, 5, 10), "Make-up", make_up_workday=True)
    assert names(Calendar(holidays=days), date(2026, 5, 10), 2) == ["make_up_workday", "holiday"]


def test_a_weekday_that_the_planner_takes_from_a_holiday_makes_up_for_nothing() -> None:
    days = holidays(5, 6, 8)
    days[date(2026, 5, 7)] = Holiday(date(2026, 5, 7), "We work", make_up_workday=True)
    days[date(2026, 5, 13)] = Holiday(date(2026, 5, 13), "We work", make_up_workday=True)
    assert names(Calendar(holidays=days), date(2026, 5, 6), 3) == ["holiday", "between", "holiday"]
    assert names(Calendar(holidays=days), date(2026, 5, 12), 2) == ["ordinary", "ordinary"]


def test_days_between_christmas_and_new_year_are_a_week_of_their_own() -> None:
    calendar = Calendar(holidays=public_holidays("US", [2024, 2025]))
    expected = ["ordinary", "eve", "holiday", "after", *["holiday_week"] * 4, "eve", "holiday", "after", "ordinary"]
    assert names(calendar, date(2024, 12, 23), 12) == expected


def test_holidays_more_than_a_week_apart_leave_ordinary_days_between_them() -> None:
    assert names(Calendar(holidays=holidays(6, 14)), date(2026, 5, 8), 5) == ["ordinary"] * 5


def test_the_weekend_within_a_golden_week_is_holiday_like_the_rest_of_it() -> None:
    calendar = Calendar(holidays=public_holidays("CN", [2026]))
    assert names(calendar, date(2026, 9, 30), 9) == ["eve", *["long_holiday"] * 7, "after"]


def test_a_monday_off_is_a_holiday_but_no_long_one() -> None:
    assert names(Calendar(holidays=holidays(4)), date(2026, 5, 2), 4) == ["ordinary", "eve", "holiday", "after"]


def test_an_ordinary_day_belongs_to_no_stretch() -> None:
    stretches = holiday_stretches(Calendar(holidays=holidays(6)))
    assert [stretch_of(stretches, date(2026, 5, day)) is not None for day in range(4, 9)] == [False, True, True, True, False]
