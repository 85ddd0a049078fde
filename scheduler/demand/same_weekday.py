"""Which days fall on which weekday."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

__all__ = ["same_weekday"]


def same_weekday(weekdays: NDArray[np.int64]) -> NDArray[np.float64]:
    """1 where a day falls on a weekday, else 0; shape (7, days), Monday first. Sums over it are sums by weekday."""
    same: NDArray[np.float64] = (weekdays[None, :] == np.arange(7)[:, None]).astype(np.float64)
    return same
