"""The handle time of many contacts together."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

__all__ = ["mean_handle_time"]


def mean_handle_time(seconds: NDArray[np.float64], contacts: NDArray[np.float64], axis: int) -> NDArray[np.float64]:
    """Mean over the contacts along an axis, which stays with length 1; the plain mean where there are none.

    Parameters
    ----------
    seconds, contacts
        Handle times, and the contacts that they are of; float, the same shape.
    axis
        That of the queues or of the intervals.

    Examples
    --------
    >>> mean_handle_time(np.array([100.0, 200.0]), np.array([1.0, 3.0]), 0).tolist()
    [175.0]
    """
    weight = np.where(contacts.sum(axis=axis, keepdims=True) > 0, contacts, 1.0)
    mean: NDArray[np.float64] = (seconds * weight).sum(axis=axis, keepdims=True) / weight.sum(axis=axis, keepdims=True)
    return mean
