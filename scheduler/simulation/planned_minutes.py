"""How long people would be there if nobody were absent."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.time_grid import TimeGrid
from scheduler.simulation.crew import Crew
from scheduler.simulation.real_time import real_edges, real_minutes

__all__ = ["planned_minutes"]


def planned_minutes(crew: Crew, grid: TimeGrid) -> NDArray[np.float64]:
    """Minutes of people that really pass in each interval, nobody absent, float, shape (intervals,).

    Parameters
    ----------
    crew
        Who takes contacts when; stretches that serve no queue count for nothing.
    grid
        The intervals.
    """
    edges = real_edges(grid)
    serving = (crew.ranks > 0).any(axis=1)
    starts, ends = (real_minutes(grid, clock[serving]).tolist() for clock in (crew.start, crew.end))
    stretches = zip(starts, ends, strict=True)
    # Minutes that all stretches together have before each edge; their differences are those within the intervals.
    before = np.zeros(edges.size)
    for start, end in stretches:
        before += np.clip(edges - start, 0.0, end - start)
    return np.diff(before)
