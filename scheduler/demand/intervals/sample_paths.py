"""Possible courses of the days ahead."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.intervals.hour_errors import HourErrors
from scheduler.demand.intervals.past_errors import PastErrors

__all__ = ["sample_paths"]

_FEW_WEEKS = 8
_MISSING = 2.5
_SEED = 20_251_111


def sample_paths(
    past: PastErrors, errors: tuple[HourErrors | None, ...], mean: NDArray[np.float64], count: int
) -> NDArray[np.float32]:
    """Courses that the contacts may take, with hours, days of a week and queues kept together as they erred together.

    Each path takes whole weeks of past errors at random, recent ones more often, the same week for all queues, and each hour
    stands as high or low among its quantiles as that past hour did among its own. With little history single days are drawn
    in place of weeks. Single hours thus have the spread of the hourly quantiles, and daily totals and peaks an honest one.

    Parameters
    ----------
    past, errors
        Errors of the same method, and the same by queue.
    mean
        Expected contacts, shape (queues, days, 24); the last of the days ahead that `past` knows.
    count
        Number of paths.

    Returns
    -------
    ndarray of float32, shape (paths, queues, days, 24)
        0 or more. The same for the same input.

    Source
    ------
    Ranks of past cases carried over to new margins: Clark et al., The Schaake shuffle, Journal of Hydrometeorology 5 (2004).
    """
    queues, days, _ = mean.shape
    random = np.random.default_rng(_SEED)
    chosen = _chosen_days(past, days, count, random)
    opened = past.open_ahead[:, past.open_ahead.shape[1] - days :]
    stretch = _stretch(past.weights)
    paths = np.empty((count, queues, days, 24), dtype=np.float32)
    for queue, own in enumerate(errors):
        if own is None:
            paths[:, queue] = _independent(mean[queue], count, random)
            continue
        ranks = _filled(own.ranks(past.forecast[queue], past.actual[queue]), random)
        paths[:, queue] = own.drawn(mean[queue], opened[queue], ranks[chosen], stretch)
    return paths


def _stretch(weights: NDArray[np.float64]) -> float:
    """How much wider than the errors seen the next ones are: the widest are missing where starting days are few.

    Of `n` normal errors, the 1st to 9th tenths hold a new one with a chance of 0.8 (n - 1) / (n + 1), as if the spread were
    smaller by about 3.5 / n; less is missing where days are seen from two starting days each, as most are.
    """
    of_origin = np.unique(weights)
    size = float(of_origin.sum() ** 2 / (of_origin**2).sum())
    return 1 + _MISSING / max(size, _FEW_WEEKS)


def _chosen_days(past: PastErrors, days: int, count: int, random: np.random.Generator) -> NDArray[np.int64]:
    """The past day that each path follows on each day; int, shape (paths, days)."""
    ahead = past.open_ahead.shape[1]
    week, weekday = np.divmod(np.arange(ahead - days, ahead), 7)
    weeks = past.weights.size // 7
    if weeks < _FEW_WEEKS:
        return np.stack([_draw(past.weights, count, random) for _ in range(days)], axis=1)
    of_week = past.weights[::7]
    drawn = np.stack([_draw(of_week, count, random) for _ in range(int(week[-1] - week[0]) + 1)], axis=1)
    return drawn[:, week - week[0]] * 7 + weekday


def _draw(weights: NDArray[np.float64], count: int, random: np.random.Generator) -> NDArray[np.int64]:
    """Positions drawn by weight, as evenly as the weights allow, in random order; int, shape (count,)."""
    shares = np.cumsum(weights) / weights.sum()
    even = (np.arange(count) + random.random()) / count
    return random.permutation(np.minimum(np.searchsorted(shares, even), weights.size - 1))


def _filled(ranks: NDArray[np.float64], random: np.random.Generator) -> NDArray[np.float64]:
    """Ranks with a value for every hour: unknown ones are like the next known hour of the day, unknown days like any other.

    Shape (past days, 24).
    """
    known = ~np.isnan(ranks)
    some = known.any(axis=1)
    distance = np.abs(np.arange(24)[:, None] - np.arange(24))
    nearest = np.argmin(np.where(known[:, None, :], distance, 99), axis=2)
    filled: NDArray[np.float64] = np.take_along_axis(ranks, nearest, axis=1)
    filled[~some] = filled[random.choice(np.flatnonzero(some), int((~some).sum()))]
    return filled


def _independent(mean: NDArray[np.float64], count: int, random: np.random.Generator) -> NDArray[np.float64]:
    """Paths of independent buyers; shape (count, days, 24)."""
    return random.poisson(mean, (count, *mean.shape)).astype(np.float64)
