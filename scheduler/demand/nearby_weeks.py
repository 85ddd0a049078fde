"""The same hour of the week in the weeks around, to tell what was usual at the time."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

__all__ = ["nearby_weeks"]


def nearby_weeks(contacts: NDArray[np.float64], reach: int = 4) -> NDArray[np.float64]:
    """Counts of the same weekday and hour in the weeks before and after each day.

    Parameters
    ----------
    contacts
        Shape (queues, days, 24), NaN where unknown.
    reach
        Weeks looked at on either side.

    Returns
    -------
    ndarray of float, shape (2 x reach, queues, days, 24)
        Ascending along the first axis, NaN last where a week is outside the history or unknown.
    """
    days = contacts.shape[1]
    around = np.full((2 * reach, *contacts.shape), np.nan)
    for week in range(1, reach + 1):
        shift = 7 * week
        if shift < days:
            around[week - 1, :, shift:] = contacts[:, :-shift]
            around[reach + week - 1, :, :-shift] = contacts[:, shift:]
    return np.sort(around, axis=0)
