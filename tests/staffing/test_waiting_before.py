"""Contacts that wait when a grid begins."""

from __future__ import annotations

import numpy as np
from loads import ALWAYS, TUESDAY, queue

from scheduler.domain.hours import Hours, Window
from scheduler.domain.time_grid import TimeGrid
from scheduler.staffing.waiting_before import waiting_before

GRID = TimeGrid(TUESDAY, 2)


def test_what_came_since_the_close_of_the_evening_before_waits() -> None:
    chat = queue(hours=Hours.daily(Window(8 * 60, 22 * 60)), backlog_clear_by_minute=540)
    courses = np.arange(2 * 48, dtype=np.float32).reshape(2, 48)
    assert waiting_before(courses, chat, ALWAYS, GRID).tolist() == [46 + 47, 94 + 95]


def test_closed_days_before_are_in_it() -> None:
    week = ((Window(9 * 60, 18 * 60),),) * 5 + ((), ())
    monday = TimeGrid(TUESDAY.replace(day=7), 1)
    assert waiting_before(np.ones(24), queue(hours=Hours(week), backlog_clear_by_minute=600), ALWAYS, monday) == 6 + 48


def test_nobody_waits_where_the_queue_is_open_till_midnight_or_does_not_let_them() -> None:
    assert waiting_before(np.ones(48), queue(backlog_clear_by_minute=540), ALWAYS, GRID) == 0
    assert waiting_before(np.ones(48), queue(hours=Hours.daily(Window(480, 1200))), ALWAYS, GRID) == 0
