"""Quantiles that are never surer than chance allows."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.intervals.independent_buyers import independent_buyers

__all__ = ["no_narrower"]


def no_narrower(found: NDArray[np.float64], mean: NDArray[np.float64], ranks: NDArray[np.float64]) -> NDArray[np.float64]:
    """Contacts at least as far from the mean as those of independent buyers; the median stays.

    Parameters
    ----------
    found
        Contacts at each of the ranks.
    mean, ranks
        As for `independent_buyers`.

    Returns
    -------
    ndarray of float, shape of `found`
    """
    least = independent_buyers(mean, ranks)
    sides = ranks.reshape(ranks.shape + (1,) * (found.ndim - ranks.ndim))
    wider = np.where(sides < 0.5, np.minimum(found, least), np.maximum(found, least))
    return np.where(sides == 0.5, found, wider)
