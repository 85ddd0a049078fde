"""A regression of daily totals on weekday, bent trend and season, spread over the hours of the weekday."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.daily.age_weight import age_weight
from scheduler.demand.daily.hours_of_day import hours_of_day
from scheduler.demand.daily.tame_days import tame_days
from scheduler.demand.daily.weekday_sizes import weekday_sizes
from scheduler.demand.daily.whole_days import mean_day, whole_days
from scheduler.demand.day_series import DaySeries
from scheduler.demand.same_weekday import same_weekday
from scheduler.demand.settings import ForecastSettings

__all__ = ["Regression"]

_ROUNDS = 6
_BEND_DAYS = 28
_LEVEL_DAYS, _LEVEL_EXPONENT = 7, 0.5
_YEAR = 365.25
_SEASON_FROM_DAYS = 540  # with less than a year and a half, season and trend cannot be told apart
_WEEKDAY_SPREAD, _BEND_SPREAD, _SEASON_SPREAD = 0.5, 0.1, 0.2
_PLAINLY_DUE = 5.0
_STEEPEST = 2.0
_TINY = 1e-9


@dataclass(frozen=True, slots=True)
class Regression:
    """Ridge regression for counts, with a logarithmic link, of daily totals.

    The logarithm of a day's expected contacts is a constant, an effect of the weekday, a trend that may bend every four
    weeks, and two yearly waves where the history is longer than a year and a half. Every effect leans on 0 by its penalty,
    which grows with the spread of the days around the fit. The level that the trend
    has reached is held.

    Source
    ------
    Penalised quasi-likelihood by iteratively reweighted least squares: McCullagh and Nelder, Generalized Linear Models,
    2nd ed., section 9.2; le Cessie and van Houwelingen, Applied Statistics 41 (1992).

    Parameters
    ----------
    settings
        `outlier_spreads`.
    contact
        What one buyer counts; other than 1 only where counts were scaled.
    """

    settings: ForecastSettings
    contact: float = 1.0

    @property
    def name(self) -> str:
        """Name in the registry."""
        return "regression"

    def predict(self, series: DaySeries, days: int) -> NDArray[np.float64]:
        """Expected contacts of the days after the series; see `Method.predict`."""
        known = series.known
        counts = np.where(known, series.contacts, 0.0)
        weekdays = series.weekdays(series.days + days)
        past, ahead = weekdays[: series.days], weekdays[series.days :]
        weight = age_weight(series.days)
        rough = whole_days(counts, known, mean_day(counts, known), past)
        hours = hours_of_day(counts, known * weight[:, None], rough.totals, past, self.contact)
        whole = whole_days(counts, known, hours.shares, past)
        sizes = weekday_sizes(whole, np.ones(whole.totals.shape), weight, hours.unlike, self.contact)
        whole, _ = tame_days(whole, sizes[:, past], self.settings.outlier_spreads)
        features, penalties = _features(weekdays, series.days, series.start.toordinal())
        totals = np.zeros((len(counts), days))
        for queue, (row, seen) in enumerate(zip(whole.totals, whole.seen, strict=True)):
            if row.any():
                fitted = _fit(features[: series.days], row, seen, penalties, self.contact)
                line = np.exp(features @ fitted)
                totals[queue] = line[series.days :] * _latest(row * seen, line[: series.days] * seen)
                totals[queue] *= _open(row, seen, past, self.contact)[ahead]
        forecast: NDArray[np.float64] = totals[:, :, None] * hours.shares[:, ahead]
        return forecast


def _features(weekdays: NDArray[np.int64], history: int, first_day: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Effects of each day, shape (days, effects), and the variance that each is allowed, infinite for the constant."""
    day = np.minimum(np.arange(weekdays.size), history - 1)
    bends = np.arange(history - _BEND_DAYS, _BEND_DAYS, -_BEND_DAYS)
    columns = [np.ones((day.size, 1)), same_weekday(weekdays).T, (day[:, None] - history) / _BEND_DAYS]
    columns.append(np.minimum(day[:, None] - bends, 0) / _BEND_DAYS)
    spreads = [np.inf, *[_WEEKDAY_SPREAD] * 7, *[_BEND_SPREAD] * (1 + bends.size)]
    if history >= _SEASON_FROM_DAYS:
        angle = 2 * np.pi * (first_day + np.arange(weekdays.size)) / _YEAR
        columns.append(np.stack([wave(angle * order) for order in (1, 2) for wave in (np.sin, np.cos)], axis=1))
        spreads += [_SEASON_SPREAD] * 4
    return np.concatenate(columns, axis=1), np.array(spreads) ** 2


def _fit(
    features: NDArray[np.float64],
    totals: NDArray[np.float64],
    seen: NDArray[np.float64],
    variances: NDArray[np.float64],
    contact: float,
) -> NDArray[np.float64]:
    """Effects of one queue."""
    effects: NDArray[np.float64] = np.zeros(features.shape[1])
    effects[0] = math.log((totals * seen).sum() / seen.sum())
    for _ in range(_ROUNDS):
        line = features @ effects
        expected = np.exp(line)
        error = (totals - expected) / np.maximum(expected, _TINY)
        dispersion = max(contact, (seen * expected * error**2).sum() / seen.sum())  # at least that of independent buyers
        weighted = features * (seen * expected)[:, None]
        penalty = np.diag(dispersion / variances + _TINY * expected.mean())
        wanted = weighted.T @ (line + np.clip(error, -_STEEPEST, _STEEPEST))
        effects = np.asarray(np.linalg.solve(weighted.T @ features + penalty, wanted), dtype=np.float64)
    return effects


def _latest(actual: NDArray[np.float64], expected: NDArray[np.float64]) -> float:
    """Level of the latest days against the line, followed in part: the line bends slowly."""
    latest = np.flatnonzero(expected)[-_LEVEL_DAYS:]
    latest = latest[latest >= expected.size - 3 * _LEVEL_DAYS]
    usual = expected[latest].sum()
    return float((actual[latest].sum() / usual) ** _LEVEL_EXPONENT) if usual > 0 else 1.0


def _open(
    totals: NDArray[np.float64], seen: NDArray[np.float64], weekdays: NDArray[np.int64], contact: float
) -> NDArray[np.bool_]:
    """Weekdays on which somebody came, or too few were due to tell; shape (7,)."""
    same = same_weekday(weekdays)
    due = same @ seen * (totals * seen).sum() / seen.sum()
    return np.asarray((same @ totals > 0) | (due <= _PLAINLY_DUE * contact), dtype=np.bool_)
