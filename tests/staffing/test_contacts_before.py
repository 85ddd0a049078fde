"""Contacts of the days before a grid."""

from __future__ import annotations

import numpy as np
from loads import TUESDAY

from scheduler.domain.time_grid import TimeGrid
from scheduler.staffing.contacts_before import contacts_before


def test_a_long_horizon_gives_the_same_weekday_a_week_later() -> None:
    days = np.repeat(np.arange(14.0), 24)
    assert contacts_before(days, 2, TimeGrid(TUESDAY, 14))[::24].tolist() == [5.0, 6.0]


def test_a_short_horizon_gives_its_last_days() -> None:
    days = np.repeat(np.arange(3.0), 24)
    assert contacts_before(days, 2, TimeGrid(TUESDAY, 3))[::24].tolist() == [1.0, 2.0]


def test_courses_and_queues_stay_apart() -> None:
    grid = TimeGrid(TUESDAY, 8, tail_days=1)
    courses = np.random.default_rng(1).random((4, 2, grid.interval_count)).astype(np.float32)
    before = contacts_before(courses, 3, grid)
    assert before.shape == (4, 2, 72)
    assert before.dtype == np.float32
    assert np.array_equal(before[2, 1], contacts_before(courses[2, 1], 3, grid))


def test_no_days_are_no_contacts() -> None:
    assert contacts_before(np.ones((2, 24)), 0, TimeGrid(TUESDAY, 1)).shape == (2, 0)
