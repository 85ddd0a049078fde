"""How sure a forecast from a short history is, as a number that anybody can use."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.finding import Finding, Severity

__all__ = ["how_sure"]

_GOOD_DAYS = 56
_LEAST_SPREAD = 0.1
_EIGHT_OF_TEN = 1.2816


def how_sure(
    days: int, mean: NDArray[np.float64], daily_quantiles: NDArray[np.float64], levels: tuple[float, ...]
) -> tuple[Finding, ...]:
    """Say how far a day's contacts may be off, where the history is short.

    The number is half the width of the interval that holds eight days of ten, as a share of the forecast, over all queues
    and days by their contacts. Two weeks can look quieter than the shop is: it is at least what chance and days that differ
    by a tenth among themselves make.

    Parameters
    ----------
    days
        Days with contacts in the history; eight weeks or more need no word.
    mean
        Expected contacts, shape (queues, days, 24).
    daily_quantiles
        Of whole days, shape (levels, queues, days).
    levels
        Their probabilities, ascending.
    """
    if days >= _GOOD_DAYS:
        return ()
    totals = mean.sum(axis=2)
    low, high = (_at(daily_quantiles, levels, level) for level in (0.1, 0.9))
    chance = _EIGHT_OF_TEN * np.sqrt(totals + (_LEAST_SPREAD * totals) ** 2)
    off = float(np.maximum((high - low) / 2, chance).sum())
    all_contacts = float(totals.sum())
    if all_contacts <= 0:
        return (Finding("history_short", Severity.WARNING, {"days": days, "percent": 100}),)
    percent = max(round(100 * off / all_contacts), 1)
    return (Finding("history_short", Severity.WARNING, {"days": days, "percent": percent}),)


def _at(quantiles: NDArray[np.float64], levels: tuple[float, ...], level: float) -> NDArray[np.float64]:
    """Quantile at a level, linear between its neighbours and the outermost beyond them; shape (queues, days)."""
    position = float(np.interp(level, levels, np.arange(len(levels))))
    below = min(int(position), len(levels) - 2)
    share = position - below
    at: NDArray[np.float64] = quantiles[below] * (1 - share) + quantiles[below + 1] * share
    return at
