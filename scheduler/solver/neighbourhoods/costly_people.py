"""People with a say in much of the cost, on all days."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.solver.neighbourhoods.view import View

__all__ = ["CostlyPeople"]


class CostlyPeople:
    """The more of the cost hangs on somebody, the sooner that person is chosen; one half are others, to exchange with."""

    name = "costly people"

    def choose(self, view: View, size: int, rng: np.random.Generator) -> NDArray[np.bool_] | None:
        """See `Chooser`; None where nothing costs anything."""
        blame = view.blame.sum(axis=1)
        if blame.sum() <= 0:
            return None
        count = min(view.people, max(2, round(size / view.days)))
        # The smallest of exponential waiting times at these rates are a sample without replacement by weight.
        waiting = rng.exponential(size=view.people) / np.maximum(blame, 1e-9 * blame.max())
        order = np.argsort(waiting, kind="stable")
        costly = -(-count // 2)
        free = np.zeros_like(view.open)
        free[order[:costly]] = True
        free[rng.permutation(order[costly:])[: count - costly]] = True
        return free
