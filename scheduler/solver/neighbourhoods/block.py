"""Some people on some days in a row."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.solver.neighbourhoods.view import View

__all__ = ["Block"]


class Block:
    """Between the window of all people and the people of all days, anywhere."""

    name = "block"

    def choose(self, view: View, size: int, rng: np.random.Generator) -> NDArray[np.bool_] | None:
        """See `Chooser`; None where all people on all days are asked for."""
        fewest = max(1, -(-size // view.people))
        if fewest >= view.days:
            return None
        length = int(rng.integers(fewest, view.days))
        count = min(view.people, max(1, round(size / length)))
        first = int(rng.integers(0, view.days - length + 1))
        free = np.zeros_like(view.open)
        free[rng.permutation(view.people)[:count], first : first + length] = True
        return free
