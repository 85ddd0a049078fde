"""Search the fewest people for many hours at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np
import numpy.typing as npt

from scheduler.queueing.numbers import MOST_AGENTS

__all__ = ["Holds", "fewest_agents"]

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Holds = Callable[[Ints, Ints], npt.NDArray[np.bool_]]
"""Whether numbers of agents (second) of some cells (first, as indices) keep to every limit."""
_NONE: Final = MOST_AGENTS + 1
"""Told where no number of agents is found."""


def fewest_agents(holds: Holds, least: Floats, *, more_never_hurts: bool) -> Ints:
    """Fewest agents of each cell.

    Parameters
    ----------
    holds
        What has to hold.
    least
        Agents with fewer of whom it cannot hold; shape (cells,).
    more_never_hurts
        Whether it holds with one more agent wherever it holds: the search then takes long steps. With speeds by which a
        second contact adds little and a third much, it need not.

    Returns
    -------
    ndarray of int
        Shape (cells,); 100,001 where 100,000 are too few.
    """
    start = np.floor(np.minimum(least, _NONE) * (1 - 1e-9)).astype(np.int64)
    return _in_long_steps(holds, start) if more_never_hurts else _one_by_one(holds, start)


def _in_long_steps(holds: Holds, start: Ints) -> Ints:
    """Upwards in doubling steps, then halving what is between."""
    low, high, step, seek = start - 1, start.copy(), 1, np.arange(start.size)
    while seek.size:
        seek = seek[high[seek] < _NONE]
        seek = seek[~holds(seek, high[seek])]
        low[seek] = high[seek]
        high[seek] = np.minimum(high[seek] + step, _NONE)
        step *= 2
    seek = np.flatnonzero(high - low > 1)
    while seek.size:
        middle = (high[seek] + low[seek]) // 2
        enough = holds(seek, middle)
        high[seek[enough]], low[seek[~enough]] = middle[enough], middle[~enough]
        seek = seek[high[seek] - low[seek] > 1]
    return high


def _one_by_one(holds: Holds, start: Ints) -> Ints:
    """Upwards, leaving none out."""
    agents, seek = start.copy(), np.arange(start.size)
    while seek.size:
        seek = seek[agents[seek] < _NONE]
        seek = seek[~holds(seek, agents[seek])]
        agents[seek] += 1
    return agents
