"""Opening hours that changed within a history, seen in the contacts alone."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.cleaning.runs import runs

__all__ = ["Change", "HourChange", "find_hour_changes"]

_AROUND_DAYS = 56
_LEAST_SILENT_DAYS = {1: 10, 7: 28}
_LEAST_ACTIVE_DAYS = {1: 7, 7: 14}
_CAUTION = 3.0
_ONE_EVENT_DAYS = 7


class Change(StrEnum):
    """What became of some hours of the week."""

    OPENED = "opened"
    CLOSED = "closed"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class HourChange:
    """One change of one queue.

    Parameters
    ----------
    queue
        Row of the queue.
    change
        What happened: opened on `day`, closed from `day` to the end, or paused from `day` to `end`.
    day, end
        Days since the start of the series; `end` is not included, and the number of days where the change holds to the end.
    hours
        Hours of the week concerned, bool, shape (7, 24), Monday first.
    """

    queue: int
    change: Change
    day: int
    end: int
    hours: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class _Group:
    """Hours that open and close together, and what came in them on the days that tell anything.

    Parameters
    ----------
    hours
        bool, shape (7, 24).
    days
        Day indices, int, shape (days that tell,).
    totals
        Contacts of the group on those days, float.
    missing
        On which of them it has no row, bool.
    step
        1 for a group of every day, 7 for one weekday's.
    """

    hours: NDArray[np.bool_]
    days: NDArray[np.int64]
    totals: NDArray[np.float64]
    missing: NDArray[np.bool_]
    step: int


def find_hour_changes(
    contacts: NDArray[np.float64], ordinary: NDArray[np.bool_], first_weekday: int, least_contacts: float
) -> tuple[HourChange, ...]:
    """Find hours that fell silent for good, that are new, or that were closed for weeks.

    Looked at are each hour of the day over all days, each weekday as a whole, and each hour of the week; a silence counts
    where at least `least_contacts` would have been usual by the days right beside it, and where it holds for at least ten
    days or four weeks of a weekday. A day without any contact tells nothing of hours: that is an outage or a holiday.

    Parameters
    ----------
    contacts
        Shape (queues, days, 24). NaN is silence as well on a day that is known, for a file may hold open hours only, but
        the less so the more rows are missing anyway.
    ordinary
        Days that are looked at, bool, shape (days,): neither holidays nor campaigns.
    first_weekday
        Weekday of the first day, 0 is Monday.
    least_contacts
        With independent buyers the odds of silence where so many are usual are ``exp(-least_contacts)``.

    Returns
    -------
    tuple of HourChange
        By queue, then by day. What concerns many hours within a week is one change.
    """
    weekdays = (first_weekday + np.arange(contacts.shape[1])) % 7
    found: list[HourChange] = []
    for queue, rows in enumerate(contacts):
        changes: list[HourChange] = []
        for group in _groups(rows, ordinary, weekdays):
            changes += _changes_of(group, queue, contacts.shape[1], least_contacts)
        found += _merged(changes)
    return tuple(sorted(found, key=lambda change: (change.queue, change.day)))


def _groups(rows: NDArray[np.float64], ordinary: NDArray[np.bool_], weekdays: NDArray[np.int64]) -> Iterator[_Group]:
    """Groups of one queue that are silent at some times and not at others."""
    counts, missing = np.nan_to_num(rows), np.isnan(rows)
    unknown = np.asarray(missing.all(axis=1), dtype=np.bool_)
    alive = ordinary & (counts.sum(axis=1) > 0)
    days = np.flatnonzero(alive)
    for hour in np.flatnonzero(_mixed(counts[days], _LEAST_SILENT_DAYS[1])).tolist():
        yield _Group(_hours(slice(None), hour), days, counts[days, hour], missing[days, hour], 1)
    # A closed weekday is silent as a whole: it tells something where the days around it are alive.
    near = np.convolve(alive, np.ones(7), mode="same") > 0
    for weekday in range(7):
        same = weekdays == weekday
        whole = np.flatnonzero(ordinary & near & same)
        yield _Group(_hours(weekday, slice(None)), whole, counts[whole].sum(axis=1), unknown[whole], 7)
        days = np.flatnonzero(alive & same)
        for hour in np.flatnonzero(_mixed(counts[days], _LEAST_SILENT_DAYS[7] // 7)).tolist():
            yield _Group(_hours(weekday, hour), days, counts[days, hour], missing[days, hour], 7)


def _hours(weekday: int | slice, hour: int | slice) -> NDArray[np.bool_]:
    """Some hours of the week; bool, shape (7, 24)."""
    hours = np.zeros((7, 24), dtype=np.bool_)
    hours[weekday, hour] = True
    return hours


def _mixed(totals: NDArray[np.float64], least_silent: int) -> NDArray[np.bool_]:
    """Columns with contacts that are silent for so many rows in a row; bool, shape (24,)."""
    silent = np.concatenate([np.zeros((1, totals.shape[1]), dtype=np.int64), np.cumsum(totals == 0, axis=0)])
    if totals.shape[0] < least_silent:
        return np.zeros(totals.shape[1], dtype=np.bool_)
    longest = (silent[least_silent:] - silent[:-least_silent]).max(axis=0)
    return np.asarray((longest >= least_silent) & (totals > 0).any(axis=0), dtype=np.bool_)


def _changes_of(group: _Group, queue: int, days: int, least_contacts: float) -> list[HourChange]:
    """Long silences of a group."""
    found: list[HourChange] = []
    totals, step, size = group.totals, group.step, group.totals.size
    least_silent, least_active = _LEAST_SILENT_DAYS[step] // step, _LEAST_ACTIVE_DAYS[step] // step
    around = _AROUND_DAYS // step
    for first, end in runs(totals == 0):
        if end - first < least_silent or end - first == size:
            continue
        sides = [totals[max(first - around, 0) : first], totals[end : end + around]]
        beside = [side for side in sides if side.size]
        if min(side.size for side in beside) < least_active:
            continue
        absent = group.missing[first:end].sum()
        silent_zeros = (end - first - absent) * min(_rate(side) for side in beside)
        if silent_zeros + absent * _surprise_of_absence(group.missing, first, end) < least_contacts:
            continue
        opening = int(group.days[end]) if end < size else days
        if first == 0:
            found.append(HourChange(queue, Change.OPENED, opening, days, group.hours))
        elif end == size:
            found.append(HourChange(queue, Change.CLOSED, int(group.days[first]), days, group.hours))
        else:
            found.append(HourChange(queue, Change.PAUSED, int(group.days[first]), opening, group.hours))
    return found


def _rate(totals: NDArray[np.float64]) -> float:
    """Contacts that can be relied on, a day: neither a burst nor chance makes them many."""
    total = float(totals.sum())
    return min(float(np.median(totals)), (total - _CAUTION * math.sqrt(total)) / totals.size)


def _surprise_of_absence(missing: NDArray[np.bool_], first: int, end: int) -> float:
    """Minus the logarithm of the odds that a row is missing by chance, from the days outside a stretch."""
    outside = missing.size - (end - first)
    odds = (missing.sum() - missing[first:end].sum() + 1.0) / (outside + 2.0)
    return float(-np.log(odds))


def _merged(changes: list[HourChange]) -> list[HourChange]:
    """One change of all the hours that changed alike within a week."""
    merged: list[HourChange] = []
    for change in sorted(changes, key=lambda item: (item.change, item.day, item.end)):
        last = merged[-1] if merged else None
        if (
            last is not None
            and last.change is change.change
            and change.day - last.day < _ONE_EVENT_DAYS
            and abs(change.end - last.end) < _ONE_EVENT_DAYS
        ):
            merged[-1] = replace(last, end=min(last.end, change.end), hours=last.hours | change.hours)
        else:
            merged.append(change)
    return merged
