"""Contacts that wait already when a grid begins."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.hours import Hours
from scheduler.domain.queue import Queue
from scheduler.domain.time_grid import TimeGrid
from scheduler.staffing.contacts_before import contacts_before
from scheduler.staffing.days_back_to_opening import days_back_to_opening
from scheduler.staffing.opening import served_intervals

__all__ = ["waiting_before"]

_Kind = TypeVar("_Kind", bound=np.floating[Any])


def waiting_before(contacts: NDArray[_Kind], queue: Queue, operating: Hours, grid: TimeGrid) -> NDArray[_Kind]:
    """Contacts since the last close before the first midnight, estimated as in `contacts_before`.

    Parameters
    ----------
    contacts
        Of one queue, closed hours and what other queues send included, float, shape (..., intervals).
    queue
        The queue; without clearing time nothing waits.
    operating
        The store's hours.
    grid
        The intervals.

    Returns
    -------
    ndarray of float, shape (...)
    """
    days = days_back_to_opening(queue, operating, grid)
    if queue.backlog_clear_by_minute is None or days == 0:
        return np.zeros(contacts.shape[:-1], dtype=contacts.dtype)
    past = TimeGrid(grid.start - timedelta(days=days), days, grid.interval_minutes)
    since = int(np.flatnonzero(served_intervals(queue, operating, past))[-1]) + 1
    waiting: NDArray[_Kind] = contacts_before(contacts, days, grid)[..., since:].sum(axis=-1)
    return waiting
