"""Quantiles at a probability that lies between those that are known."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

__all__ = ["between_levels"]

_TINY = 1e-9
"""Probabilities that are this near are the same: (1 - 0.8) / 2 is not quite 0.1."""


def between_levels(levels: tuple[float, ...], quantiles: NDArray[np.float64], level: float) -> NDArray[np.float64]:
    """Quantile of a level, linear between its neighbours.

    Parameters
    ----------
    levels
        Probabilities, ascending.
    quantiles
        Shape (levels, ...).
    level
        The probability; below the first or above the last of `levels` that one is taken.

    Returns
    -------
    ndarray of float, shape of one quantile

    Examples
    --------
    >>> between_levels((0.1, 0.5, 0.9), np.array([[4.0], [6.0], [9.0]]), 0.3)
    array([5.])
    """
    upper = min(int(np.searchsorted(levels, level - _TINY)), len(levels) - 1)
    if upper == 0 or levels[upper] <= level + _TINY:
        return np.asarray(quantiles[upper], dtype=np.float64)
    share = (level - levels[upper - 1]) / (levels[upper] - levels[upper - 1])
    blend: NDArray[np.float64] = quantiles[upper - 1] * (1 - share) + quantiles[upper] * share
    return blend
