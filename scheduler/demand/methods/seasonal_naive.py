"""The forecast that any other has to beat: the same hour of the latest week that has it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.day_series import DaySeries

__all__ = ["SeasonalNaive"]


@dataclass(frozen=True, slots=True)
class SeasonalNaive:
    """Same weekday and hour, one week before, or in the last week that has a count; 0 where no week has."""

    name: str = "seasonal_naive"

    def predict(self, series: DaySeries, days: int) -> NDArray[np.float64]:
        """Expected contacts of the days after the series; see `Method.predict`."""
        weekdays = series.weekdays(series.days + days)
        latest = np.zeros((series.contacts.shape[0], 7, 24))
        for weekday in range(7):
            past = series.contacts[:, np.flatnonzero(weekdays[: series.days] == weekday)]
            if past.shape[1] == 0:
                continue
            known = ~np.isnan(past)
            newest = past.shape[1] - 1 - np.argmax(known[:, ::-1], axis=1)
            values = np.take_along_axis(past, newest[:, None, :], axis=1)[:, 0]
            latest[:, weekday] = np.where(known.any(axis=1), values, 0.0)
        forecast: NDArray[np.float64] = latest[:, weekdays[series.days :]]
        return forecast
