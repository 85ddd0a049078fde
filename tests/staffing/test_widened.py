"""Days around a grid."""

from __future__ import annotations

import numpy as np
from loads import TUESDAY

from scheduler.domain.time_grid import TimeGrid
from scheduler.staffing.widened import widened


def test_days_around_a_long_horizon_are_the_same_weekdays_of_it() -> None:
    wide = widened(np.repeat(np.arange(10.0), 24), 2, TimeGrid(TUESDAY, 10))
    assert wide[::24].tolist() == [5.0, 6.0, *range(10), 3.0, 4.0]


def test_days_around_a_short_horizon_are_its_own() -> None:
    assert widened(np.repeat(np.arange(3.0), 24), 2, TimeGrid(TUESDAY, 3))[::24].tolist() == [
        1.0,
        2.0,
        0.0,
        1.0,
        2.0,
        0.0,
        1.0,
    ]


def test_a_tail_of_which_nothing_is_known_is_estimated_and_one_that_is_known_stays() -> None:
    grid = TimeGrid(TUESDAY, 7, tail_days=1)
    days = np.repeat([1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 0.0], 24)
    assert widened(days, 1, grid)[::24].tolist() == [7.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 1.0, 2.0]
    days[-24:] = 9.0
    assert widened(days, 1, grid)[::24].tolist() == [7.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 9.0, 2.0]
