"""People and days around something that costs."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.solver.neighbourhoods.view import View

__all__ = ["AroundTrouble"]


class AroundTrouble:
    """One cost, drawn by its size, for example an hour that is short: the days around it, of those who have a say first."""

    name = "around trouble"

    def choose(self, view: View, size: int, rng: np.random.Generator) -> NDArray[np.bool_] | None:
        """See `Chooser`; None where nothing costs anything."""
        if not view.troubles:
            return None
        costs = np.array([cost for cost, _ in view.troubles], dtype=np.float64)
        pairs = view.troubles[int(rng.choice(len(costs), p=costs / costs.sum()))][1]
        centre = int(rng.choice(pairs)) % view.days
        fewest = min(view.days, max(1, -(-size // view.people)))
        length = int(rng.integers(fewest, view.days + 1))
        first = min(max(0, centre - length // 2), view.days - length)
        count = min(view.people, max(2, round(size / length)))
        involved = np.zeros(view.people, dtype=np.bool_)
        involved[pairs[pairs % view.days == centre] // view.days] = True
        order = np.argsort(rng.random(view.people) - involved, kind="stable")
        free = np.zeros_like(view.open)
        free[order[:count], first : first + length] = True
        return free
