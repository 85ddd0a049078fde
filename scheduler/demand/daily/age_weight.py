"""How much a day of the history counts for its age."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

__all__ = ["age_weight"]

_HALF_LIFE = 112.0


def age_weight(days: int) -> NDArray[np.float64]:
    """1 on the last day of the history, half of that 16 weeks before, for what changes slowly; shape (days,).

    Source: house rule; measured by ``benchmarks/forecast.py``.
    """
    weight: NDArray[np.float64] = 0.5 ** ((days - 1 - np.arange(days)) / _HALF_LIFE)
    return weight
