from __future__ import annotations

from datetime import date, datetime

import numpy as np
import pytest
from demand.histories import make_history

from scheduler.demand.cleaning.clock_changes import without_clock_changes
from scheduler.demand.forecast import make_forecast
from scheduler.domain.calendar import Calendar
from scheduler.domain.time_grid import TimeGrid


def test_the_hours_of_both_changes_are_left_out_and_told() -> None:
    history = make_history(364)
    cleaned, findings = without_clock_changes(history, "America/New_York")
    hours = np.flatnonzero(np.isnan(cleaned.contacts[0]))
    assert [(datetime(2026, 1, 5) - cleaned.start).days, *(divmod(int(hour), 24)[1] for hour in hours)] == [0, 2, 1]
    assert [item.facts for item in findings] == [
        {"date": "2026-03-08", "time": "02:00"},
        {"date": "2026-11-01", "time": "01:00"},
    ]


@pytest.mark.parametrize("zone", [None, "Asia/Shanghai"])
def test_clocks_that_never_change_leave_the_history_as_it_is(zone: str | None) -> None:
    history = make_history(364)
    assert without_clock_changes(history, zone) == (history, [])


def test_an_hour_that_has_no_row_needs_no_word() -> None:
    history = make_history(100)
    history.contacts[0, 62 * 24 + 2] = np.nan
    assert without_clock_changes(history, "America/New_York")[1] == []


def test_a_doubled_hour_does_not_raise_the_forecast_of_its_hour() -> None:
    history = make_history(63, start=date(2026, 9, 7))
    history.contacts[0, 55 * 24 + 1] *= 50
    grid = TimeGrid(date(2026, 11, 9), 7, timezone="America/New_York")
    forecast = make_forecast(history, grid, Calendar())
    assert forecast.mean[0, 6 * 24 + 1] < 4
