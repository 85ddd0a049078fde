"""What every forecasting method is."""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.day_series import DaySeries

__all__ = ["Method"]


class Method(Protocol):
    """Turns a series of days into the days after it; the intervals are added from outside, alike for all methods."""

    @property
    def name(self) -> str:
        """Name in the registry."""
        ...

    def predict(self, series: DaySeries, days: int) -> NDArray[np.float64]:
        """Expected contacts of the days after the series.

        Parameters
        ----------
        series
            The history; `series.effects` covers the days to forecast as well.
        days
            Days to forecast.

        Returns
        -------
        ndarray of float, shape (queues, days, 24)
            0 or more, never NaN.
        """
        ...
