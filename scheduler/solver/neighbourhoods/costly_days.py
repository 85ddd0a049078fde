"""All people, on days that cost most."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.solver.neighbourhoods.view import View

__all__ = ["CostlyDays"]


class CostlyDays:
    """Two or more stretches of days apart from each other, drawn by what their days cost."""

    name = "costly days"

    def choose(self, view: View, size: int, rng: np.random.Generator) -> NDArray[np.bool_] | None:
        """See `Chooser`; None where nothing costs anything, or where it would be less than two days of everybody."""
        blame = view.blame.sum(axis=0)
        count = min(view.days, round(size / view.people))
        if blame.sum() <= 0 or count < 2:
            return None
        stretch = int(rng.integers(1, max(2, count // 2 + 1)))
        waiting = rng.exponential(size=view.days) / np.maximum(blame, 1e-3 * blame.max())
        chosen = np.zeros(view.days, dtype=np.bool_)
        for day in np.argsort(waiting, kind="stable"):
            first = max(0, int(day) - stretch // 2)
            chosen[first : first + stretch] = True
            if chosen.sum() >= count:
                break
        free = np.zeros_like(view.open)
        free[:, chosen] = True
        return free
