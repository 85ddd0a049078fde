"""What each hour of the week brought on average."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

__all__ = ["weekday_means"]


def weekday_means(
    counts: NDArray[np.float64], known: NDArray[np.bool_], same: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Mean of the same weekday and hour.

    Parameters
    ----------
    counts, known
        Contacts, 0 where unknown, and where they are known; shape (queues, days, 24).
    same
        1 where a day counts for a weekday, else 0, shape (7, days), from `same_weekday`.

    Returns
    -------
    means : ndarray of float, shape (queues, 7, 24)
        0 where no day has the hour.
    weeks : ndarray of float, shape (queues, 7, 24)
        How many days have it.
    """
    weeks = same @ known.astype(np.float64)
    return (same @ counts) / np.maximum(weeks, 1.0), weeks
