"""Heads of days raised to the hours of work that the days take."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

__all__ = ["of_days", "raised_days"]

_EPSILON = 1e-9
"""A day that falls short by less is enough on paper."""


def of_days(values: NDArray[np.float64], per_day: int) -> NDArray[np.float64]:
    """Sums of days of values per interval, shape (rows, days and tail days)."""
    sums: NDArray[np.float64] = values.reshape(len(values), -1, per_day).sum(axis=2)
    return sums


def raised_days(heads: NDArray[np.float64], wanted: NDArray[np.float64], per_day: int) -> NDArray[np.float64]:
    """Heads of each day times the one factor with which they add up to what is wanted; 0 on days that have enough.

    Parameters
    ----------
    heads
        Per interval, float, shape (rows, intervals).
    wanted
        Head-intervals of each day, float, shape (rows, days and tail days).
    per_day
        Intervals in a day.

    Examples
    --------
    >>> raised_days(np.array([[1.0, 2.0, 3.0, 3.0]]), np.array([[4.5, 6.0]]), 2).tolist()
    [[1.5, 3.0, 0.0, 0.0]]
    """
    there = of_days(heads, per_day)
    factor = np.divide(wanted, there, out=np.zeros_like(there), where=there > 0)
    factor = np.repeat(np.where(factor > 1 + _EPSILON, factor, 0.0), per_day, axis=1)
    raised: NDArray[np.float64] = heads * factor
    return raised
