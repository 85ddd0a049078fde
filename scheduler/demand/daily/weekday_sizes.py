"""How busy each weekday is."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.daily.local_level import local_level
from scheduler.demand.daily.whole_days import WholeDays
from scheduler.demand.same_weekday import same_weekday

__all__ = ["weekday_sizes"]

_LEVEL_HALF_LIFE = 10.0
_LEAST_SIZE = 0.1
_LEAST_FREEDOM = 0.2
_LEAST_SPREAD = 1e-6
_PLAINLY_DUE = 5.0
_TINY = 1e-9


def weekday_sizes(
    days: WholeDays,
    usual: NDArray[np.float64],
    age_weight: NDArray[np.float64],
    unlike: NDArray[np.float64] | float = 0.0,
    contact: float = 1.0,
    first_guess: NDArray[np.float64] | None = None,
) -> NDArray[np.float64]:
    """Contacts of each weekday relative to the level of the time around it.

    Weekdays that can be told apart neither by their size nor by their hours share their size, weighed as in
    `scheduler.demand.daily.hours_of_day`: one stormy Sunday in two weeks does not make Sundays quiet.

    Parameters
    ----------
    days
        The history.
    usual
        What else is known to make a day busier, 1 where nothing is, shape (queues, days).
    age_weight
        How much a day counts for its age, shape (days,).
    unlike
        How much the hours of two weekdays differ, shape (queues, 7, 7); 0 where that is not known.
    contact
        What one buyer counts; other than 1 only where counts were scaled.
    first_guess
        Sizes by which the level of the time is told, shape (queues, 7); all alike where None.

    Returns
    -------
    ndarray of float, shape (queues, 7)
        About 1 on average; 0 for a weekday on which plainly nobody comes.
    """
    same = same_weekday(days.weekdays)
    weight = days.seen * age_weight
    number = (weight @ same.T) ** 2 / np.maximum(weight**2 @ same.T, _TINY)
    had = (weight * days.totals) @ same.T
    guess = np.ones((days.totals.shape[0], 7)) if first_guess is None else first_guess
    level = local_level(days.seen * days.totals, days.seen * guess[:, days.weekdays] * usual, _LEVEL_HALF_LIFE)
    due = (weight * level * usual) @ same.T
    mean = had.sum(axis=1, keepdims=True) / np.maximum(due.sum(axis=1, keepdims=True), _TINY)
    raw = np.where(due > _TINY, had / np.maximum(due, _TINY), mean)
    shared = _shared(raw, number, _spread(days, level * usual, raw, weight, number), unlike)
    return np.where((had == 0) & (due > _PLAINLY_DUE * contact), 0.0, shared)


def _spread(
    days: WholeDays,
    level: NDArray[np.float64],
    sizes: NDArray[np.float64],
    weight: NDArray[np.float64],
    number: NDArray[np.float64],
) -> NDArray[np.float64]:
    """Variance of a single day relative to its weekday; shape (queues,)."""
    size = sizes[:, days.weekdays]
    differences = (days.totals / np.maximum(level, _TINY) - size) / np.maximum(size, _LEAST_SIZE)
    counted = np.where(level > _TINY, weight, 0.0)
    share_spent = (number > 0).sum(axis=1) / np.maximum((weight > 0).sum(axis=1), 1)
    freedom = counted.sum(axis=1) * np.maximum(1.0 - share_spent, _LEAST_FREEDOM)
    spread: NDArray[np.float64] = (counted * differences**2).sum(axis=1) / np.maximum(freedom, _TINY)
    return spread


def _shared(
    sizes: NDArray[np.float64], number: NDArray[np.float64], spread: NDArray[np.float64], unlike: NDArray[np.float64] | float
) -> NDArray[np.float64]:
    """Sizes after weekdays that look alike have lent to one another; shape (queues, 7)."""
    chance = 1.0 / np.maximum(number, _TINY)
    seen = number > 0
    between = np.maximum((sizes[:, :, None] + sizes[:, None]) / 2, _LEAST_SIZE / 2)
    differ = ((sizes[:, :, None] - sizes[:, None]) / between) ** 2 / (spread[:, None, None] + _LEAST_SPREAD)
    beyond = np.maximum(differ - chance[:, :, None] - chance[:, None], 0.0)
    trust = seen[:, None] / (chance[:, None] + beyond + unlike)
    shared: NDArray[np.float64] = (trust * sizes[:, None]).sum(axis=2) / np.maximum(trust.sum(axis=2), _TINY)
    return np.where(seen.any(axis=1, keepdims=True), shared, sizes)
