"""The level of the days to come."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.daily.doublings import doublings
from scheduler.demand.daily.whole_days import WholeDays

__all__ = ["coming_level"]

_FIRST_ORIGIN = 14
_STRETCHES = ((0, 7), (7, 14))
_ALLOWANCE_WEEKS = 4.0
_LEAST_KNOWN = 0.5
_SHARPNESS = 12.0
_MEMORY_OF_ERRORS = 42.0
_BREAK_FROM = 2.0
_BREAK_HALF_LIFE = 2.0
_BREAK_DAYS = 4
_MOMENTUM = 0.15
_TREND_HALF_LIFE = 28.0
_STEEPEST = 0.3
_LEAST_ERROR = 1e-6
_LEAST_APART = 0.02
_TINY = 1e-9


def coming_level(
    days: WholeDays, usual: NDArray[np.float64], ahead: int, half_lives: tuple[float, ...], shares: tuple[float, ...]
) -> NDArray[np.float64]:
    """Level relative to `usual`, from exponential means of different memory.

    A store that changes needs a short memory, a steady one a long memory, and the second week to come a longer one than the
    first. Each mean would have forecast the past: it is weighed by ``share x error ** -12``, its mean absolute error in
    logarithms that far ahead, as far as there are weeks to measure it. The weighted geometric mean is the level. The first
    memory also goes a little further in the direction it has taken from a mean of four weeks. A memory that is further from
    the first one than ever, after a break, loses its weight; and where a memory of two days has for some days been further
    from the first one than ever, the level moves to it.

    Parameters
    ----------
    days
        The history.
    usual
        What weekday and calendar make usual, shape (queues, days).
    ahead
        Days to forecast.
    half_lives
        Days after which a day counts half, one per mean, the shortest first.
    shares
        What each mean counts before its errors are known.

    Returns
    -------
    ndarray of float, shape (queues, ahead)
        0 for a queue without contacts.

    Source
    ------
    Weights by past error: Bates and Granger, Operational Research Quarterly 20 (1969). Measured by
    ``benchmarks/forecast.py``.
    """
    actual, due = days.seen * days.totals, days.seen * usual
    means = np.stack([_mean_so_far(actual, due, half_life) for half_life in half_lives], axis=-1)
    broken = _after_break(_mean_so_far(actual, due, _BREAK_HALF_LIFE) - means[..., 0])
    lately = np.clip(means[..., 0] - _mean_so_far(actual, due, _TREND_HALF_LIFE), -_STEEPEST, _STEEPEST)
    means[..., 0] += _MOMENTUM * lately
    levels = np.empty((actual.shape[0], ahead))
    shares_now = np.asarray(shares) / sum(shares) * _unbroken(means)
    sums = np.zeros((2, len(actual), actual.shape[1] + 1))
    np.cumsum(np.stack([actual, due]), axis=2, out=sums[:, :, 1:])
    for first, end in _STRETCHES:
        weights = _weights(sums, means, first, end, shares_now)
        levels[:, first:] = ((means[:, -1] * weights).sum(axis=1) + broken)[:, None]
    came = actual.sum(axis=1, keepdims=True) > 0
    return np.asarray(np.where(came, np.exp(levels), 0.0), dtype=np.float64)


def _unbroken(means: NDArray[np.float64]) -> NDArray[np.float64]:
    """1, or less the further a memory has come from the shortest one than it ever was; shape (queues, memories)."""
    apart = np.abs(means - means[..., :1])
    return _as_ever(apart[:, -1], apart)


def _after_break(apart: NDArray[np.float64]) -> NDArray[np.float64]:
    """How far to go from the first memory to a quicker one that is `apart` from it, shape (queues, days); shape (queues,).

    0 unless the two have been further apart than ever for some days, on the same side: an event of a day or two is no break.
    """
    last = apart[:, -_BREAK_DAYS:]
    # The least distance if all lie on one side, else 0.
    least: NDArray[np.float64] = np.maximum(np.maximum(last.min(axis=1), -last.max(axis=1)), 0.0)
    if not least.any():
        return least
    moved: NDArray[np.float64] = apart[:, -1] * (1.0 - _as_ever(least, apart))
    return moved


def _as_ever(now: NDArray[np.float64], apart: NDArray[np.float64]) -> NDArray[np.float64]:
    """1, or less the further memories are apart `now` than they were, by day along the second axis; shape of `now`."""
    before = apart[:, _FIRST_ORIGIN:-_FIRST_ORIGIN]
    if before.shape[1] < _FIRST_ORIGIN:
        return np.ones(now.shape)
    usual = np.sqrt((before**2).mean(axis=1)) + _LEAST_APART
    factor: NDArray[np.float64] = np.exp(-np.maximum(now / usual - _BREAK_FROM, 0.0))
    return factor


def _mean_so_far(actual: NDArray[np.float64], due: NDArray[np.float64], half_life: float) -> NDArray[np.float64]:
    """Logarithm of the level as known after each day; shape (queues, days)."""
    growth = doublings(actual.shape[1], half_life)
    had, usual = np.cumsum(actual * growth, axis=1), np.cumsum(due * growth, axis=1)
    mean: NDArray[np.float64] = np.log(np.maximum(had, _TINY) / np.maximum(usual, _TINY))
    return mean


def _weights(
    sums: NDArray[np.float64], means: NDArray[np.float64], first: int, end: int, shares: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Weight of each mean for a stretch of days ahead, from running sums of actual and due; shape (queues, means)."""
    length = sums.shape[2]
    origins = length - end - _FIRST_ORIGIN
    if origins <= 0:
        return np.asarray(shares / shares.sum(axis=1, keepdims=True), dtype=np.float64)
    had, usual = sums[:, :, _FIRST_ORIGIN + end :] - sums[:, :, _FIRST_ORIGIN + first : length + first - end]
    least = _LEAST_KNOWN * (end - first) / (length - 1) * sums[1, :, -1:]
    known = (usual > least) & (had > 0)
    came = np.log(np.maximum(had, _TINY) / np.maximum(usual, _TINY))
    missed = np.abs(came[..., None] - means[:, _FIRST_ORIGIN - 1 : length - end - 1])
    counted = known * doublings(origins, _MEMORY_OF_ERRORS)
    counted /= doublings(origins + 1, _MEMORY_OF_ERRORS)[-1]
    missed = (counted[..., None] * missed).sum(axis=1)
    count = counted.sum(axis=1)
    error = np.log(missed / np.maximum(count, _TINY)[:, None] + _LEAST_ERROR)
    weeks = count / 7.0
    sharpness = _SHARPNESS * weeks / (weeks + _ALLOWANCE_WEEKS)
    scores = shares * np.exp(-sharpness[:, None] * (error - error.mean(axis=1, keepdims=True)))
    weights: NDArray[np.float64] = scores / scores.sum(axis=1, keepdims=True)
    return weights
