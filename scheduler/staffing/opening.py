"""In which intervals a queue is served."""

from __future__ import annotations

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
    return np.array([grid.real_minutes(interval) > 0 for interval in range(grid.interval_count)])
