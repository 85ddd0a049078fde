"""Clock time as minutes of the grid, the finest measure that a roster needs."""

from __future__ import annotations

from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.hours import Hours
from scheduler.domain.time_grid import MINUTES_PER_DAY, TimeGrid

__all__ = ["grid_minutes", "minute_slice", "open_minutes", "real_hours"]


def grid_minutes(grid: TimeGrid) -> int:
    """Clock minutes on a grid, the tail included."""
    return (grid.days + grid.tail_days) * MINUTES_PER_DAY


def minute_slice(grid: TimeGrid, start: datetime, end: datetime) -> slice:
    """Minutes of a grid between two local clock times, cut at the ends of the grid; empty where they lie outside.

    Examples
    --------
    >>> from datetime import date
    >>> minute_slice(TimeGrid(date(2026, 12, 1), 1), datetime(2026, 11, 30, 22), datetime(2026, 12, 1, 6))
    slice(0, 360, None)
    """
    midnight = datetime.combine(grid.start, datetime.min.time())
    edges = (int((when - midnight).total_seconds() // 60) for when in (start, end))
    first, last = (min(max(edge, 0), grid_minutes(grid)) for edge in edges)
    return slice(first, last)


def open_minutes(hours: Hours, grid: TimeGrid) -> NDArray[np.bool_]:
    """Minutes that lie in a window, those running over from the day before the grid included, shape (minutes,)."""
    minutes = np.zeros(grid_minutes(grid), dtype=bool)
    for day in range(-1, grid.days + grid.tail_days):
        for window in hours.on(grid.start + timedelta(days=day)):
            start, end = grid.clock(day, window.start_minute), grid.clock(day, window.end_minute)
            minutes[minute_slice(grid, start, end)] = True
    return minutes


def real_hours(grid: TimeGrid) -> NDArray[np.float64]:
    """Hours that really pass in each interval, shape (intervals,).

    The hour that a change to summer time skips has 0, the one that a change to winter time repeats counts twice.
    """
    return np.array([grid.real_minutes(interval) for interval in range(grid.interval_count)]) / 60
