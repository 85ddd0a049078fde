from __future__ import annotations

from datetime import date

import pytest

from scheduler.demand.holiday_stretch import HolidayStretch
from scheduler.demand.holiday_stretches import holiday_stretches
from scheduler.demand.public_holidays import public_holidays
from scheduler.domain.calendar import Calendar, Holiday

CHINA = Calendar(holidays=public_holidays("CN", range(2024, 2027)))


def stretch_on(when: date, calendar: Calendar = CHINA) -> HolidayStretch:
    return next(found for found in holiday_stretches(calendar) if found.first <= when <= found.last)


def days(*dates: date, name: str = "Feast") -> Calendar:
    return Calendar(holidays={when: Holiday(when, name) for when in dates})


def test_a_golden_week_is_one_stretch_with_its_weekend_and_its_shifted_days_off() -> None:
    found = stretch_on(date(2026, 10, 4))
    assert (found.first, found.last, found.feast) == (date(2026, 10, 1), date(2026, 10, 7), "National Day")


def test_a_long_holiday_takes_the_weekend_at_its_end_along() -> None:
    found = stretch_on(date(2024, 2, 12))
    assert (found.first, found.last, found.days_off) == (date(2024, 2, 10), date(2024, 2, 17), 8)


def test_a_monday_off_does_not_make_a_holiday_of_the_weekend_before_it() -> None:
    found = stretch_on(date(2024, 6, 10))
    assert (found.first, found.days_off) == (date(2024, 6, 10), 3)


def test_a_make_up_workday_ends_a_stretch() -> None:
    assert stretch_on(date(2026, 2, 16)).first == date(2026, 2, 15)


@pytest.mark.parametrize(
    ("year", "new_year"), [(2024, date(2024, 2, 10)), (2025, date(2025, 1, 29)), (2026, date(2026, 2, 17))]
)
def test_places_are_counted_from_the_feast_that_moves_with_the_moon(year: int, new_year: date) -> None:
    found = stretch_on(new_year)
    assert (found.anchor, found.feast) == (new_year, "Chinese New Year (Spring Festival)")
    assert found.first.year == year


def test_a_stretch_of_two_feasts_is_named_for_the_longer_one() -> None:
    assert stretch_on(date(2025, 10, 6)).feast == "National Day"


def test_a_day_that_only_stands_in_keeps_its_name_for_the_screen() -> None:
    found = stretch_on(date(2026, 5, 4), days(date(2026, 5, 4), name="Day off (substituted from 05/09/2026)"))
    assert (found.feast, found.title) == ("", "Day off (substituted from 05/09/2026)")


def test_a_planners_own_names_do_not_hide_which_feast_it_is() -> None:
    own = {date(2027, 10, day): Holiday(date(2027, 10, day), "Golden week") for day in range(1, 8)}
    for day in (1, 2):
        own[date(2027, 10, day)] = Holiday(date(2027, 10, day), "Golden week", feast="National Day")
    found = stretch_on(date(2027, 10, 5), Calendar(holidays=own))
    assert (found.feast, found.title, found.anchor) == ("National Day", "Golden week", date(2027, 10, 1))


def test_days_that_only_the_planner_knows_are_found_by_the_planners_name() -> None:
    assert stretch_on(date(2026, 5, 4), days(date(2026, 5, 4), name="Shop's birthday")).feast == "Shop's birthday"


def test_a_calendar_of_nothing_but_weekends_ends() -> None:
    calendar = Calendar(weekend_days=frozenset(range(7)), holidays={date(2026, 5, 4): Holiday(date(2026, 5, 4), "Feast")})
    assert stretch_on(date(2026, 5, 4), calendar).days_off == 15


def test_no_holidays_are_no_stretches() -> None:
    assert holiday_stretches(Calendar()) == ()
