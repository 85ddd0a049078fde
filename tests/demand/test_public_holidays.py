from __future__ import annotations

from datetime import date

import pytest

from scheduler.demand.public_holidays import public_holidays
from scheduler.domain.calendar import Provenance
from scheduler.errors import ConfigError


def test_holidays_come_in_order_with_their_names() -> None:
    days = public_holidays("us", [2026, 2025])
    assert list(days) == sorted(days)
    assert days[date(2026, 7, 4)].name == "Independence Day"
    assert {day.year for day in days} == {2025, 2026}


def test_make_up_workdays_are_told_from_holidays() -> None:
    days = public_holidays("CN", [2026])
    assert days[date(2026, 2, 14)].make_up_workday
    assert not days[date(2026, 2, 17)].make_up_workday
    assert {day.year for day in days} == {2026}


def test_names_can_be_chinese() -> None:
    assert public_holidays("CN", [2026], language="zh")[date(2026, 10, 1)].name == "国庆节"


def test_a_year_whose_shifted_days_are_not_decreed_is_predicted() -> None:
    assert public_holidays("CN", [2026])[date(2026, 10, 1)].provenance is Provenance.ANNOUNCED
    assert public_holidays("CN", [2060])[date(2060, 10, 1)].provenance is Provenance.PREDICTED


def test_an_estimated_date_is_predicted_and_a_fixed_one_is_not() -> None:
    days = public_holidays("MY", [2040]).values()
    assert {day.provenance for day in days} == {Provenance.ANNOUNCED, Provenance.PREDICTED}


def test_an_unknown_country_is_refused_with_codes_like_it() -> None:
    with pytest.raises(ConfigError, match=r"'CB'.*CN") as caught:
        public_holidays("CB", [2026])
    assert caught.value.faults[0].column == "calendar.country"


def test_no_years_are_no_holidays() -> None:
    assert public_holidays("CN", []) == {}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_days_off_that_were_only_moved_are_not_statutory(language: str) -> None:
    days = public_holidays("CN", [2026], language=language)
    october = {when.day: holiday.statutory for when, holiday in days.items() if when.month == 10 and when.day < 10}
    assert october == {1: True, 2: True, 3: True, 5: False, 6: False, 7: False}


def test_every_holiday_of_a_country_that_moves_none_is_statutory() -> None:
    assert all(holiday.statutory for holiday in public_holidays("DE", [2026]).values())
