"""Which cells a better roster may have, and which of them are likely."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

__all__ = ["Promising"]

_ROUNDING = 1e-6
_NARROWED = 0.5
"""Part of the trials in which unlikely cells are left out, too; in the others nothing is that a better roster might have."""
_LEAST_PART = 0.25
"""Part of the way from the least bound to the cost of the best roster that is never left out."""


class Promising:
    """Cells by the least cost of a roster that has them.

    Where a bound on the rosters with a cell is above the cost of the best roster known, no better one has the cell
    (reduced-cost fixing). The closer the bound is to that cost, the less likely the cell is part of a better roster: without
    such cells, much larger neighbourhoods can be searched.

    Parameters
    ----------
    least
        No roster with a cell costs less than so many cost units, shape (variables,); minus infinity where nothing is known.
    """

    def __init__(self, least: NDArray[np.float64]) -> None:
        self._least = least
        known = least[np.isfinite(least)]
        self._lowest = float(known.min(initial=np.inf))

    def choose(self, values: NDArray[np.int64], cost: int, rng: np.random.Generator) -> tuple[NDArray[np.bool_], bool]:
        """Cells that may be decided anew around a solution; those that it has are always among them.

        Parameters
        ----------
        values
            The solution, shape (variables,).
        cost
            What it costs.
        rng
            Where all chance comes from.

        Returns
        -------
        tuple
            Whether each variable may change, shape (variables,); and whether every better roster is left possible.
        """
        whole = rng.random() >= _NARROWED
        limit = cost + _ROUNDING * (1.0 + abs(cost))
        if not whole and self._lowest < cost:
            limit = self._lowest + float(rng.uniform(_LEAST_PART, 1.0)) * (cost - self._lowest)
        found: NDArray[np.bool_] = (self._least <= limit) | (values > 0)
        return found, whole
