"""How far back a queue was last open before a grid."""

from __future__ import annotations

from datetime import timedelta

from scheduler.domain.hours import Hours
from scheduler.domain.queue import Queue
from scheduler.domain.time_grid import TimeGrid
from scheduler.staffing.opening import served_intervals

__all__ = ["days_back_to_opening"]


def days_back_to_opening(queue: Queue, operating: Hours, grid: TimeGrid) -> int:
    """Days from the first day back to the last one before it on which the queue was open; 0 where it never was."""
    furthest = 7 + len(queue.hours.exceptions) + len(operating.exceptions)
    for days in range(1, furthest + 1):
        day = grid.start - timedelta(days=days)
        if served_intervals(queue, operating, TimeGrid(day, 1, grid.interval_minutes)).any():
            return days
    return 0
