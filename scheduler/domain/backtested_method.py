"""What one method would have forecast on the past."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.backtest_score import BacktestScore

__all__ = ["BacktestedMethod"]


@dataclass(frozen=True, slots=True)
class BacktestedMethod:
    """What one method would have forecast.

    Parameters
    ----------
    score
        How good it was.
    mean
        Contacts expected, shape (queues, days, 24).
    quantiles
        Bounds of the central 90 % and 80 %, ascending (5, 10, 90 and 95 %), shape (4, queues, days, 24).
    daily_quantiles
        The same of whole days, shape (4, queues, days).
    """

    score: BacktestScore
    mean: NDArray[np.float64]
    quantiles: NDArray[np.float64]
    daily_quantiles: NDArray[np.float64]
