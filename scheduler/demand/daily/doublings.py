"""Weights that double every so many days."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

__all__ = ["doublings"]


@lru_cache(maxsize=1024)  # every past starting day asks for its length several times
def doublings(days: int, half_life: float) -> NDArray[np.float64]:
    """1 on the first day, 2 after `half_life` days, 4 after as many again; read-only, shape (days,)."""
    growth: NDArray[np.float64] = 2.0 ** (np.arange(days) / half_life)
    growth.flags.writeable = False
    return growth
