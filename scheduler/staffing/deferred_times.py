"""When work that can wait is there, and when it is due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.time_grid import MINUTES_PER_DAY, TimeGrid
from scheduler.staffing.load import Load
from scheduler.staffing.opening import real_intervals, served_intervals
from scheduler.staffing.widened import widened

__all__ = ["DeferredTimes", "days_around", "deferred_times"]


@dataclass(frozen=True, slots=True)
class DeferredTimes:
    """Running sums of the contacts of one queue on a grid with days around it.

    Parameters
    ----------
    opened
        Intervals of the wide grid in which the queue is open, int, shape (opened,).
    least
        Contacts that must be done by the end of the open interval, float, shape (opened,): all that are due before the next
        one ends its closed time.
    most
        Contacts that have come by the end of the open interval, float, shape (opened,).
    late
        Contacts of the horizon that come and are due while closed, so that they cannot be done in time.
    """

    opened: NDArray[np.int64]
    least: NDArray[np.float64]
    most: NDArray[np.float64]
    late: float


def days_around(load: Load) -> int:
    """Days that the wide grid has before and after the grid: work of them may be done, or due, on the grid."""
    longest = max((queue.due_minutes or 0 for queue in load.queues), default=0)
    return -(-longest // MINUTES_PER_DAY) + 1


def deferred_times(load: Load, row: int, days: int) -> DeferredTimes:
    """Running sums of what has come and of what is due of one queue.

    Contacts come evenly within an interval and are done in the order in which they came. Those that are due while the queue
    is closed are done before the close; where they come only after it, at the next opening.

    Parameters
    ----------
    load
        The contacts.
    row
        Row of a queue with `Queue.due_minutes`.
    days
        Days of the wide grid before and after the grid, as `days_around` tells.
    """
    queue, grid = load.queues[row], load.grid
    wide = TimeGrid(
        grid.start - timedelta(days=days), grid.days + grid.tail_days + 2 * days, grid.interval_minutes, 0, grid.timezone
    )
    opened = np.flatnonzero(served_intervals(queue, load.operating, wide) & real_intervals(wide))
    come = np.concatenate([[0.0], np.cumsum(widened(load.contacts[row], days, grid))])
    ends, allowed = np.arange(len(come)) * float(grid.interval_minutes), float(queue.due_minutes or 0)
    # When the wide grid begins half of what has come and is not due yet is done, as at its end: no edge draws work to it.
    waiting = float(np.interp(allowed, ends, come))
    due = np.interp(ends - allowed, [-allowed, *ends], [-waiting, *come]) + waiting / 2
    most = come[opened + 1] + waiting / 2
    # Nothing is done between an open interval and the next, so what falls due until then is due at its end.
    falls_due = due[np.append(opened[1:], len(due) - 1)]
    first = days * grid.intervals_per_day
    inside = (opened >= first) & (opened < first + grid.horizon_count)
    late = np.maximum(falls_due - most, 0.0)[inside].sum()
    return DeferredTimes(opened, np.clip(falls_due, 0.0, most), most, float(late))
