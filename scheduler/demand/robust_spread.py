"""The spread of values of which a few are odd."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

__all__ = ["OF_MEDIAN_DISTANCE", "robust_spread"]

OF_MEDIAN_DISTANCE: Final = 1.4826
"""Standard deviation of a normal law over the median distance from its middle."""


def robust_spread(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Standard deviation along the last axis, read from the median distance to the median.

    Parameters
    ----------
    values
        Shape (..., values), at least one, none of them NaN.

    Returns
    -------
    ndarray of float, shape (...)

    Source
    ------
    Median absolute deviation: Hampel, The influence curve and its role in robust estimation, JASA 69 (1974).

    Examples
    --------
    >>> float(robust_spread(np.array([9.0, 10.0, 11.0, 500.0, 10.0])))
    1.4826
    """
    middle = np.median(values, axis=-1, keepdims=True)
    spread: NDArray[np.float64] = OF_MEDIAN_DISTANCE * np.median(np.abs(values - middle), axis=-1)
    return spread
