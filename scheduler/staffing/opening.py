"""In which intervals a queue is served."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.hours import Hours
from scheduler.domain.queue import Queue
from scheduler.domain.time_grid import TimeGrid

__all__ = ["real_intervals", "served_intervals"]


def served_intervals(queue: Queue, operating: Hours, grid: TimeGrid) -> NDArray[np.bool_]:
    """Intervals in which a queue is open and the store too, bool, shape (intervals,)."""
    return queue.hours.open_intervals(grid) & operating.open_intervals(grid)


def real_intervals(grid: TimeGrid) -> NDArray[np.bool_]:
    """Intervals in which time passes, bool, shape (intervals,).

    The hour that a change to summer time skips is on the grid, and nobody is needed in it.

    Examples
    --------
    >>> from datetime import date
    >>> np.flatnonzero(~real_intervals(TimeGrid(date(2026, 3, 29), 1, timezone="Europe/Berlin"))).tolist()
    [2]
    """
    if grid.timezone is None:
        return np.ones(grid.interval_count, dtype=bool)
    starts = [grid.start_of(interval) for interval in range(grid.interval_count + 1)]
    elapsed = [grid.elapsed_minutes(start, end) for start, end in pairwise(starts)]
    return np.array(elapsed) > 0
