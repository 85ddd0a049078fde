"""Hours of the day put together."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

__all__ = ["parts_of_day"]


def parts_of_day(hours: NDArray[np.float64], parts: int) -> NDArray[np.float64]:
    """Sums per part of the day.

    Parameters
    ----------
    hours
        Shape (..., hours), or parts of the day already, as long as their number is a multiple of `parts`.
    parts
        How many parts of equal length.

    Returns
    -------
    ndarray of float, shape (..., parts)

    Examples
    --------
    >>> parts_of_day(np.arange(24.0), 4)
    array([ 15.,  51.,  87., 123.])
    """
    if hours.shape[-1] == parts:
        return hours
    summed: NDArray[np.float64] = hours.reshape(*hours.shape[:-1], parts, hours.shape[-1] // parts).sum(axis=-1)
    return summed
