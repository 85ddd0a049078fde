"""Where a relaxation is undecided."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.solver.neighbourhoods.view import View

__all__ = ["Guided"]


class Guided:
    """Stretches of somebody's days, drawn by how undecided they are."""

    name = "guided"

    def choose(self, view: View, size: int, rng: np.random.Generator) -> NDArray[np.bool_] | None:
        """See `Chooser`; None without a guide, and where it is sure of everything."""
        if view.guide is None or view.guide.max() <= 0:
            return None
        length = int(rng.integers(1, view.days + 1))
        wide = np.cumsum(np.pad(view.guide, ((0, 0), (1, length))), axis=1)
        within = wide[:, length : length + view.days] - wide[:, : view.days]
        waiting = rng.exponential(size=within.shape) / np.maximum(within, 1e-6 * within.max())
        free = np.zeros_like(view.open)
        left = size
        for pair in np.argsort(waiting, axis=None, kind="stable"):
            person, day = divmod(int(pair), view.days)
            stretch = free[person, day : day + length]
            left -= int((~stretch).sum())
            stretch[:] = True
            if left <= 0:
                break
        return free
