"""How the place of a day in its month matters: pay days, bills, the shop's monthly rhythm."""

from __future__ import annotations

from datetime import date

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.daily.local_level import local_level
from scheduler.demand.daily.whole_days import WholeDays

__all__ = ["days_of_month"]

_LEVEL_HALF_LIFE = 20.0
_LEAST_DAYS = 80
_LEAST_MONTHS = 3
_LEAST_TOLD = 24
_LEAST_USUAL = 0.05
_LOWEST, _HIGHEST = -0.6, 1.0
_BEYOND_CHANCE = 2.0
_LENGTH = 31
_NEAR = np.eye(_LENGTH) + (np.roll(np.eye(_LENGTH), 1, axis=0) + np.roll(np.eye(_LENGTH), -1, axis=0)) / 2
_TINY = 1e-9


def days_of_month(days: WholeDays, usual: NDArray[np.float64], start: date, ahead: int) -> NDArray[np.float64]:
    """Factor of each day for its number in the month.

    Contacts relative to weekday and level of the time are averaged over months, a day of the month with the days beside it.
    How far the averages are believed follows from how much they differ beyond what the spread between months explains:
    ``s / (s + e)`` with their variance ``s`` beyond twice the chance variance ``e``. Most histories have no such rhythm, and
    then all factors are exactly 1.

    Parameters
    ----------
    days
        The history.
    usual
        Size of each day for its weekday, shape (queues, days).
    start
        First day of the history.
    ahead
        Days to forecast.

    Returns
    -------
    ndarray of float, shape (queues, days + ahead)

    Source
    ------
    Empirical Bayes with the positive part: Efron and Morris, Journal of the American Statistical Association 68 (1973).
    """
    queues, length = days.totals.shape
    factors = np.ones((queues, length + ahead))
    if length < _LEAST_DAYS:
        return factors
    level = local_level(days.seen * days.totals, days.seen * usual, _LEVEL_HALF_LIFE)
    told = (days.seen > _TINY) & (usual > _LEAST_USUAL) & (level > _TINY)
    ratio = np.where(told, days.totals / np.maximum(level * usual, _TINY) - 1.0, 0.0)
    month, number = _months(start, length + ahead)
    shape = (queues, int(month[length - 1]) + 1, _LENGTH)
    ratios, known = np.zeros(shape), np.zeros(shape)
    ratios[:, month[:length], number[:length]] = np.clip(ratio, _LOWEST, _HIGHEST)
    known[:, month[:length], number[:length]] = told
    factors[:] = (1.0 + _believed(*_with_neighbours(ratios, known)))[:, number]
    return factors


def _months(start: date, length: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Months since the first, and day of the month from 0; int, shape (days,)."""
    day = np.datetime64(start) + np.arange(length)
    month = day.astype("datetime64[M]")
    return (month - month[0]).astype(np.int64), (day - month.astype("datetime64[D]")).astype(np.int64)


def _with_neighbours(
    ratios: NDArray[np.float64], known: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Mean of each day of the month and the days beside it, and whether it has one; shape (queues, months, 31)."""
    weight = known @ _NEAR
    has = weight > _NEAR[0, 1]
    return np.where(has, ratios @ _NEAR / np.maximum(weight, _TINY), 0.0), has.astype(np.float64)


def _believed(ratios: NDArray[np.float64], has: NDArray[np.float64]) -> NDArray[np.float64]:
    """Ratio of each day of the month as far as the months agree on it; shape (queues, 31)."""
    months = has.sum(axis=1)
    mean = ratios.sum(axis=1) / np.maximum(months, 1.0)
    spread = (((ratios - mean[:, None]) * has) ** 2).sum(axis=(1, 2)) / np.maximum((months - 1.0).sum(axis=1), 1.0)
    chance = spread[:, None] / np.maximum(months, 1.0)
    enough = months >= _LEAST_MONTHS
    told = enough.sum(axis=1)
    centred = mean - mean.mean(axis=1, keepdims=True)
    beyond = ((centred**2 - _BEYOND_CHANCE * chance) * enough).sum(axis=1) / np.maximum(told, 1)
    true = np.where(told >= _LEAST_TOLD, np.maximum(beyond, 0.0), 0.0)[:, None]
    believed: NDArray[np.float64] = centred * enough * true / np.maximum(true + chance, _TINY**2)
    return believed
