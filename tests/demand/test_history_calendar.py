"""The calendar of a history that comes without a store file."""

from __future__ import annotations

from datetime import date

import pytest
from demand.histories import make_history

from scheduler.demand.history_calendar import history_calendar
from scheduler.domain.calendar import Calendar, Campaign, Holiday
from scheduler.errors import ConfigError

HISTORY = make_history(30)
NATIONAL_DAY = date(2026, 10, 1)


def test_holidays_reach_from_the_year_before_to_the_year_after() -> None:
    assert {day.year for day in history_calendar(HISTORY, "CN").holidays} == {2025, 2026, 2027}


def test_what_is_known_better_wins_and_the_rest_is_kept() -> None:
    sale = Campaign("Sale", NATIONAL_DAY, NATIONAL_DAY)
    known = Calendar(
        holidays={NATIONAL_DAY: Holiday(NATIONAL_DAY, "Open", make_up_workday=True)},
        campaigns=(sale,),
        weekend_days=frozenset({4}),
    )
    found = history_calendar(HISTORY, "CN", known)
    assert found.holidays[NATIONAL_DAY].name == "Open"
    assert date(2026, 10, 2) in found.holidays
    assert list(found.holidays) == sorted(found.holidays)
    assert (found.campaigns, found.weekend_days) == ((sale,), frozenset({4}))


def test_the_weekend_is_that_of_the_country_where_no_calendar_is_known() -> None:
    assert history_calendar(HISTORY, "IL").weekend_days == frozenset({4, 5})


def test_without_a_country_only_what_is_known_counts() -> None:
    assert history_calendar(HISTORY, None) == Calendar()


def test_an_unknown_country_is_told() -> None:
    with pytest.raises(ConfigError, match="'XX'"):
        history_calendar(HISTORY, "XX")
