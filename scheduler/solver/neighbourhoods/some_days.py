"""All people, on some days in a row."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.solver.neighbourhoods.view import View

__all__ = ["SomeDays"]


class SomeDays:
    """A window of days; those at the ends of the horizon are as often in it as all others."""

    name = "some days"

    def choose(self, view: View, size: int, rng: np.random.Generator) -> NDArray[np.bool_] | None:
        """See `Chooser`; None where so little is to be freed that it is no day of everybody."""
        if size < view.people // 2:
            return None
        count = min(view.days, max(1, round(size / view.people)))
        last = int(rng.integers(0, view.days + count - 1))
        first = min(max(0, last - count + 1), view.days - count)
        free = np.zeros_like(view.open)
        free[:, first : first + count] = True
        return free
