"""Contacts that arrive while a queue is closed and wait for its opening."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.hours import Hours
from scheduler.domain.queue import Queue
from scheduler.domain.time_grid import MINUTES_PER_DAY, TimeGrid
from scheduler.staffing.contacts_before import contacts_before
from scheduler.staffing.days_back_to_opening import days_back_to_opening
from scheduler.staffing.opening import served_intervals
from scheduler.staffing.settings import StaffingSettings

__all__ = ["Backlog", "carry_backlog"]


@dataclass(frozen=True, slots=True)
class Backlog:
    """What becomes of the contacts of closed hours.

    Parameters
    ----------
    carried
        Contacts to be served on top of an interval's own, float, shape (intervals,).
    dropped
        Contacts in closed hours of the horizon that nobody will serve, because such contacts do not wait (phone).
    """

    carried: NDArray[np.float64]
    dropped: float


def carry_backlog(
    contacts: NDArray[np.float64], queue: Queue, operating: Hours, grid: TimeGrid, settings: StaffingSettings
) -> Backlog:
    """Carry the contacts of closed hours to the clearing intervals after the next opening.

    All contacts since the last close are waiting when the queue opens. They are spread evenly over the intervals from the
    opening until the clearing time, or until the close where that comes first. Where a queue opens after its clearing time
    of that day they are spread over `StaffingSettings.late_opening_clear_minutes`.

    The closed hours right before the first day are not on the grid. Their contacts are estimated by those of the same
    clock hours a week later or, where the horizon is shorter, of the last days of it.

    Parameters
    ----------
    contacts
        Contacts per interval of one queue, closed hours included, float, shape (intervals,).
    queue
        The queue; without clearing time its contacts of closed hours are dropped.
    operating
        The store's hours.
    grid
        The intervals.
    settings
        Settings of staffing.

    Returns
    -------
    Backlog
    """
    if queue.backlog_clear_by_minute is None:
        closed = ~served_intervals(queue, operating, grid)
        closed[grid.horizon_count :] = False
        return Backlog(np.zeros_like(contacts), float(contacts[closed].sum()))

    before = days_back_to_opening(queue, operating, grid)
    # One more day behind, so that the clearing intervals of the last opening are counted in full.
    wide = TimeGrid(grid.start - timedelta(days=before), before + grid.days + grid.tail_days + 1, grid.interval_minutes)
    served = served_intervals(queue, operating, wide)
    first = before * grid.intervals_per_day
    arriving = np.concatenate([contacts_before(contacts, before, grid), contacts, np.zeros(grid.intervals_per_day)])

    edges = np.diff(served.astype(np.int8), prepend=0, append=0)
    opens, closes = np.flatnonzero(edges == 1), np.flatnonzero(edges == -1)
    waiting = np.diff(np.cumsum(np.where(served, 0.0, arriving))[opens], prepend=0.0)
    lengths = np.minimum(_clearing_lengths(opens, queue.backlog_clear_by_minute, grid, settings), closes - opens)

    carried = np.zeros(wide.interval_count)
    offsets = np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    carried[np.repeat(opens, lengths) + offsets] = np.repeat(waiting / lengths, lengths)
    return Backlog(carried[first : first + grid.interval_count], 0.0)


def _clearing_lengths(
    opens: NDArray[np.int64], clear_by: int, grid: TimeGrid, settings: StaffingSettings
) -> NDArray[np.int64]:
    """Intervals from each opening until the backlog must be gone, at least 1, shape (openings,)."""
    opening_minute = opens * grid.interval_minutes % MINUTES_PER_DAY
    minutes = np.where(clear_by > opening_minute, clear_by - opening_minute, settings.late_opening_clear_minutes)
    lengths: NDArray[np.int64] = -(-minutes // grid.interval_minutes)
    return lengths
