"""The level of the time around each day."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.daily.doublings import doublings

__all__ = ["local_level"]

_TINY = 1e-9


def local_level(
    actual: NDArray[np.float64], usual: NDArray[np.float64], half_life: float, *, itself: bool = True
) -> NDArray[np.float64]:
    """Actual over usual contacts of the days around, a day at a distance of `half_life` counting half.

    Parameters
    ----------
    actual, usual
        Contacts of each day, and what its weekday makes usual; shape (queues, days), both 0 where unknown.
    half_life
        Days.
    itself
        Whether a day counts for its own level.

    Returns
    -------
    ndarray of float, shape (queues, days)
        0 where nothing around was usual.
    """
    growth = doublings(actual.shape[1], half_life)
    both = np.stack([actual, usual])
    before = np.cumsum(both * growth, axis=2) / growth
    after = np.cumsum((both / growth)[..., ::-1], axis=2)[..., ::-1] * growth
    had, due = before + after - both * (1.0 if itself else 2.0)  # the day itself is in both running sums
    level: NDArray[np.float64] = np.maximum(had, 0.0) / np.maximum(due, _TINY)
    return level
