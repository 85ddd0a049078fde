"""Days far above or below the days around them, brought back to where a level can be read from them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.daily.local_level import local_level
from scheduler.demand.daily.whole_days import WholeDays
from scheduler.demand.robust_spread import OF_MEDIAN_DISTANCE

__all__ = ["tame_days"]

_LEVEL_HALF_LIFE = 5.0
_LEAST_USUAL = 0.05
_LEAST_SPREAD = 0.03
_LASTING_DAYS = 5
_LASTING_PART = 0.5  # of the bound: a day of a new level need not be beyond it by itself
_TINY = 1e-9


def tame_days(days: WholeDays, usual: NDArray[np.float64], most: float) -> tuple[WholeDays, NDArray[np.float64]]:
    """Cut what is out of all proportion.

    A day's ratio to the level of the days around it is kept within `most` times the usual spread of such ratios: a blizzard,
    or a feast that no calendar names, says little of the days to come. Five days in a row on the same side are no such event
    but a new level, and stay.

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
    cut = (np.abs(ratio) > bound) & ~_lasting(ratio, bound, told)
    kept = np.where(cut, np.clip(ratio, -bound, bound), ratio)
    typical = np.where(cut, bound / np.maximum(np.abs(ratio), _TINY), 1.0)
    return replace(days, totals=np.where(kept == ratio, days.totals, due * np.exp(kept))), typical


def _spread(ratios: NDArray[np.float64]) -> NDArray[np.float64]:
    """Usual spread of the ratios of each queue, NaN left out; shape (queues,)."""
    sizes = np.sort(np.abs(ratios), axis=1)  # NaN come last
    middle = (~np.isnan(ratios)).sum(axis=1) // 2
    median = sizes[np.arange(len(ratios)), np.minimum(middle, ratios.shape[1] - 1)]
    return np.asarray(np.fmax(OF_MEDIAN_DISTANCE * median, _LEAST_SPREAD), dtype=np.float64)


def _lasting(ratio: NDArray[np.float64], bound: NDArray[np.float64], told: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Days of a row that lies on the same side, days that tell nothing being passed over; shape (queues, days)."""
    side = np.sign(ratio) * (np.abs(ratio) > _LASTING_PART * bound)
    lasting = np.zeros(ratio.shape, dtype=np.bool_)
    for queue in np.flatnonzero((np.abs(ratio) > bound).any(axis=1)):
        days = np.flatnonzero(told[queue])
        sides = side[queue, days]
        first = np.flatnonzero(np.diff(sides, prepend=np.nan) != 0)  # NaN differs: the first day begins a row
        length = np.diff(first, append=sides.size)
        lasting[queue, days] = np.repeat(length >= _LASTING_DAYS, length) & (sides != 0)
    return lasting
