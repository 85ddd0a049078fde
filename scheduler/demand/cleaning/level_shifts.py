"""Sudden changes of the level that last: a shop that doubles in a week, a queue that loses half of its contacts."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = ["LevelShift", "find_level_shifts"]

_SIDE_DAYS = 28
_NEAR_DAYS = 7
_LEAST_DAYS = 10
_LEAST_FACTOR = 1.4
_APART = 0.9
_SHARP = 0.8
_STAYS = 0.9
_MOST_SHIFTS = 3
_TINY = 1e-9


@dataclass(frozen=True, slots=True)
class LevelShift:
    """One shift of one queue.

    Parameters
    ----------
    queue
        Row of the queue.
    day
        First day of the new level, since the start of the series.
    factor
        New level over old one.
    """

    queue: int
    day: int
    factor: float


def find_level_shifts(
    contacts: NDArray[np.float64], ordinary: NDArray[np.bool_], first_weekday: int
) -> tuple[LevelShift, ...]:
    """Find days from which on a queue has another level, to this day.

    A shift is large (two fifths up, or down by as much), sudden (the weeks right beside it differ as much as the months do),
    clear (nine of ten days lie on their own side of the middle) and lasts to the end of the history. Growth, a season, a
    campaign and a holiday are not: they come by degrees, or they go again.

    Parameters
    ----------
    contacts
        Shape (queues, days, 24), NaN where unknown.
    ordinary
        Days that are looked at, bool, shape (days,).
    first_weekday
        Weekday of the first day, 0 is Monday.

    Returns
    -------
    tuple of LevelShift
        By queue, the latest first, at most three of each.
    """
    weekdays = (first_weekday + np.arange(contacts.shape[1])) % 7
    known = ~np.isnan(contacts)
    found: list[LevelShift] = []
    for queue in range(contacts.shape[0]):
        hours = known[queue].sum(axis=1)
        if not hours.any():
            continue
        whole = ordinary & (hours >= np.quantile(hours[hours > 0], 0.9) / 2)
        totals = np.where(whole, np.nansum(contacts[queue], axis=1), np.nan)
        levels = np.log(_by_weekday(totals, weekdays) + 1.0)
        for _ in range(_MOST_SHIFTS):
            shift = _latest(levels)
            if shift is None:
                break
            day, change = shift
            found.append(LevelShift(queue, day, float(np.exp(change))))
            levels[:day] += change
    return tuple(found)


def _by_weekday(totals: NDArray[np.float64], weekdays: NDArray[np.int64]) -> NDArray[np.float64]:
    """Totals without the pattern of the week; NaN stays, and a weekday that is mostly closed tells nothing."""
    around = np.stack([_moved(totals, shift) for shift in range(-3, 4)])
    seen = (~np.isnan(around)).sum(axis=0)
    local = np.nansum(around, axis=0) / np.maximum(seen, 1)
    share = np.where((seen > 0) & (local > 0), totals / np.maximum(local, _TINY), np.nan)
    usual = np.full(7, np.nan)
    for weekday in range(7):
        of_day = share[(weekdays == weekday) & ~np.isnan(share)]
        if of_day.size:
            usual[weekday] = np.median(of_day)
    usual = np.where(usual >= 0.2, usual, np.nan)
    adjusted: NDArray[np.float64] = totals / usual[weekdays]
    return adjusted


def _latest(levels: NDArray[np.float64]) -> tuple[int, float] | None:
    """First day and change (a logarithm) of the latest shift."""
    days = levels.size
    if days < 2 * _LEAST_DAYS:
        return None
    before = np.stack([_moved(levels, -back) for back in range(1, _SIDE_DAYS + 1)])
    after = np.stack([_moved(levels, ahead) for ahead in range(_SIDE_DAYS)])
    enough = np.minimum((~np.isnan(before)).sum(axis=0), (~np.isnan(after)).sum(axis=0)) >= _LEAST_DAYS
    near_enough = np.minimum(*((~np.isnan(side[:_NEAR_DAYS])).sum(axis=0) for side in (before, after))) >= 4
    columns = np.flatnonzero(enough & near_enough)
    if columns.size == 0:
        return None
    before, after = before[:, columns], after[:, columns]
    low, high = np.nanmedian(before, axis=0), np.nanmedian(after, axis=0)
    change, middle = high - low, (low + high) / 2
    up = np.sign(change)
    near = up * (np.nanmedian(after[:_NEAR_DAYS], axis=0) - np.nanmedian(before[:_NEAR_DAYS], axis=0))
    apart = np.minimum(_share((before - middle) * up < 0, before), _share((after - middle) * up > 0, after))
    good = (np.abs(change) >= np.log(_LEAST_FACTOR)) & (near >= _SHARP * np.abs(change)) & (apart >= _APART)
    for index in np.flatnonzero(good)[::-1]:
        later = levels[columns[index] :]
        later = later[~np.isnan(later)]
        if ((later - middle[index]) * up[index] > 0).mean() >= _STAYS:
            cluster = good & (columns > columns[index] - _LEAST_DAYS) & (columns <= columns[index])
            best = int(np.flatnonzero(cluster)[np.argmax((near * apart)[cluster])])
            return int(columns[best]), float(change[best])
    return None


def _share(flags: NDArray[np.bool_], values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Share of the known values that are flagged, per column."""
    share: NDArray[np.float64] = flags.sum(axis=0) / np.maximum((~np.isnan(values)).sum(axis=0), 1)
    return share


def _moved(values: NDArray[np.float64], by: int) -> NDArray[np.float64]:
    """``values[i + by]`` at each position i, NaN beyond the ends."""
    moved = np.full(values.shape, np.nan)
    if abs(by) >= values.size:
        return moved
    if by >= 0:
        moved[: values.size - by] = values[by:]
    else:
        moved[-by:] = values[:by]
    return moved
