"""Forecasts that the same method would have made in the past, beside what came."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.day_series import DaySeries
from scheduler.demand.methods.method import Method
from scheduler.demand.settings import ForecastSettings

__all__ = ["PastErrors", "past_errors"]

_LEAST_TRAINING_DAYS = 14
_LONGEST_WEEKS_AHEAD = 6
_FEW_ORIGINS = 4
_ORIGINS_PER_GAP = 4


@dataclass(frozen=True, slots=True)
class PastErrors:
    """Forecasts that were made for past days, beside what came.

    Parameters
    ----------
    forecast, actual
        Shape (queues, past days, 24), whole weeks, each from one past starting day; `actual` is NaN where unknown. Every
        week starts on the weekday on which the real forecast starts.
    weights
        What each past day counts: recent starting days more than old ones. Shape (past days,).
    open
        Whether a past hour is one of the week in which this queue ever had a contact; bool, shape of `forecast`.
    open_ahead
        The same of the days to forecast, counted from the end of the history; bool, shape (queues, days ahead, 24).
    few
        Whether there were too few starting days to trust the errors to show the whole spread.
    """

    forecast: NDArray[np.float64]
    actual: NDArray[np.float64]
    weights: NDArray[np.float64]
    open: NDArray[np.bool_]
    open_ahead: NDArray[np.bool_]
    few: bool


def past_errors(
    method: Method, series: DaySeries, days: int, settings: ForecastSettings, *, lead_days: int = 0
) -> PastErrors:
    """Forecast from past starting days as if nothing later were known.

    The four latest starting days are a week apart, the four before them two, and so on: errors of neighbouring weeks are
    much the same, and each takes time.

    Parameters
    ----------
    method
        The method whose errors are wanted.
    series
        The history.
    days
        Days from the end of the history to the last day of the real forecast. The past forecasts look ahead as many whole
        weeks, at most six.
    settings
        `calibration_origins`, `calibration_half_life_weeks`.
    lead_days
        Days between the end of the history and the first day that is wanted: weeks that the real forecast passes over are
        passed over in the past ones too, where enough past ones are left.

    Source
    ------
    Weights that fall with age: Barber, Candes, Ramdas and Tibshirani, Conformal prediction beyond exchangeability, Annals of
    Statistics 51 (2023).
    """
    least = min(_LEAST_TRAINING_DAYS, series.days // 2)
    ahead = min(-(-days // 7), _LONGEST_WEEKS_AHEAD)
    weeks = [week for week in _weeks_back(settings.calibration_origins) if series.days - 7 * week >= least]
    passed = min(lead_days // 7, ahead - 1)
    passed = passed if len(weeks) >= passed + _FEW_ORIGINS else 0
    forecasts: list[NDArray[np.float64]] = []
    days_of: list[NDArray[np.int64]] = []
    ages: list[NDArray[np.int64]] = []
    for week in weeks[passed:]:
        origin = series.days - 7 * week
        length = 7 * min(ahead, week)
        forecasts.append(method.predict(series.until(origin), length)[:, 7 * passed :])
        days_of.append(np.arange(origin + 7 * passed, origin + length))
        ages.append(np.full(length - 7 * passed, week))
    past = np.concatenate(days_of)
    ever = _ever_open(series)
    weekdays = series.weekdays(series.days + days)
    return PastErrors(
        forecast=np.concatenate(forecasts, axis=1),
        actual=series.contacts[:, past],
        weights=0.5 ** (np.concatenate(ages) / settings.calibration_half_life_weeks),
        open=ever[:, weekdays[past]],
        open_ahead=ever[:, weekdays[series.days :]],
        few=len(weeks) - passed < _FEW_ORIGINS,
    )


def _weeks_back(origins: int) -> list[int]:
    """How many weeks before the end of the history the past forecasts start."""
    return list(accumulate(1 + origin // _ORIGINS_PER_GAP for origin in range(origins)))


def _ever_open(series: DaySeries) -> NDArray[np.bool_]:
    """Hours of the week in which a queue ever had a contact; bool, shape (queues, 7, 24)."""
    some = np.asarray(series.contacts > 0, dtype=np.bool_)
    weekdays = series.weekdays(series.days)
    return np.stack([some[:, weekdays == weekday].any(axis=1) for weekday in range(7)], axis=1)
