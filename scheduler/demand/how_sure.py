"""How sure a forecast from a short history is, as a number that anybody can use."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.between_levels import between_levels
from scheduler.domain.finding import Fact, Finding, Severity

__all__ = ["how_sure"]

_GOOD_DAYS = 56
_LEAST_SPREAD = 0.1
_EIGHT_OF_TEN = 1.2816


def how_sure(
    days: int,
    mean: NDArray[np.float64],
    daily_quantiles: NDArray[np.float64],
    levels: tuple[float, ...],
    young: Mapping[int, tuple[str, int]] | None = None,
) -> tuple[Finding, ...]:
    """Say how far a day's contacts may be off, where the history is short or that of a queue is.

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
    young
        Queues of which less is known than of the others, by row: id, and days that tell of it.
    """
    found: list[Finding] = []
    if days < _GOOD_DAYS:
        found.append(_finding("history_short", days, _percent(mean, daily_quantiles, levels)))
    for row, (queue, own) in (young or {}).items():
        if own < _GOOD_DAYS and mean[row].any():
            percent = _percent(mean[row : row + 1], daily_quantiles[:, row : row + 1], levels)
            found.append(_finding("queue_short", own, percent, queue=queue))
    return tuple(found)


def _finding(code: str, days: int, percent: int, **facts: Fact) -> Finding:
    """What is said about the history, or about one queue of it."""
    return Finding(code, Severity.WARNING, {**facts, "days": days, "percent": percent})


def _percent(mean: NDArray[np.float64], daily_quantiles: NDArray[np.float64], levels: tuple[float, ...]) -> int:
    """How far the contacts of a day may be off; 100 where none are expected."""
    totals = mean.sum(axis=2)
    low, high = (between_levels(levels, daily_quantiles, level) for level in (0.1, 0.9))
    chance = _EIGHT_OF_TEN * np.sqrt(totals + (_LEAST_SPREAD * totals) ** 2)
    off = float(np.maximum((high - low) / 2, chance).sum())
    all_contacts = float(totals.sum())
    return max(round(100 * off / all_contacts), 1) if all_contacts > 0 else 100
