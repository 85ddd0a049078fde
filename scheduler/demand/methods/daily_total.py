"""Daily totals by level, weekday and day of the month, spread over the hours of the weekday."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.daily.age_weight import age_weight
from scheduler.demand.daily.coming_level import coming_level
from scheduler.demand.daily.days_of_month import days_of_month
from scheduler.demand.daily.hours_of_day import hours_of_day
from scheduler.demand.daily.tame_days import tame_days
from scheduler.demand.daily.weekday_sizes import weekday_sizes
from scheduler.demand.daily.whole_days import WholeDays, mean_day, whole_days
from scheduler.demand.day_series import DaySeries
from scheduler.demand.settings import ForecastSettings

__all__ = ["DailyTotal"]

_LEAST_TYPICAL = 0.5


@dataclass(frozen=True, slots=True)
class DailyTotal:
    """Level x size of the weekday x day of the month x share of the hour.

    Hours and sizes of a weekday lean on the weekdays that look like it, as far as the history cannot tell them apart; days
    out of all proportion are cut back first; the level follows the latest days or a longer mean, whichever would have done
    better in the past.

    Parameters
    ----------
    settings
        `level_half_lives_days`, `level_shares`, `outlier_spreads`, `month_effect`.
    contact
        What one buyer counts; other than 1 only where counts were scaled.
    """

    settings: ForecastSettings
    contact: float = 1.0

    @property
    def name(self) -> str:
        """Name in the registry."""
        return "daily_total"

    def predict(self, series: DaySeries, days: int) -> NDArray[np.float64]:
        """Expected contacts of the days after the series; see `Method.predict`."""
        known = series.known
        counts = np.where(known, series.contacts, 0.0)
        weekdays = series.weekdays(series.days + days)
        past, ahead = weekdays[: series.days], weekdays[series.days :]
        age = age_weight(series.days)
        ones = np.ones(counts.shape[:2])
        rough = whole_days(counts, known, mean_day(counts, known), past)
        sizes = weekday_sizes(rough, ones, age, contact=self.contact)
        tame, typical = tame_days(rough, sizes[:, past], self.settings.outlier_spreads)
        weight = known * (age * np.where(typical > _LEAST_TYPICAL, typical, 0.0))[:, :, None]
        hours = hours_of_day(counts, weight, rough.totals, past, self.contact)
        whole = rough
        if (known.any(axis=2) != known.all(axis=2)).any():
            whole = whole_days(counts, known, hours.shares, past)
            tame, _ = tame_days(whole, sizes[:, past], self.settings.outlier_spreads)
        sizes = weekday_sizes(tame, ones, age, hours.unlike, self.contact, sizes)
        month = np.ones((counts.shape[0], series.days + days))
        if self.settings.month_effect:
            month = days_of_month(tame, sizes[:, past], series.start, days)
        if (month != 1.0).any():
            sizes = weekday_sizes(tame, month[:, : series.days], age, hours.unlike, self.contact, sizes)
            tame, _ = tame_days(whole, sizes[:, past] * month[:, : series.days], self.settings.outlier_spreads)
        level = self._level(tame, sizes[:, past] * month[:, : series.days], days)
        totals = level * sizes[:, ahead] * month[:, series.days :]
        return np.maximum(totals[:, :, None] * hours.shares[:, ahead], 0.0)

    def _level(self, days: WholeDays, usual: NDArray[np.float64], ahead: int) -> NDArray[np.float64]:
        """Level of the days to come; shape (queues, ahead)."""
        return coming_level(days, usual, ahead, self.settings.level_half_lives_days, self.settings.level_shares)
