"""Exact heads to whole heads, once and at the end."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.rounded_up import rounded_up

__all__ = ["round_apart", "round_together"]

_EPSILON = 1e-9
"""What a float may be below a whole number that it is on paper."""


def round_apart(exact: NDArray[np.float64], minimum: NDArray[np.int64]) -> NDArray[np.int64]:
    """Each cell rounded up, at least its minimum.

    Parameters
    ----------
    exact
        Heads after shrinkage, float, any shape.
    minimum
        Least heads, int, the same shape.

    Examples
    --------
    >>> round_apart(np.array([21 / (1 - 0.3), 30.2, 0.0]), np.array([1, 1, 1])).tolist()
    [30, 31, 1]
    """
    return np.maximum(rounded_up(exact), minimum)


def round_together(
    exact: NDArray[np.float64],
    minimum: NDArray[np.int64],
    served: NDArray[np.bool_],
    total: NDArray[np.int64] | None = None,
) -> NDArray[np.int64]:
    """Rows that the same people serve, as whole heads of one sum, shared out by largest remainder.

    No row is below its minimum. Each row starts at the whole part of its value, or of its part of the total where that is
    less than all values together; heads that are missing go to the rows that are furthest below, heads that are too many
    (because a minimum lies above its row's load) leave the rows that are least below.

    Parameters
    ----------
    exact
        Heads after shrinkage, float, shape (rows, intervals).
    minimum
        Least heads, int, the same shape.
    served
        Whether the row is open; closed rows get 0; bool, the same shape.
    total
        Sum of each column, int, shape (intervals,); never below that of the minimums. None for ``ceil(sum of exact)``.

    Returns
    -------
    ndarray of int, shape (rows, intervals)

    Examples
    --------
    >>> exact = np.array([[0.4, 0.2], [2.3, 2.9]])
    >>> round_together(exact, np.ones((2, 2), dtype=np.int64), np.ones((2, 2), dtype=bool)).tolist()
    [[1, 1], [2, 3]]
    """
    together = exact.sum(axis=0)
    if total is None:
        total = rounded_up(together)
    total = np.maximum(total, minimum.sum(axis=0))
    part = exact * np.minimum(np.divide(total, together, out=np.ones_like(together), where=together > 0), 1.0)
    heads: NDArray[np.int64] = np.maximum(np.floor(part + _EPSILON).astype(np.int64), minimum)
    columns = np.arange(exact.shape[1])
    while True:
        missing = total - heads.sum(axis=0)
        missing[~served.any(axis=0)] = 0
        short, over = missing > 0, missing < 0
        if not (short.any() or over.any()):
            return heads
        lag = part - heads
        neediest = np.where(served, lag, -np.inf).argmax(axis=0)
        richest = np.where(heads > minimum, lag, np.inf).argmin(axis=0)
        heads[neediest[short], columns[short]] += 1
        heads[richest[over], columns[over]] -= 1
