"""People who can stand in for each other, on all days."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.solver.neighbourhoods.view import View

__all__ = ["AlikePeople"]


class AlikePeople:
    """Somebody and people who can be given the same."""

    name = "alike people"

    def choose(self, view: View, size: int, rng: np.random.Generator) -> NDArray[np.bool_] | None:
        """See `Chooser`; None where nobody is like anybody else, and where everybody is."""
        others = view.alike.sum(axis=1) - 1
        if not others.any() or view.alike.all():
            return None
        count = min(view.people, max(2, round(size / view.days)))
        first = int(rng.choice(np.flatnonzero(others)))
        group = np.flatnonzero(view.alike[first])
        free = np.zeros_like(view.open)
        free[rng.permutation(group[group != first])[: count - 1]] = True
        free[first] = True
        return free
