"""What comes to be served in a simulation."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.queue import Queue
from scheduler.domain.time_grid import TimeGrid

__all__ = ["Workload"]


@dataclass(frozen=True, slots=True)
class Workload:
    """Possible courses of the contacts, and how each queue is served.

    Parameters
    ----------
    grid
        The intervals, the tail included.
    queues
        In the order of the rows, which is that in which a free person takes from them. Contacts of a queue that go to
        another one while it is closed are in that one's row already.
    paths
        Contacts per interval of each course, float32, shape (paths, queues, intervals); a count, so no further noise is to
        be drawn but that of rounding to whole contacts.
    poisson
        Whether `paths` are means instead, around which counts are drawn; for a forecast that came without courses.
    opened
        Whether the queue is open in the interval, bool, shape (queues, intervals). What comes while it is closed waits for
        the opening where the queue has a clearing time, and does not come at all otherwise.
    waiting
        Contacts per course that wait at the first midnight already, float, shape (paths, queues).
    aht_seconds
        Handle time with one contact, by interval of arrival, float, shape (queues, intervals).
    target_seconds
        Seconds within which an answer is in time, float, shape (queues,).
    """

    grid: TimeGrid
    queues: tuple[Queue, ...]
    paths: NDArray[np.float32]
    poisson: bool
    opened: NDArray[np.bool_]
    waiting: NDArray[np.float64]
    aht_seconds: NDArray[np.float64]
    target_seconds: NDArray[np.float64]
