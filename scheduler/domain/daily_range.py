"""Contacts of whole days with their range."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.between_levels import between_levels
from scheduler.domain.forecast import Forecast

__all__ = ["DailyRange", "daily_range"]

_SHARE = 0.8
_TINY = 1e-9
"""(1 - 0.8) / 2 is not quite 0.1."""


@dataclass(frozen=True, slots=True)
class DailyRange:
    """Contacts per day of the horizon, the tail left out.

    Parameters
    ----------
    mean, low, high
        Per queue, shape (queues, days); the bounds are NaN where the forecast does not tell them.
    total_mean, total_low, total_high
        Of all queues together, shape (days,).
    """

    mean: NDArray[np.float64]
    low: NDArray[np.float64]
    high: NDArray[np.float64]
    total_mean: NDArray[np.float64]
    total_low: NDArray[np.float64]
    total_high: NDArray[np.float64]


def daily_range(forecast: Forecast, share: float = _SHARE) -> DailyRange:
    """Daily totals and the central range that holds them on a share of the days.

    Parameters
    ----------
    forecast
        Contacts per queue and interval.
    share
        Between 0 and 1.

    Returns
    -------
    DailyRange
        Queues busy together make the total's range wider than if each went its own way, so it comes from the forecast's
        paths where there are several queues.
    """
    days = forecast.grid.days
    mean = _by_day(forecast.mean, forecast)
    bounds = ((1 - share) / 2, (1 + share) / 2)
    paths = None if forecast.paths is None else _by_day(forecast.paths, forecast)
    unknown = np.full(mean.shape, np.nan)
    low, high = unknown, unknown
    told = forecast.levels[0] <= bounds[0] + _TINY and forecast.levels[-1] >= bounds[1] - _TINY
    if forecast.daily_quantiles is not None and told:
        low, high = (between_levels(forecast.levels, forecast.daily_quantiles[:, :, :days], bound) for bound in bounds)
    elif paths is not None:
        low, high = np.quantile(paths, bounds, axis=0)
    if mean.shape[0] == 1:
        total_low, total_high = low[0], high[0]
    elif paths is not None:
        total_low, total_high = np.quantile(paths.sum(axis=1), bounds, axis=0)
    else:
        total_low, total_high = unknown[0], unknown[0]
    return DailyRange(mean, low, high, mean.sum(axis=0), total_low, total_high)


def _by_day(values: NDArray[np.float64] | NDArray[np.float32], forecast: Forecast) -> NDArray[np.float64]:
    """Sums of the days of the horizon; the last axis, of intervals, becomes one of days."""
    grid = forecast.grid
    days = values.reshape(*values.shape[:-1], -1, grid.intervals_per_day)[..., : grid.days, :]
    return np.asarray(days.sum(axis=-1), dtype=np.float64)
