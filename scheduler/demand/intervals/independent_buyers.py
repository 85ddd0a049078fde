"""The least uncertainty that contacts can have: buyers who come independently of each other."""

from __future__ import annotations

from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

__all__ = ["independent_buyers"]

_EDGE = 1e-3


def independent_buyers(mean: NDArray[np.float64], ranks: NDArray[np.float64]) -> NDArray[np.float64]:
    """Quantiles of Poisson counts by their normal approximation.

    Parameters
    ----------
    mean
        Expected contacts.
    ranks
        Probabilities 0 to 1, taken as at least 0.001 from either end. One axis: the levels of the quantiles, placed before
        the axes of `mean`. More: one probability per value, broadcast against `mean`.

    Returns
    -------
    ndarray of float
        0 or more.
    """
    distinct, place = np.unique(np.clip(ranks, _EDGE, 1 - _EDGE), return_inverse=True)
    spread = np.array([NormalDist().inv_cdf(float(rank)) for rank in distinct])[place.reshape(ranks.shape)]
    if ranks.ndim == 1:
        spread = spread.reshape(-1, *(1,) * mean.ndim)
    counts: NDArray[np.float64] = np.maximum(mean + spread * np.sqrt(mean), 0.0)
    return counts
