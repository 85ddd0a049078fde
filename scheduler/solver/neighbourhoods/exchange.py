"""Somebody costly and those who could take over, on all days."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.solver.neighbourhoods.view import View

__all__ = ["Exchange"]


class Exchange:
    """Two to a few people over the whole horizon: one drawn by cost, then those who can be given the same before others."""

    name = "exchange"

    def choose(self, view: View, size: int, rng: np.random.Generator) -> NDArray[np.bool_] | None:
        """See `Chooser`; None where there is nobody to exchange with."""
        if view.people < 2:
            return None
        blame = view.blame.sum(axis=1) + 1e-9
        first = int(rng.choice(view.people, p=blame / blame.sum()))
        count = min(view.people, max(2, round(size / view.days)))
        order = np.argsort(rng.random(view.people) - view.alike[first], kind="stable")
        free = np.zeros_like(view.open)
        free[order[order != first][: count - 1]] = True
        free[first] = True
        return free
