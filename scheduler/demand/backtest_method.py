"""What one method would have forecast on the past."""

from __future__ import annotations

import time
from typing import Final

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.day_forecast import day_forecast
from scheduler.demand.methods.seasonal_naive import SeasonalNaive
from scheduler.demand.past_windows import PastWindows
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.backtest_score import BacktestScore
from scheduler.domain.backtested_method import BacktestedMethod
from scheduler.domain.calendar import Calendar

__all__ = ["backtest_method"]

_LEVELS: Final = (0.05, 0.1, 0.9, 0.95)
"""Bounds of the central 90 % and 80 %."""

_MOST_LACKING: Final = 0.02
"""Share of a day's contacts that may be expected in hours without a row: the clock skips an hour in spring."""


def backtest_method(past: PastWindows, calendar: Calendar, settings: ForecastSettings) -> BacktestedMethod:
    """Forecast each window from what was known before it, and score it.

    Parameters
    ----------
    past
        The windows.
    calendar
        Days, known in advance.
    settings
        Method and settings; the levels must hold 0.05, 0.1, 0.9 and 0.95.

    Returns
    -------
    BacktestedMethod
        The seasonal naive method is scored as the others' reference, on the history as it is: cleaning would improve it.

    Raises
    ------
    ValueError
        A level that is scored is missing.
    """
    missing = [level for level in _LEVELS if level not in settings.levels]
    if missing:
        raise ValueError(f"levels lack {missing}; a backtest scores the central 80 % and 90 %")
    at = [settings.levels.index(level) for level in _LEVELS]
    seconds, forecasts = [], []
    for known, first in past.trainings():
        began = time.process_time()
        forecasts.append(day_forecast(known, first, past.horizon, calendar, settings))
        seconds.append(time.process_time() - began)
    mean = np.concatenate([forecast.mean for forecast in forecasts], axis=1)
    if settings.method == SeasonalNaive().name:
        mean = past.naive
    quantiles = np.concatenate([forecast.quantiles[at] for forecast in forecasts], axis=2)
    daily = np.concatenate([forecast.daily_quantiles[at] for forecast in forecasts], axis=2)
    return BacktestedMethod(_score(past, mean, quantiles, daily, float(np.mean(seconds))), mean, quantiles, daily)


def _score(
    past: PastWindows,
    mean: NDArray[np.float64],
    quantiles: NDArray[np.float64],
    daily: NDArray[np.float64],
    seconds: float,
) -> BacktestScore:
    """Scores over all windows and queues."""
    actual = past.actual
    known = ~np.isnan(actual)
    error = np.where(known, mean - actual, 0.0)
    total = float(np.nansum(actual))
    counted = np.asarray(known & ((mean > 0) | (actual > 0)), dtype=np.bool_)
    # A total that lacks hours cannot be held against the range of the whole day.
    lacking = np.where(known, 0.0, mean).sum(axis=2) > _MOST_LACKING * mean.sum(axis=2)
    whole_days = np.asarray(counted.any(axis=2) & ~lacking, dtype=np.bool_)
    return BacktestScore(
        wape=_over(float(np.abs(error).sum()), total),
        wape_naive=_over(float(np.where(known, np.abs(past.naive - actual), 0.0).sum()), total),
        bias=_over(float(error.sum()), total),
        mase=_scaled_error(past, error, known),
        coverage_80=_inside(actual, quantiles[1], quantiles[2], counted),
        coverage_90=_inside(actual, quantiles[0], quantiles[3], counted),
        daily_coverage_80=_inside(np.nansum(actual, axis=2), daily[1], daily[2], whole_days),
        seconds=seconds,
    )


def _scaled_error(past: PastWindows, error: NDArray[np.float64], known: NDArray[np.bool_]) -> float:
    """Mean over the windows of their error over the weekly change of their training.

    Source: Hyndman and Koehler, Another look at measures of forecast accuracy, Int. J. Forecasting 22 (2006), section 2.4.
    """
    shape = (error.shape[0], len(past.origins), past.horizon, 24)
    errors = np.abs(error).reshape(shape).sum(axis=(0, 2, 3))
    hours = known.reshape(shape).sum(axis=(0, 2, 3))
    usable = (hours > 0) & ~np.isnan(past.weekly_change)  # a window in which nothing is known says nothing
    return float((errors[usable] / hours[usable] / past.weekly_change[usable]).mean()) if usable.any() else float("nan")


def _inside(
    actual: NDArray[np.float64], low: NDArray[np.float64], high: NDArray[np.float64], counted: NDArray[np.bool_]
) -> float:
    """Share of the counted cells within their interval."""
    return float(((actual >= low) & (actual <= high))[counted].mean()) if counted.any() else float("nan")


def _over(part: float, whole: float) -> float:
    """A share, NaN of nothing."""
    return part / whole if whole > 0 else float("nan")
