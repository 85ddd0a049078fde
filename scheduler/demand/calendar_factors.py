"""How holidays and the days around them differ from ordinary days, learned with shrinkage."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.day_effects import DAY_EFFECTS
from scheduler.demand.day_series import DaySeries
from scheduler.demand.settings import ForecastSettings

__all__ = ["calendar_factors"]

_BLOCKS = 4
_LEAST_ORDINARY_DAYS = 7
_TINY = 1e-9


def calendar_factors(series: DaySeries, days: int, settings: ForecastSettings) -> NDArray[np.float64]:
    """Factor on the ordinary contacts of every hour, of the history and of the days after it.

    Days by a holiday give one ratio per effect and 6-hour block: their contacts over what their weekday and hour usually
    bring, at the level of the days around them. It leans by some contacts on no effect.

    Parameters
    ----------
    series
        The history; its effects cover the days to forecast as well.
    days
        Days to forecast.
    settings
        `holiday_effects`, `holiday_prior_contacts`, `holiday_level_days`.

    Returns
    -------
    ndarray of float, shape (queues, days of history + days, 24)
        1 on ordinary days.
    """
    queues = series.contacts.shape[0]
    effects = series.effects[: series.days + days]
    factors = np.ones((queues, series.days + days, 24))
    if not settings.holiday_effects or not effects.any():
        return factors
    known = series.known
    counts = np.where(known, series.contacts, 0.0)
    past = effects[: series.days]
    ordinary = (past == 0) & known.any(axis=(0, 2))
    if ordinary.sum() < _LEAST_ORDINARY_DAYS:
        return factors
    fitted = _usual(counts, known, series.weekdays(series.days), ordinary)
    local = _local_level(counts.sum(axis=2) * ordinary, fitted.sum(axis=2) * ordinary, settings.holiday_level_days)
    of_effect = (past[None, :] == np.arange(1, len(DAY_EFFECTS))[:, None]).astype(np.float64)
    actual = of_effect @ _blocks(counts)
    usual = of_effect @ (_blocks(fitted) * local[:, :, None])
    prior = settings.holiday_prior_contacts
    ratios = np.concatenate([np.ones((queues, 1, _BLOCKS)), (actual + prior) / (usual + prior)], axis=1)
    factors[:] = np.repeat(ratios[:, effects], 24 // _BLOCKS, axis=-1)
    return factors


def _usual(
    counts: NDArray[np.float64], known: NDArray[np.bool_], weekdays: NDArray[np.int64], ordinary: NDArray[np.bool_]
) -> NDArray[np.float64]:
    """Mean of ordinary days of the same weekday, 0 where the hour is unknown; shape of `counts`."""
    same = ((weekdays[None, :] == np.arange(7)[:, None]) & ordinary).astype(np.float64)
    total = np.einsum("wd,qdh->qwh", same, counts)
    weeks = np.einsum("wd,qdh->qwh", same, known.astype(np.float64))
    mean = total / np.maximum(weeks, _TINY)
    fitted: NDArray[np.float64] = mean[:, weekdays] * known
    return fitted


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


def _blocks(hours: NDArray[np.float64]) -> NDArray[np.float64]:
    """Sums per block of the day; the last axis of 24 becomes 4."""
    blocks: NDArray[np.float64] = hours.reshape(*hours.shape[:-1], _BLOCKS, -1).sum(axis=-1)
    return blocks
