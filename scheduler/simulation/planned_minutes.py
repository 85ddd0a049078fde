"""How long people would be there if nobody were absent."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.time_grid import TimeGrid
from scheduler.simulation.crew import Crew

__all__ = ["planned_minutes"]


def planned_minutes(crew: Crew, grid: TimeGrid) -> NDArray[np.float64]:
    """Minutes of people per interval, nobody absent, float, shape (intervals,).

    Parameters
    ----------
    crew
        Who takes contacts when; stretches that serve no queue count for nothing.
    grid
        The intervals.
    """
    edges = np.arange(grid.interval_count + 1) * float(grid.interval_minutes)
    serving = (crew.ranks > 0).any(axis=1)
    stretches = zip(crew.start[serving].tolist(), crew.end[serving].tolist(), strict=True)
    # Minutes that all stretches together have before each edge; their differences are those within the intervals.
    before = np.zeros(edges.size)
    for start, end in stretches:
        before += np.clip(edges - start, 0.0, end - start)
    return np.diff(before)
