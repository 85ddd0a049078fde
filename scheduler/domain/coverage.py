"""Heads on duty per queue and interval."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.time_grid import TimeGrid

__all__ = ["Coverage"]


@dataclass(frozen=True, slots=True)
class Coverage:
    """Who is there, split over the queues in the cheapest way.

    Parameters
    ----------
    grid
        The intervals, the tail included.
    queues
        Queue ids, in the order of the rows.
    required
        Whole heads, int, shape (queues, intervals).
    on_duty
        Standard heads on duty after the split, float, shape (queues, intervals).
    people
        People on duty, all queues together, int, shape (intervals,).
    standby
        People on standby, int, shape (intervals,).
    owned
        bool, shape (intervals,): intervals that this roster answers for (see `Problem.owned`).
    """

    grid: TimeGrid
    queues: tuple[str, ...]
    required: NDArray[np.int64]
    on_duty: NDArray[np.float64]
    people: NDArray[np.int64]
    standby: NDArray[np.int64]
    owned: NDArray[np.bool_]
