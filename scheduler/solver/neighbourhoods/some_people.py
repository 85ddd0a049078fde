"""Some people, on all days."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.solver.neighbourhoods.view import View

__all__ = ["SomePeople"]


class SomePeople:
    """Anybody, at random: what they do is exchanged among them over the whole horizon."""

    name = "some people"

    def choose(self, view: View, size: int, rng: np.random.Generator) -> NDArray[np.bool_] | None:
        """See `Chooser`."""
        count = min(view.people, max(1, round(size / view.days)))
        free = np.zeros_like(view.open)
        free[rng.permutation(view.people)[:count]] = True
        return free
