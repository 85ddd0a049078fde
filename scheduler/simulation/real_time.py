"""Clock time and the time that really passes: they differ on the days on which clocks change."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.time_grid import TimeGrid
from scheduler.simulation.workload import Workload

__all__ = ["clock_minutes", "next_opening", "real_edges", "real_minutes"]


@lru_cache(maxsize=8)
def real_edges(grid: TimeGrid) -> NDArray[np.float64]:
    """Real minutes after the first midnight at which intervals begin and the last one ends, shape (intervals + 1,)."""
    if grid.timezone is None:
        return _clock_edges(grid)
    lengths = [grid.real_minutes(interval) for interval in range(grid.interval_count)]
    edges = np.concatenate([[0.0], np.cumsum(lengths, dtype=np.float64)])
    edges.flags.writeable = False  # it is kept for the next replication
    return edges


def real_minutes(grid: TimeGrid, clock: NDArray[np.float64]) -> NDArray[np.float64]:
    """Real minutes after the first midnight of minutes by the clock; what lies outside the grid comes to its nearest end.

    Parameters
    ----------
    grid
        The intervals.
    clock
        Minutes by the clock after the first midnight, any shape.
    """
    return np.asarray(np.interp(clock, _clock_edges(grid), real_edges(grid)), dtype=np.float64)


def clock_minutes(grid: TimeGrid, real: NDArray[np.float64]) -> NDArray[np.float64]:
    """Minutes by the clock after the first midnight of real minutes; see `real_minutes`."""
    return np.asarray(np.interp(real, real_edges(grid), _clock_edges(grid)), dtype=np.float64)


def next_opening(workload: Workload) -> NDArray[np.float64]:
    """When each queue is open again at the earliest for what comes in an interval.

    Returns
    -------
    ndarray of float, shape (queues, intervals + 1)
        Real minutes after the first midnight, infinity for never. The first column is for what came before the first
        midnight; an interval in which the queue is open stands for itself.
    """
    begins = real_edges(workload.grid)[:-1]
    opens = np.where(workload.opened, begins, np.inf)
    following = np.minimum.accumulate(opens[:, ::-1], axis=1)[:, ::-1]
    return np.concatenate([following[:, :1], following], axis=1)


def _clock_edges(grid: TimeGrid) -> NDArray[np.float64]:
    """Minutes by the clock at which intervals begin and the last one ends, shape (intervals + 1,)."""
    return np.arange(grid.interval_count + 1, dtype=np.float64) * grid.interval_minutes
