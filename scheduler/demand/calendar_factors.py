"""How holidays and the days around them differ from ordinary days, learned with shrinkage."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.day_groups import DayGroups, groups_of_codes
from scheduler.demand.day_series import DaySeries
from scheduler.demand.parts_of_day import parts_of_day
from scheduler.demand.robust_spread import robust_spread
from scheduler.demand.same_weekday import same_weekday
from scheduler.demand.settings import ForecastSettings
from scheduler.demand.shrunk_effects import shrunk_effects
from scheduler.demand.weekday_means import weekday_means

__all__ = ["calendar_factors"]

_LEAST_ORDINARY_DAYS = 7
_PARTS_OF_DAY = 4
_REST_PRIOR = 5.0
_FEW_CONTACTS = 0.5
_MOST_REST_RATIO = 10.0
_TINY = 1e-9


def calendar_factors(series: DaySeries, days: int, settings: ForecastSettings) -> NDArray[np.float64]:
    """Factor on the ordinary contacts of every hour, of the history and of the days after it.

    Past special days are compared with what their weekday and hour usually bring, at the level of the days around them.
    First a share is learned by which a holiday looks like a day of the weekend rather than like its own weekday: a
    Monday off may bring what Sundays do, and a Sunday off then does nothing. What differs beyond that is learned by
    `shrunk_effects`.

    Parameters
    ----------
    series
        The history; its effects and groups cover the days to forecast as well.
    days
        Days to forecast.
    settings
        `holiday_effects`, `holiday_prior_contacts`, `holiday_level_days`.

    Returns
    -------
    ndarray of float, shape (queues, days of history + days, 24)
        1 on ordinary days.
    """
    total = series.days + days
    factors = np.ones((series.contacts.shape[0], total, 24))
    weekdays = series.weekdays(total)
    groups = series.groups or groups_of_codes(series.effects[:total], weekdays)
    special = groups.special[:total]
    if not settings.holiday_effects or not special.any():
        return factors
    known = series.known
    counts = np.where(known, series.contacts, 0.0)
    ordinary = np.asarray(~special[: series.days] & known.any(axis=(0, 2)), dtype=np.bool_)
    if ordinary.sum() < _LEAST_ORDINARY_DAYS:
        return factors
    profile, weeks = weekday_means(counts, known, same_weekday(weekdays[: series.days]) * ordinary)
    totals = counts.sum(axis=2)
    fitted = (profile[:, weekdays[: series.days]] * known).sum(axis=2)
    level = _local_level(totals * ordinary, fitted * ordinary, settings.holiday_level_days)
    at = np.flatnonzero(special)
    past = at[at < series.days]
    # A weekday that was never ordinary has nothing to be compared with: its special days tell of no effect.
    told = weeks[:, weekdays[at]] > 0
    compared = known[:, past] & told[:, : past.size]
    actual = counts[:, past] * compared
    scale = compared * level[:, past, None]
    usual = profile[:, weekdays[past]] * scale
    noise = _noise(totals[:, ordinary], (fitted * level)[:, ordinary])
    weight = 1.0 / (1.0 + noise[:, None] * usual.sum(axis=2)) * groups.like_rest[past]
    rest = profile[:, groups.rest_weekday][:, None, :]
    share = _rest_share(actual, usual, rest * scale, weight)
    base = np.where(told, _rest_ratio(profile, groups, weekdays, at, share), 1.0)
    effects = shrunk_effects(
        actual,
        usual * base[:, : past.size],
        noise,
        groups.levels[:, at],
        settings.holiday_prior_contacts,
    )
    factors[:, at] = effects * base
    return factors


def _local_level(actual: NDArray[np.float64], fitted: NDArray[np.float64], reach: int) -> NDArray[np.float64]:
    """Actual over fitted in the ordinary days around each day; shape (queues, days)."""
    days = fitted.shape[-1]
    first = np.maximum(np.arange(days) - reach, 0)
    after = np.minimum(np.arange(days) + reach + 1, days)
    prior = fitted.mean(axis=-1, keepdims=True) + _TINY

    def window(values: NDArray[np.float64]) -> NDArray[np.float64]:
        summed = np.concatenate([np.zeros((*values.shape[:-1], 1)), np.cumsum(values, axis=-1)], axis=-1)
        around: NDArray[np.float64] = summed[..., after] - summed[..., first]
        return around

    level: NDArray[np.float64] = (window(actual) + prior) / (window(fitted) + prior)
    return level


def _noise(actual: NDArray[np.float64], fitted: NDArray[np.float64]) -> NDArray[np.float64]:
    """Relative variance of ordinary days beyond that of independent buyers, deaf to a few odd days; shape (queues,)."""
    ratio = actual / np.maximum(fitted, _TINY) - 1.0
    chance = (1.0 / np.maximum(fitted, 1.0)).mean(axis=1)
    noise: NDArray[np.float64] = np.maximum(robust_spread(ratio) ** 2 - chance, 0.0)
    return noise


def _rest_share(
    actual: NDArray[np.float64], usual: NDArray[np.float64], rest: NDArray[np.float64], weight: NDArray[np.float64]
) -> NDArray[np.float64]:
    """How far holidays look like a day of the weekend, 0 to 1; least squares with a lean to 0. Shape (queues,)."""
    came, own, other = (parts_of_day(hours, _PARTS_OF_DAY) for hours in (actual, usual, rest))
    away = other - own
    precision = weight[:, :, None] / np.maximum(own + other, 1.0)
    explained = (precision * away * (came - own)).sum(axis=(1, 2))
    share: NDArray[np.float64] = np.clip(explained / ((precision * away**2).sum(axis=(1, 2)) + _REST_PRIOR), 0.0, 1.0)
    return share


def _rest_ratio(
    profile: NDArray[np.float64],
    groups: DayGroups,
    weekdays: NDArray[np.int64],
    at: NDArray[np.int64],
    share: NDArray[np.float64],
) -> NDArray[np.float64]:
    """Mix of the own weekday and the day of the weekend over the own weekday; shape (queues, special days, 24)."""
    own = profile[:, weekdays[at]]
    other = profile[:, groups.rest_weekday][:, None, :]
    lean = share[:, None, None] * groups.like_rest[at][None, :, None]
    # Hours with hardly a contact say nothing about a ratio.
    ratio = (own + lean * (other - own) + _FEW_CONTACTS) / (own + _FEW_CONTACTS)
    return np.minimum(ratio, _MOST_REST_RATIO)
