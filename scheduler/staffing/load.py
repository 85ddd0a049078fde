"""What a load bound looks at."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.queue import Queue
from scheduler.domain.time_grid import TimeGrid

__all__ = ["Load"]


@dataclass(frozen=True, slots=True)
class Load:
    """Contacts to serve.

    Parameters
    ----------
    grid
        The intervals, the tail included.
    queues
        In the order of the rows.
    contacts
        Contacts that arrive in the interval, float, shape (queues, intervals).
    backlog
        Contacts that arrived while closed and are to be served in the interval, float, shape (queues, intervals).
    served
        Whether the queue is open in the interval, bool, shape (queues, intervals).
    """

    grid: TimeGrid
    queues: tuple[Queue, ...]
    contacts: NDArray[np.float64]
    backlog: NDArray[np.float64]
    served: NDArray[np.bool_]
