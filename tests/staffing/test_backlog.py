"""Contacts of closed hours, carried to the opening."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from scheduler.domain.hours import Hours, Window
from scheduler.domain.queue import Queue
from scheduler.domain.time_grid import TimeGrid
from scheduler.staffing.backlog import carry_backlog
from scheduler.staffing.settings import StaffingSettings

ALWAYS = Hours.daily(Window(0, 1440))
DAY_SHOP = Hours.daily(Window(8 * 60, 24 * 60))
TUESDAY = date(2026, 12, 1)


def chat(hours: Hours, clear_by: int | None) -> Queue:
    return Queue("presales", "Presales", 30.0, hours, backlog_clear_by_minute=clear_by)


def carried(queue: Queue, contacts: np.ndarray, grid: TimeGrid, settings: StaffingSettings | None = None) -> np.ndarray:
    return carry_backlog(contacts, queue, ALWAYS, grid, settings or StaffingSettings()).carried


def test_the_night_is_carried_to_the_first_hour() -> None:
    grid = TimeGrid(TUESDAY, 2)
    backlog = carried(chat(DAY_SHOP, 9 * 60), np.arange(48.0), grid)
    assert np.flatnonzero(backlog).tolist() == [8, 32]
    assert backlog[8] == sum(range(8))
    assert backlog[32] == sum(range(24, 32))


def test_a_clearing_window_of_several_intervals_is_filled_evenly() -> None:
    grid = TimeGrid(TUESDAY, 1, interval_minutes=15)
    backlog = carried(chat(DAY_SHOP, 9 * 60), np.ones(96), grid)
    assert np.flatnonzero(backlog).tolist() == [32, 33, 34, 35]
    assert backlog[32:36].tolist() == [8.0] * 4


def test_a_clearing_time_within_an_interval_takes_the_whole_interval() -> None:
    backlog = carried(chat(DAY_SHOP, 9 * 60 + 30), np.ones(24), TimeGrid(TUESDAY, 1))
    assert backlog[8:11].tolist() == [4.0, 4.0, 0.0]


def test_the_evening_before_the_first_day_is_taken_from_the_following_night() -> None:
    contacts = np.concatenate([np.full(24, 1.0), np.full(24, 2.0)])
    backlog = carried(chat(Hours.daily(Window(8 * 60, 22 * 60)), 9 * 60), contacts, TimeGrid(TUESDAY, 2))
    # Day 1: 22:00-24:00 of the evening before stands in as that of the second day (2 + 2), then 8 hours of 1.
    assert backlog[8] == 12.0
    assert backlog[32] == 2.0 + 16.0


def test_the_evening_before_is_taken_from_the_same_weekday_a_week_later_where_the_grid_has_it() -> None:
    contacts = np.zeros(8 * 24)
    contacts[6 * 24 + 22 : 7 * 24] = 5.0
    backlog = carried(chat(Hours.daily(Window(8 * 60, 22 * 60)), 9 * 60), contacts, TimeGrid(TUESDAY, 8))
    assert backlog[8] == 10.0


def test_a_weekend_closed_is_carried_to_monday() -> None:
    week = ((Window(9 * 60, 18 * 60),),) * 5 + ((), ())
    friday = date(2026, 12, 4)
    backlog = carried(chat(Hours(week), 11 * 60), np.ones(4 * 24), TimeGrid(friday, 4))
    assert np.flatnonzero(backlog).tolist() == [9, 10, 72 + 9, 72 + 10]
    assert backlog[72 + 9] * 2 == 6 + 24 + 24 + 9


def test_a_closed_day_right_before_the_grid_reaches_back_to_the_last_close() -> None:
    week = ((Window(9 * 60, 18 * 60),),) * 5 + ((), ())
    monday = date(2026, 12, 7)
    backlog = carried(chat(Hours(week), 10 * 60), np.ones(24), TimeGrid(monday, 1))
    assert backlog[9] == 6 + 24 + 24 + 9


def test_an_opening_after_the_clearing_time_clears_within_the_setting() -> None:
    evening = chat(Hours.daily(Window(20 * 60, 24 * 60)), 9 * 60)
    backlog = carried(evening, np.ones(24), TimeGrid(TUESDAY, 1), StaffingSettings(late_opening_clear_minutes=120))
    assert np.flatnonzero(backlog).tolist() == [20, 21]
    assert backlog[20] == 10.0


def test_the_window_ends_at_the_close_where_that_comes_first() -> None:
    hours = Hours.daily(Window(8 * 60, 9 * 60), Window(12 * 60, 20 * 60))
    backlog = carried(chat(hours, 10 * 60), np.ones(24), TimeGrid(TUESDAY, 1))
    assert np.flatnonzero(backlog).tolist() == [8, 12]
    assert backlog[8] == 12.0
    assert backlog[12] == 3.0


def test_a_queue_that_never_closes_has_no_backlog() -> None:
    assert not carried(chat(ALWAYS, 9 * 60), np.ones(48), TimeGrid(TUESDAY, 2)).any()


def test_a_queue_that_never_opens_has_no_backlog() -> None:
    assert not carried(chat(Hours(((),) * 7), 9 * 60), np.ones(24), TimeGrid(TUESDAY, 1)).any()


def test_without_clearing_time_the_closed_hours_are_dropped_and_counted() -> None:
    result = carry_backlog(np.ones(48), chat(DAY_SHOP, None), ALWAYS, TimeGrid(TUESDAY, 2), StaffingSettings())
    assert not result.carried.any()
    assert result.dropped == 16.0


def test_nothing_that_waits_is_lost() -> None:
    rng = np.random.default_rng(7)
    grid = TimeGrid(TUESDAY, 14, interval_minutes=30)
    contacts = rng.gamma(2.0, 3.0, grid.interval_count)
    hours = Hours.daily(Window(8 * 60, 24 * 60))
    backlog = carried(chat(hours, 9 * 60), contacts, grid)
    closed = ~hours.open_intervals(grid)
    assert backlog.sum() == pytest.approx(contacts[closed].sum())
    assert not backlog[closed].any()


def test_contacts_unknown_after_the_horizon_do_not_empty_the_evening_before_it() -> None:
    contacts = np.concatenate([np.ones(24), np.zeros(24)])
    backlog = carried(chat(Hours.daily(Window(8 * 60, 22 * 60)), 9 * 60), contacts, TimeGrid(TUESDAY, 1, tail_days=1))
    assert backlog[8] == 2.0 + 8.0
