"""Days far above or below the days around them, brought back to where a level can be read from them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.daily.local_level import local_level
from scheduler.demand.daily.whole_days import WholeDays

__all__ = ["tame_days"]

_LEVEL_HALF_LIFE = 5.0
_LEAST_USUAL = 0.05
_LEAST_SPREAD = 0.03
_OF_NORMAL = 1.4826  # the median of absolute values of a normal spread, as its standard deviation
_TINY = 1e-9


def tame_days(days: WholeDays, usual: NDArray[np.float64], most: float) -> tuple[WholeDays, NDArray[np.float64]]:
    """Cut what is out of all proportion.

    A day's ratio to the level of the days around it is kept within `most` times the usual spread of such ratios: a blizzard,
    or a feast that no calendar names, says little of the days to come.

    Parameters
    ----------
    days
        The history.
    usual
        What weekday and calendar make usual, shape (queues, days).
    most
        In spreads (standard deviations, measured by the median).

    Returns
    -------
    WholeDays
        With totals brought back.
    ndarray of float, shape (queues, days)
        How typical a day was: 1, or less the more was cut.
    """
    level = local_level(days.seen * days.totals, days.seen * usual, _LEVEL_HALF_LIFE, itself=False)
    due = level * usual
    told = (days.seen > _TINY) & (usual > _LEAST_USUAL) & (level > _TINY) & (days.totals > _TINY)
    ratio = np.where(told, np.log(np.maximum(days.totals, _TINY) / np.maximum(due, _TINY)), np.nan)
    bound = most * _spread(ratio)[:, None]
    ratio = np.where(told, ratio, 0.0)
    kept = np.clip(ratio, -bound, bound)
    typical = np.where(np.abs(ratio) > bound, bound / np.maximum(np.abs(ratio), _TINY), 1.0)
    return replace(days, totals=np.where(kept == ratio, days.totals, due * np.exp(kept))), typical


def _spread(ratios: NDArray[np.float64]) -> NDArray[np.float64]:
    """Usual spread of the ratios of each queue, NaN left out; shape (queues,)."""
    sizes = np.sort(np.abs(ratios), axis=1)  # NaN come last
    middle = (~np.isnan(ratios)).sum(axis=1) // 2
    median = sizes[np.arange(len(ratios)), np.minimum(middle, ratios.shape[1] - 1)]
    return np.asarray(np.fmax(_OF_NORMAL * median, _LEAST_SPREAD), dtype=np.float64)
