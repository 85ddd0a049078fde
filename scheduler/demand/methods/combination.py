"""The mean of what several methods forecast."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.day_series import DaySeries
from scheduler.demand.methods.method import Method

__all__ = ["Combination"]


@dataclass(frozen=True, slots=True)
class Combination:
    """Plain mean of several methods: what one of them gets wrong counts only by its part.

    Source
    ------
    Equal weights are hard to beat: Timmermann, Forecast Combinations, Handbook of Economic Forecasting 1 (2006).

    Parameters
    ----------
    methods
        At least one.
    name
        Name in the registry.
    """

    methods: Sequence[Method]
    name: str = "combination"

    def predict(self, series: DaySeries, days: int) -> NDArray[np.float64]:
        """Expected contacts of the days after the series; see `Method.predict`."""
        forecast: NDArray[np.float64] = np.mean([method.predict(series, days) for method in self.methods], axis=0)
        return forecast
