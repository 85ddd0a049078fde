from __future__ import annotations

from datetime import date

from scheduler.demand.day_effects import DAY_EFFECTS, day_effects
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
    days = holidays(6)
    days[date(2026, 5, 5)] = Holiday(date(2026, 5, 5), "Make-up", make_up_workday=True)
    assert names(Calendar(holidays=days), date(2026, 5, 5), 2) == ["make_up_workday", "holiday"]
