"""Any method, freed from holidays."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.calendar_factors import calendar_factors
from scheduler.demand.day_series import DaySeries
from scheduler.demand.methods.method import Method
from scheduler.demand.settings import ForecastSettings

__all__ = ["WithCalendar"]

_LEAST_KEPT = 14


@dataclass(frozen=True, slots=True)
class WithCalendar:
    """Lets a method see ordinary days only, and puts the effects of the calendar on what it forecasts.

    Days by a holiday are left out of the history; where that leaves less than two weeks, they stay, divided by their
    factor.

    Parameters
    ----------
    method
        The method, which knows nothing of holidays.
    settings
        Settings of the effects.
    """

    method: Method
    settings: ForecastSettings

    @property
    def name(self) -> str:
        """Name in the registry."""
        return self.method.name

    def predict(self, series: DaySeries, days: int) -> NDArray[np.float64]:
        """Expected contacts of the days after the series; see `Method.predict`."""
        if not self.settings.holiday_effects:
            return self.method.predict(series, days)
        factors = calendar_factors(series, days, self.settings)
        past, ahead = factors[:, : series.days], factors[:, series.days :]
        ordinary = series.effects[: series.days] == 0
        if (series.known.any(axis=(0, 2)) & ordinary).sum() >= _LEAST_KEPT:
            contacts = np.where(ordinary[None, :, None], series.contacts, np.nan)
        else:
            contacts = series.contacts / np.maximum(past, 1e-9)
        forecast: NDArray[np.float64] = self.method.predict(replace(series, contacts=contacts), days) * ahead
        return forecast
