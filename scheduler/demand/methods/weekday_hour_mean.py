"""The plainest average: the same weekday and hour over the latest weeks."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.daily.same_weekday import same_weekday
from scheduler.demand.day_series import DaySeries

__all__ = ["WeekdayHourMean"]


@dataclass(frozen=True, slots=True)
class WeekdayHourMean:
    """Mean of the same weekday and hour over the latest `weeks`; further back where these do not have the hour, else 0."""

    weeks: int = 8
    name: str = "weekday_hour_mean"

    def predict(self, series: DaySeries, days: int) -> NDArray[np.float64]:
        """Expected contacts of the days after the series; see `Method.predict`."""
        weekdays = series.weekdays(series.days + days)
        same = same_weekday(weekdays[: series.days])
        recent = same * (np.arange(series.days) >= series.days - 7 * self.weeks)
        known = series.known
        counts = np.where(known, series.contacts, 0.0)
        number, before = recent @ known.astype(np.float64), same @ known.astype(np.float64)
        mean = np.where(number > 0, recent @ counts / np.maximum(number, 1.0), same @ counts / np.maximum(before, 1.0))
        forecast: NDArray[np.float64] = mean[:, weekdays[series.days :]]
        return forecast
