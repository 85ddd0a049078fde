from __future__ import annotations

from datetime import date

import numpy as np
from made_workloads import make_queue, make_workload

from scheduler.domain.hours import Hours, Window
from scheduler.domain.time_grid import TimeGrid
from scheduler.simulation.real_time import clock_minutes, next_opening, real_edges, real_minutes

SPRING = TimeGrid(date(2026, 3, 29), 1, timezone="Europe/Berlin")
AUTUMN = TimeGrid(date(2026, 10, 25), 1, timezone="Europe/Berlin")


def test_days_are_as_long_as_they_are() -> None:
    assert real_edges(SPRING)[-1] == 23 * 60
    assert real_edges(AUTUMN)[-1] == 25 * 60
    assert real_edges(TimeGrid(date(2026, 12, 7), 2, 30)).tolist() == list(range(0, 2881, 30))


def test_minutes_by_the_clock_become_real_ones_and_back() -> None:
    clock = np.array([0.0, 60.0, 240.0, 1440.0])
    assert real_minutes(SPRING, clock).tolist() == [0, 60, 180, 1380]
    assert real_minutes(AUTUMN, clock).tolist() == [0, 60, 300, 1500]
    for grid in (SPRING, AUTUMN):
        assert np.allclose(clock_minutes(grid, real_minutes(grid, clock)), clock)


def test_what_lies_outside_comes_to_the_ends() -> None:
    assert real_minutes(SPRING, np.array([-300.0, 9999.0])).tolist() == [0, 1380]


def test_the_next_opening_is_told_for_every_interval_and_for_the_night_before() -> None:
    queue = make_queue(hours=Hours.daily(Window(480, 600)))
    opening = next_opening(make_workload(queue, days=2))[0]
    assert opening[0] == opening[1] == opening[8] == 480
    assert opening[9] == 480
    assert opening[10] == 540
    assert opening[11] == 1440 + 480
    assert np.isinf(opening[1 + 24 + 10])
