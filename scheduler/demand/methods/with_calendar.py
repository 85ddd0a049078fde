"""Any method, freed from holidays."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.calendar_factors import calendar_factors
from scheduler.demand.day_series import DaySeries
from scheduler.demand.methods.method import Method
from scheduler.demand.same_weekday import same_weekday
from scheduler.demand.settings import ForecastSettings

__all__ = ["WithCalendar"]

_LEAST_KEPT = 10
_LEAST_FACTOR = 0.5
_MOST_FACTOR = 2.0


@dataclass(frozen=True, slots=True)
class WithCalendar:
    """Lets a method see ordinary days only, and puts the effects of the calendar on what it forecasts.

    Holidays are left out of the history. Days near them on which the store trades much as usual stay, divided by their
    factor; so do all days where fewer than ten would be left, but for holidays that even then bring less than half of an
    ordinary day or more than double. Effects are learned from the whole series, while the method sees the latest
    `train_days` of it.

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
        first = max(0, series.days - self.settings.train_days)
        if not self.settings.holiday_effects:
            return self.method.predict(series.since(first), days)
        factors = calendar_factors(series, days, self.settings)
        past, ahead = factors[:, first : series.days], factors[:, series.days :]
        recent = series.since(first)
        forecast: NDArray[np.float64] = self.method.predict(replace(recent, contacts=_ordinary(recent, past)), days) * ahead
        return forecast


def _ordinary(series: DaySeries, factors: NDArray[np.float64]) -> NDArray[np.float64]:
    """Contacts as they would have been without holidays, NaN where that cannot be told; shape of the contacts."""
    special = series.effects[: series.days] != 0
    near = np.zeros_like(special)
    if series.groups is not None:
        special, near = series.groups.special[: series.days], series.groups.near[: series.days]
    without = series.contacts / np.maximum(factors, 1e-9)
    if (series.known.any(axis=(0, 2)) & ~special).sum() < _LEAST_KEPT:
        holiday = special & ~near
        unlike = holiday & _unlike(without, ~holiday, series.weekdays(series.days))
        return np.where(unlike[:, :, None], np.nan, without)
    usable = near[None, :, None] & (factors >= _LEAST_FACTOR) & (factors <= _MOST_FACTOR)
    return np.where(~special[None, :, None] | usable, without, np.nan)


def _unlike(contacts: NDArray[np.float64], ordinary: NDArray[np.bool_], weekdays: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Days out of proportion to the `ordinary` ones of their weekday, or to all where it has none; shape (queues, days)."""
    known = ~np.isnan(contacts)
    totals = np.where(known, contacts, 0.0).sum(axis=2)
    counted = (known.any(axis=2) & ordinary).astype(np.float64)
    same = same_weekday(weekdays)
    number, summed = counted @ same.T, (counted * totals) @ same.T
    overall = summed.sum(axis=1, keepdims=True) / np.maximum(number.sum(axis=1, keepdims=True), 1.0)
    usual = np.where(number > 0, summed / np.maximum(number, 1.0), overall)[:, weekdays]
    return np.asarray((usual > 0) & ((totals < _LEAST_FACTOR * usual) | (totals > _MOST_FACTOR * usual)), dtype=np.bool_)
