"""How much more a series varies than independent buyers would make it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

__all__ = ["restlessness"]

_LEAST_USUAL = 4.0
_MEDIAN_OF_SQUARE = 0.455


def restlessness(counts: NDArray[np.float64], usual: NDArray[np.float64]) -> float:
    """Dispersion ``d`` of counts whose variance is ``usual + d x usual ** 2``; 0 for independent buyers.

    Parameters
    ----------
    counts
        Contacts per hour, any shape, NaN where unknown.
    usual
        What is usual in the same hours, the same shape.

    Returns
    -------
    float
        From the median squared error of the busier hours, which no outage and no spike can move.

    Source
    ------
    Negative binomial variance (Hilbe, Negative Binomial Regression, 2nd ed., chapter 8); the median of a squared standard
    normal is 0.455.
    """
    known = ~np.isnan(counts) & (usual >= _LEAST_USUAL)
    if not known.any():
        return 0.0
    busy = known & (usual >= np.median(usual[known]))
    squared = (counts[busy] - usual[busy]) ** 2 / _MEDIAN_OF_SQUARE
    return max(float(np.median((squared - usual[busy]) / usual[busy] ** 2)), 0.0)
