"""Stretches without any contact in hours that are usually busy: the system was down, not the buyers away."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.cleaning.restlessness import restlessness
from scheduler.demand.cleaning.runs import runs
from scheduler.demand.nearby_weeks import nearby_weeks

__all__ = ["Outage", "find_outages"]

_EDGE_SHARE = 0.1
_TRICKLE_SHARE = 1 / 8
_RESTLESS_TRICKLE = 8.0
_TRICKLE_CAUTION = 2.0
_LONGEST_TRICKLE_HOURS = 9 * 24
_WEEK = 7 * 24
_WHOLE_DAY = 24
_LOOKED_BESIDE_HOURS = 28 * 24
_LEAST_USUAL = 5.0
_BACK_TO_USUAL = 0.5
_TINY = 1e-9


@dataclass(frozen=True, slots=True)
class Outage:
    """One outage of one queue.

    Parameters
    ----------
    queue
        Row of the queue.
    first_hour, end_hour
        Hours since the first midnight of the series; the end is not included.
    usual_contacts
        Contacts that were usual in the stretch.
    contacts
        The few that came nevertheless.
    """

    queue: int
    first_hour: int
    end_hour: int
    usual_contacts: float
    contacts: float = 0.0


def find_outages(contacts: NDArray[np.float64], ordinary: NDArray[np.bool_], least_contacts: float) -> tuple[Outage, ...]:
    """Find the outages of a series.

    A stretch of nine days at most may have a trickle of contacts, less than an eighth of the usual: a system that breaks
    down lets some through, and counts some of its own tests. What lasts longer and is not silent for whole days is a change
    of the level.

    Parameters
    ----------
    contacts
        Shape (queues, days, 24), NaN where unknown.
    ordinary
        Days on which zeros would be a surprise, bool, shape (days,): a shop may well be closed on a holiday.
    least_contacts
        A stretch of zeros is an outage where its odds are at most ``exp(-least_contacts)``: with independent buyers, where
        at least so many contacts were usual; a restless store must be silent for longer. A trickle needs twice as much.

    Returns
    -------
    tuple of Outage
        By queue, then by time.

    Source
    ------
    House rule. A trickle is the stretch with the largest sum of scores, as in Bentley, Programming Pearls (1984).
    """
    told = np.where(ordinary[None, :, None], contacts, np.nan)
    usual = _usual(told)
    looked_at = np.repeat(ordinary, 24)
    found: list[Outage] = []
    for queue, rows in enumerate(contacts):
        counts = rows.reshape(-1)
        expected = _without_long_silences(told[queue], counts, usual[queue]).reshape(-1)
        dispersion = restlessness(counts, expected)
        surprise = _surprise(expected, dispersion)
        # A restless store has days of an eighth without any breakdown.
        a_contact = (1.0 + _RESTLESS_TRICKLE * dispersion) / _TRICKLE_SHARE
        scores = _scores(counts, expected, surprise, a_contact)
        stretches = _stretches(counts, expected, scores, looked_at, least_contacts)
        upto = np.concatenate([[0.0], np.cumsum(surprise)])
        trimmed = [_trimmed(first, end, expected) for first, end in stretches if upto[end] - upto[first] >= least_contacts]
        sure = [(first, end) for first, end in trimmed if upto[end] - upto[first] >= least_contacts]
        found += [
            Outage(queue, first, end, float(expected[first:end].sum()), float(np.nansum(counts[first:end])))
            for first, end in _joined(sure, counts)
        ]
    return tuple(found)


def _without_long_silences(
    told: NDArray[np.float64], counts: NDArray[np.float64], usual: NDArray[np.float64]
) -> NDArray[np.float64]:
    """What is usual, where a silence of more than a week is not its own yardstick; shape (days, 24)."""
    long = [(first, end) for first, end in runs(~(counts > 0)) if end - first > _WEEK]
    if not long:
        return usual
    outside, corrected = told.reshape(-1).copy(), usual.reshape(-1).copy()
    for first, end in long:
        outside[first:end] = np.nan
    afresh = _usual(outside.reshape(1, -1, 24)).reshape(-1)
    for first, end in long:
        corrected[first:end] = afresh[first:end]
    return corrected.reshape(-1, 24)


def _scores(
    counts: NDArray[np.float64], usual: NDArray[np.float64], surprise: NDArray[np.float64], a_contact: float
) -> NDArray[np.float64]:
    """How far each hour speaks for an outage: its surprise, less that of `a_contact` usual ones for each that came."""
    of_one = np.where(usual > 0, surprise / np.maximum(usual, _TINY), 1.0)
    return np.where(np.isnan(counts), 0.0, surprise - a_contact * of_one * np.nan_to_num(counts))


def _stretches(
    counts: NDArray[np.float64],
    usual: NDArray[np.float64],
    scores: NDArray[np.float64],
    looked_at: NDArray[np.bool_],
    least_contacts: float,
) -> list[tuple[int, int]]:
    """Stretches without a contact or with hardly any, in time."""
    low: list[tuple[int, int]] = []
    trickles = _trickles(scores, looked_at, _TRICKLE_CAUTION * least_contacts)
    trickles = [(first, end) for first, end in trickles if np.nansum(counts[first:end]) > 0]  # the others are silent
    for first, end in sorted(_widened(first, end, counts, usual, looked_at) for first, end in trickles):
        if low and not _is_back(counts, usual, low[-1][1], first):
            low[-1] = (low[-1][0], max(end, low[-1][1]))
        else:
            low.append((first, end))
    least_hours = np.ones(counts.size, dtype=np.int64)
    found: list[tuple[int, int]] = []
    for first, end in low:
        if end - first > _LONGEST_TRICKLE_HOURS or not _came_again(counts, first, end):
            least_hours[first:end] = _WHOLE_DAY
        elif np.nansum(counts[first:end]) <= _TRICKLE_SHARE * usual[first:end].sum():
            least_hours[first:end] = counts.size + 1
            found.append((first, end))
    silent = runs((counts == 0) & looked_at)
    return sorted(found + [(first, end) for first, end in silent if end - first >= least_hours[first:end].max()])


def _widened(
    first: int, end: int, counts: NDArray[np.float64], usual: NDArray[np.float64], looked_at: NDArray[np.bool_]
) -> tuple[int, int]:
    """A stretch with the hours beside it that as a whole stay below half of the usual: all of one low time."""
    below = np.where(looked_at, _BACK_TO_USUAL * usual - np.nan_to_num(counts), 0.0)
    below[np.isnan(counts)] = 0.0
    before = np.concatenate([[0.0], np.cumsum(below[:first][::-1][:_LOOKED_BESIDE_HOURS])])
    after = np.concatenate([[0.0], np.cumsum(below[end:][:_LOOKED_BESIDE_HOURS])])
    return first - int(np.argmax(before)), end + int(np.argmax(after))


def _came_again(counts: NDArray[np.float64], first: int, end: int) -> bool:
    """Whether the week after a stretch has half of the contacts of the week before it, as far as both are known."""
    after = np.arange(end, min(end + _WEEK, counts.size))
    before = after - _WEEK * ((after - first) // _WEEK + 1)
    after, before = after[before >= 0], before[before >= 0]
    known = ~np.isnan(counts[after]) & ~np.isnan(counts[before])
    due = float(counts[before][known].sum())
    return due < _LEAST_USUAL or float(counts[after][known].sum()) >= _BACK_TO_USUAL * due


def _is_back(counts: NDArray[np.float64], usual: NDArray[np.float64], first: int, end: int) -> bool:
    """Whether some hours show that buyers came again: enough is usual in them, and half of it came."""
    known = ~np.isnan(counts[first:end])
    due = float(usual[first:end][known].sum())
    return due >= _LEAST_USUAL and float(counts[first:end][known].sum()) >= _BACK_TO_USUAL * due


def _trickles(scores: NDArray[np.float64], looked_at: NDArray[np.bool_], least: float) -> list[tuple[int, int]]:
    """Stretches of any length with the largest sums of scores, while these are at least so large."""
    barrier = -1.0 - float(np.maximum(scores, 0.0).sum())
    scores = np.where(looked_at, scores, barrier)
    found: list[tuple[int, int]] = []
    while True:
        upto = np.concatenate([[0.0], np.cumsum(scores)])
        lowest = np.minimum.accumulate(upto)
        end = int(np.argmax(upto - lowest))
        if upto[end] - lowest[end] < least:
            return found
        first = int(np.flatnonzero(upto[: end + 1] == lowest[end])[-1])
        scores[first:end] = barrier
        found.append((first, end))


def _usual(contacts: NDArray[np.float64]) -> NDArray[np.float64]:
    """Lower median of the weeks around; 0 where none is known. Shape of `contacts`."""
    around = nearby_weeks(contacts)
    known = (~np.isnan(around)).sum(axis=0)
    middle = np.maximum(known - 1, 0) // 2
    median = np.take_along_axis(around, middle[None], axis=0)[0]
    return np.where(known > 0, median, 0.0)


def _surprise(usual: NDArray[np.float64], dispersion: float) -> NDArray[np.float64]:
    """Minus the logarithm of the odds of no contact in an hour, of a negative binomial; the usual contacts without any."""
    if dispersion == 0:
        return usual
    surprise: NDArray[np.float64] = np.log1p(dispersion * usual) / dispersion
    return surprise


def _trimmed(first: int, end: int, usual: NDArray[np.float64]) -> tuple[int, int]:
    """The run without the quiet hours at its ends, which are silent on other days as well; empty where all are quiet."""
    inside = usual[first:end]
    busy = np.flatnonzero(inside >= max(1.0, _EDGE_SHARE * float(inside.max())))
    return (first + int(busy[0]), first + int(busy[-1]) + 1) if busy.size else (first, first)


def _joined(stretches: list[tuple[int, int]], counts: NDArray[np.float64]) -> list[tuple[int, int]]:
    """Stretches between which nobody came either, on a holiday or in hours without a row, are one."""
    joined: list[tuple[int, int]] = []
    for first, end in stretches:
        if joined and not (counts[joined[-1][1] : first] > 0).any():
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((first, end))
    return joined
