"""Days of history as totals."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = ["WholeDays", "mean_day", "whole_days"]

_LEAST_SEEN = 0.2
_TINY = 1e-9


@dataclass(frozen=True, slots=True)
class WholeDays:
    """What whole days had.

    Parameters
    ----------
    totals
        Contacts of the whole day, made up for hours that are unknown; shape (queues, days), 0 where too little is known.
    seen
        Share of the day that is known, 0 where it is too little; shape (queues, days).
    weekdays
        Int, shape (days,), 0 is Monday.
    """

    totals: NDArray[np.float64]
    seen: NDArray[np.float64]
    weekdays: NDArray[np.int64]


def whole_days(
    counts: NDArray[np.float64], known: NDArray[np.bool_], shares: NDArray[np.float64], weekdays: NDArray[np.int64]
) -> WholeDays:
    """Totals of days, made up for unknown hours by their usual share.

    Parameters
    ----------
    counts, known
        Shape (queues, days, 24).
    shares
        Share of a day's contacts per weekday and hour, shape (queues, 7, 24).
    weekdays
        Of the days, int, shape (days,).
    """
    if known.all():
        return WholeDays(counts.sum(axis=2), np.ones(counts.shape[:2]), weekdays)
    share = (shares[:, weekdays] * known).sum(axis=2)
    enough = share > _LEAST_SEEN
    totals = np.where(enough, counts.sum(axis=2) / np.maximum(share, _TINY), 0.0)
    return WholeDays(totals, np.where(enough, share, 0.0), weekdays)


def mean_day(counts: NDArray[np.float64], known: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Shares of the hours over all days alike, a first guess for `whole_days`; shape (queues, 7, 24)."""
    hours = counts.sum(axis=1) / np.maximum(known.sum(axis=1), 1)
    shares = hours / np.maximum(hours.sum(axis=1, keepdims=True), _TINY)
    return np.repeat(shares[:, None], 7, axis=1)
