"""Groups of people who are simulated, and how well their heads do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from scheduler.simulation.repair.service import Service

__all__ = ["Stage"]

Heads = NDArray[np.int64]
Teams = tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Stage:
    """Teams of people, each with its own row of heads, on one sort of day.

    Parameters
    ----------
    teams
        Rows of the queues that each team serves.
    play
        Simulates heads, int, shape (teams, intervals). The same heads are played with the same random numbers, always.
    spread
        By how many heads the need of an interval goes up and down, as its standard deviation, float, shape (teams,
        intervals): from day to day and by chance.
    """

    teams: Teams
    play: Callable[[Heads], Service]
    spread: NDArray[np.float64]
    _played: dict[bytes, Service] = field(default_factory=dict, init=False, repr=False, compare=False)

    def service(self, heads: Heads) -> Service:
        """What the simulation says of heads; what was played last is not played again."""
        key = heads.tobytes()
        if key not in self._played:
            self._played.clear()
            self._played[key] = self.play(heads)
        return self._played[key]

    def slack(self, heads: Heads) -> NDArray[np.float64]:
        """That of the queue of each team which does worst, shape (teams, intervals); NaN where none is judged."""
        return self.worst(self.service(heads).slack)

    def missed(self, heads: Heads) -> NDArray[np.bool_]:
        """Whether a queue of each team misses a limit by the figures themselves, bool, shape (teams, intervals)."""
        missed = self.service(heads).missed
        return np.array([missed[list(team)].any(axis=0) for team in self.teams], dtype=np.bool_)

    def worst(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        """The least value of each team from those of the queues; NaN where all are."""
        rows = [np.fmin.reduce(values[list(team)], axis=0) for team in self.teams]
        return np.array(rows, dtype=np.float64)
