"""Heads that are needed off chat."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.problem import Problem

__all__ = ["heads_aside"]


def heads_aside(problem: Problem) -> NDArray[np.int64]:
    """Heads that meetings, trainings and work off chat take at once, int, shape (intervals,).

    The most of any minute of an interval: half an hour of a meeting takes as many people from chat as a whole one does.
    Intervals that another roster answers for have 0.
    """
    grid = problem.grid
    midnight = grid.clock(0, 0)
    end = grid.interval_count * grid.interval_minutes
    comings = np.zeros(end + 1, dtype=np.int64)
    for block in problem.blocks:
        first, last = (int((when - midnight).total_seconds() // 60) for when in (block.start, block.end))
        comings[min(max(first, 0), end)] += block.heads
        comings[min(max(last, 0), end)] -= block.heads
    aside = comings.cumsum()[:end].reshape(grid.interval_count, grid.interval_minutes).max(axis=1)
    return np.where(problem.owned, aside, 0)
