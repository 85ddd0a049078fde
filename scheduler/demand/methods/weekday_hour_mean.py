"""The plainest average: the same weekday and hour over the latest weeks."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.day_series import DaySeries
from scheduler.demand.same_weekday import same_weekday
from scheduler.demand.weekday_means import weekday_means

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
        (latest, weeks), (ever, _) = weekday_means(counts, known, recent), weekday_means(counts, known, same)
        mean = np.where(weeks > 0, latest, ever)
        forecast: NDArray[np.float64] = mean[:, weekdays[series.days :]]
        return forecast
