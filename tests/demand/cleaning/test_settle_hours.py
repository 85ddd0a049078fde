from __future__ import annotations

from datetime import timedelta

import numpy as np
import pytest
from demand.histories import MONDAY, make_history
from numpy.typing import NDArray

from scheduler.demand.cleaning.settle_hours import settle_hours
from scheduler.demand.forecast import make_forecast
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.calendar import Calendar
from scheduler.domain.finding import Finding, Severity
from scheduler.domain.history import History
from scheduler.domain.time_grid import TimeGrid


def settled(contacts: NDArray[np.float64], **settings: bool) -> tuple[NDArray[np.float64], list[Finding]]:
    ordinary = np.ones(contacts.shape[1], dtype=np.bool_)
    return settle_hours(contacts, ordinary, ("chat",), MONDAY, ForecastSettings(**settings))


def history_with(day: slice, hours: slice, value: float) -> History:
    history = make_history(200, seed=1)
    history.contacts.reshape(1, -1, 24)[0, day, hours] = value
    return history


def week_after(history: History) -> tuple[NDArray[np.float64], tuple[Finding, ...]]:
    forecast = make_forecast(history, TimeGrid(MONDAY + timedelta(days=200), 7), Calendar())
    return forecast.mean.reshape(7, 24), forecast.findings


@pytest.mark.parametrize("silence", [0.0, np.nan])
def test_hours_that_closed_months_ago_are_forecast_as_closed(silence: float) -> None:
    mean, findings = week_after(history_with(slice(100, None), slice(22, 24), silence))
    usual, _ = week_after(make_history(200, seed=1))
    assert mean[:, 22:].sum() < 1
    np.testing.assert_allclose(mean[:, :22].sum(), usual[:, :22].sum(), rtol=0.03)
    (finding,) = findings
    assert finding.facts == {"queue": "chat", "date": "2026-04-15", "start": "22:00", "end": "24:00", "hours": 14}
    assert finding.severity is Severity.WARNING


def test_a_sunday_that_opened_three_weeks_ago_counts_in_full() -> None:
    history = history_with(slice(6, 180, 7), slice(None), 0.0)
    usual, _ = week_after(make_history(200, seed=1))
    mean, findings = week_after(history)
    sunday = (MONDAY.weekday() + 200 + np.arange(7)) % 7 == 6
    np.testing.assert_allclose(mean[sunday].sum(), usual[sunday].sum(), rtol=0.12)
    assert [(item.code, item.severity) for item in findings] == [("hours_opened", Severity.INFO)]


@pytest.mark.parametrize("silence", [0.0, np.nan])
def test_hours_that_closed_become_what_the_file_has_for_closed_hours(silence: float) -> None:
    contacts = history_with(slice(100, None), slice(22, 24), silence).contacts.reshape(1, -1, 24)
    contacts[0, :, 3] = 0.0
    result, _ = settled(contacts)
    np.testing.assert_array_equal(result[0, :100, 22:], np.full((100, 2), silence))


def test_an_evening_that_paused_is_left_out() -> None:
    contacts = history_with(slice(60, 100), slice(20, 24), 0.0).contacts.reshape(1, -1, 24)
    result, (finding,) = settled(contacts)
    assert np.isnan(result[0, 60:100, 20:]).all()
    assert not np.isnan(result[0, 100:]).any()
    assert (finding.code, finding.facts["last"]) == ("hours_paused", "2026-04-14")


def test_a_queue_that_opened_late_is_not_dragged_down_by_its_zeros() -> None:
    history = history_with(slice(0, 150), slice(None), 0.0)
    mean, findings = week_after(history)
    usual, _ = week_after(make_history(200, seed=1))
    np.testing.assert_allclose(mean.sum(), usual.sum(), rtol=0.05)
    short, opened = findings
    assert (short.code, short.facts["days"]) == ("queue_short", 50)
    assert (opened.code, opened.facts["date"]) == ("queue_opened", "2026-06-04")


def test_a_queue_that_closed_has_no_contacts_to_come() -> None:
    mean, findings = week_after(history_with(slice(160, None), slice(None), 0.0))
    assert mean.sum() < 1
    assert [item.code for item in findings] == ["queue_closed"]


def test_the_history_itself_is_never_changed() -> None:
    contacts = history_with(slice(100, None), slice(22, 24), 0.0).contacts.reshape(1, -1, 24)
    before = contacts.copy()
    settled(contacts)
    np.testing.assert_array_equal(contacts, before)


def test_a_planner_may_switch_it_off() -> None:
    contacts = history_with(slice(100, None), slice(22, 24), 0.0).contacts.reshape(1, -1, 24)
    result, findings = settled(contacts, hour_changes=False)
    assert result is contacts
    assert findings == []


def test_new_hours_on_both_sides_of_midnight_are_told_from_the_evening_on() -> None:
    contacts = make_history(200, seed=1).contacts.reshape(1, -1, 24)
    contacts[0, :150, 22:] = contacts[0, :150, :8] = 0
    facts = settled(contacts)[1][0].facts
    assert (facts["start"], facts["end"]) == ("22:00", "08:00")
