"""How good a method would have been on the past."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass, replace
from datetime import timedelta

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.day_effects import day_effects
from scheduler.demand.day_forecast import DayForecast, day_forecast
from scheduler.demand.day_series import DaySeries
from scheduler.demand.methods.seasonal_naive import SeasonalNaive
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.calendar import Calendar
from scheduler.domain.history import History
from scheduler.errors import DataError, Fault, Phrase

__all__ = ["BacktestScore", "backtest"]

_NEEDED_LEVELS = (0.05, 0.1, 0.9, 0.95)


@dataclass(frozen=True, slots=True)
class BacktestScore:
    """Scores over all windows and queues; errors and shares are fractions.

    Parameters
    ----------
    wape
        Sum of absolute errors over sum of actual contacts.
    wape_naive
        The same of the seasonal naive forecast.
    bias
        Sum of (forecast - actual) over sum of actual contacts.
    mase
        Mean absolute error over that of the training at a lag of one week, mean over the windows; NaN where the training
        repeats itself exactly.
    coverage_80, coverage_90
        Share of hours inside the central 80 % and 90 %, over hours with forecast or actual above 0.
    daily_coverage_80
        Share of daily totals inside the central 80 %.
    seconds
        CPU seconds per origin, intervals included.
    """

    wape: float
    wape_naive: float
    bias: float
    mase: float
    coverage_80: float
    coverage_90: float
    daily_coverage_80: float
    seconds: float

    @property
    def ratio(self) -> float:
        """Error relative to seasonal naive; below 1 is better."""
        return self.wape / self.wape_naive


@dataclass(frozen=True, slots=True)
class _Window:
    """One origin: the forecast beside what came; shapes (queues, days, 24)."""

    forecast: DayForecast
    naive: NDArray[np.float64]
    actual: NDArray[np.float64]
    weekly_change: float
    seconds: float


def backtest(
    history: History,
    calendar: Calendar,
    settings: ForecastSettings | None = None,
    *,
    windows: int = 8,
    horizon_days: int = 14,
) -> BacktestScore:
    """Forecast the last windows of a history from what was known before each.

    The origins are the starts of the last non-overlapping windows that end with the history. Only hours that the history
    has are scored.

    Parameters
    ----------
    history, calendar
        Contacts and days.
    settings
        Method and settings; the defaults where None. `train_days` bounds the training before each origin. The levels
        must hold 0.05, 0.1, 0.9 and 0.95.
    windows, horizon_days
        Number and length of the windows.

    Raises
    ------
    DataError
        The history is too short for the windows.
    ValueError
        A level that is scored is missing.
    """
    settings = settings or ForecastSettings()
    missing = [level for level in _NEEDED_LEVELS if level not in settings.levels]
    if missing:
        raise ValueError(f"levels lack {missing}; a backtest scores the central 80 % and 90 %")
    days = history.contacts.shape[1] // 24
    if days < 14 + windows * horizon_days:
        message = "{days} days; {windows} windows of {length} days need at least {least}"
        said = Phrase(message, days=days, windows=windows, length=horizon_days, least=14 + windows * horizon_days)
        raise DataError(Fault(said, file=history.source))
    origins = range(days - windows * horizon_days, days, horizon_days)
    return _score([_window(history, calendar, settings, origin, horizon_days) for origin in origins], settings)


def _window(history: History, calendar: Calendar, settings: ForecastSettings, origin: int, length: int) -> _Window:
    """Forecast from one origin, a day index."""
    first = history.start.date() + timedelta(days=origin)
    hourly = history.contacts.reshape(len(history.queues), -1, 24)
    begin = max(0, origin - settings.train_days)
    known = replace(
        history, start=history.start + timedelta(days=begin), contacts=history.contacts[:, begin * 24 : origin * 24]
    )
    began = time.process_time()
    forecast = day_forecast(known, first, length, calendar, settings)
    seconds = time.process_time() - began
    start = known.start.date()
    series = DaySeries(start, hourly[:, begin:origin], day_effects(calendar, start, origin - begin + length))
    train = series.contacts
    return _Window(
        forecast=forecast,
        naive=SeasonalNaive().predict(series, length),
        actual=hourly[:, origin : origin + length],
        weekly_change=float(np.nanmean(np.abs(train[:, 7:] - train[:, :-7]))) or math.nan,
        seconds=seconds,
    )


def _score(windows: list[_Window], settings: ForecastSettings) -> BacktestScore:
    """Scores over all windows."""
    at = {level: settings.levels.index(level) for level in _NEEDED_LEVELS}
    actual = np.stack([window.actual for window in windows])
    mean = np.stack([window.forecast.mean for window in windows])
    naive = np.stack([window.naive for window in windows])
    quantiles = np.stack([window.forecast.quantiles for window in windows], axis=1)
    daily = np.stack([window.forecast.daily_quantiles for window in windows], axis=1)
    known = ~np.isnan(actual)
    error = np.where(known, mean - actual, 0.0)
    total = float(np.nansum(actual))
    counted = np.asarray(known & ((mean > 0) | (actual > 0)), dtype=np.bool_)
    open_days = np.asarray(counted.any(axis=3), dtype=np.bool_)
    scored = known.any(axis=(1, 2, 3))  # a window in which nothing is known says nothing
    errors_by_window = np.abs(error)[scored].sum(axis=(1, 2, 3)) / known[scored].sum(axis=(1, 2, 3))
    weekly_change = np.array([window.weekly_change for window in windows])[scored]
    return BacktestScore(
        wape=float(np.abs(error).sum()) / total,
        wape_naive=float(np.where(known, np.abs(naive - actual), 0.0).sum()) / total,
        bias=float(error.sum()) / total,
        mase=float(np.mean(errors_by_window / weekly_change)),
        coverage_80=_inside(actual, quantiles[at[0.1]], quantiles[at[0.9]], counted),
        coverage_90=_inside(actual, quantiles[at[0.05]], quantiles[at[0.95]], counted),
        daily_coverage_80=_inside(np.nansum(actual, axis=3), daily[at[0.1]], daily[at[0.9]], open_days),
        seconds=float(np.mean([window.seconds for window in windows])),
    )


def _inside(
    actual: NDArray[np.float64], low: NDArray[np.float64], high: NDArray[np.float64], counted: NDArray[np.bool_]
) -> float:
    """Share of the counted cells within their interval."""
    return float(((actual >= low) & (actual <= high))[counted].mean())
