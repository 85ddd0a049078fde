"""What the days of a campaign would have brought without it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.calendar_factors import calendar_factors
from scheduler.demand.day_series import DaySeries
from scheduler.demand.robust_spread import robust_spread
from scheduler.demand.same_weekday import same_weekday
from scheduler.demand.settings import ForecastSettings

__all__ = ["day_noise", "ordinary_contacts"]

_LEVEL_HALF_LIFE = 10.0
"""Days from a campaign after which a day counts half for the level around it."""
_LEVEL_PRIOR_DAYS = 0.05
"""Days at the mean level of the history by which the level leans: few, for in a long campaign no clean day is near."""
_LEAST_NOISE = 0.02
_TINY = 1e-9


def ordinary_contacts(series: DaySeries, clean: NDArray[np.bool_], settings: ForecastSettings) -> NDArray[np.float64]:
    """Contacts to be expected of every past hour from the clean hours of the days around it.

    The mean of the hour of the week, leaning on weekday effect times hour effect where it was rarely clean, times the level
    of the days around, times the effect of the calendar: a campaign on a holiday is compared with a holiday.

    Parameters
    ----------
    series
        The history.
    clean
        Hours that no campaign touches, bool, shape (days, 24).
    settings
        `profile_prior_contacts` and those of holidays.

    Returns
    -------
    ndarray of float, shape (queues, days, 24)
    """
    contacts = np.where(clean[None], series.contacts, np.nan)
    ahead = series.effects.shape[0] - series.days
    of_calendar = calendar_factors(replace(series, contacts=contacts), ahead, settings)[:, : series.days]
    plain = ~np.isnan(contacts) & (series.effects[None, : series.days, None] == 0)
    counts = np.where(plain, contacts, 0.0)
    apart = np.abs(np.arange(series.days)[:, None] - np.arange(series.days))
    near = 0.5 ** (apart / _LEVEL_HALF_LIFE)
    around = counts.sum(axis=2) @ near
    level = np.ones(plain.shape[:2])
    # The second time each day counts at its own level: an hour that is clean in old weeks only has grown since.
    for _ in range(2):
        exposure = plain * level[:, :, None]
        fitted = _profile(counts, exposure, series.weekdays(series.days), settings.profile_prior_contacts)
        usual = (fitted * plain).sum(axis=2)
        prior = _LEVEL_PRIOR_DAYS * usual.mean(axis=1, keepdims=True) + _TINY
        level = (around + prior) / (usual @ near + prior)
    expected: NDArray[np.float64] = fitted * level[:, :, None] * of_calendar
    return expected


def day_noise(series: DaySeries, clean: NDArray[np.bool_], expected: NDArray[np.float64]) -> NDArray[np.float64]:
    """How much ordinary days differ from what was to be expected, beyond chance: a standard deviation of logs per queue."""
    plain = series.known & clean[None] & (series.effects[None, : series.days, None] == 0)
    actual = np.where(plain, series.contacts, 0.0).sum(axis=2)
    usual = (expected * plain).sum(axis=2)
    noise = np.full(actual.shape[0], _LEAST_NOISE)
    for row in range(actual.shape[0]):
        counted = usual[row] >= 1.0
        if counted.any():
            errors = np.log((actual[row, counted] + 0.5) / (usual[row, counted] + 0.5))
            spread = float(robust_spread(errors))
            chance = float(np.median(1.0 / (usual[row, counted] + 0.5)))
            noise[row] = max(spread**2 - chance, _LEAST_NOISE**2) ** 0.5
    return noise


def _profile(
    counts: NDArray[np.float64], exposure: NDArray[np.float64], weekdays: NDArray[np.int64], lean: float
) -> NDArray[np.float64]:
    """Contacts of each day's hour of the week at level 1; `exposure` is the level, 0 where unknown; shape of `counts`."""
    same = same_weekday(weekdays)
    total = np.einsum("wd,qdh->qwh", same, counts)
    weeks = np.einsum("wd,qdh->qwh", same, exposure)
    by_hour = total.sum(axis=1) / np.maximum(weeks.sum(axis=1), _TINY)
    usual = (weeks * by_hour[:, None]).sum(axis=2)
    mean_hour = by_hour.mean(axis=1, keepdims=True) + _TINY
    weekday = (total.sum(axis=2) + mean_hour) / (usual + mean_hour)
    prior = np.maximum(weekday[:, :, None] * by_hour[:, None], _TINY)
    profile: NDArray[np.float64] = (total + lean) / (weeks + lean / prior)
    return profile[:, weekdays]
