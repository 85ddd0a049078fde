"""The last windows of a history and what was known before each."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.day_series import DaySeries
from scheduler.demand.methods.seasonal_naive import SeasonalNaive
from scheduler.demand.prepare import LEAST_DAYS
from scheduler.domain.history import History
from scheduler.errors import DataError, Fault, Phrase
from scheduler.words.number import Number

__all__ = ["PastWindows", "past_windows"]


@dataclass(frozen=True, slots=True)
class PastWindows:
    """Windows that follow one another up to the end of a history.

    Parameters
    ----------
    history
        The history.
    origins
        Day indices at which the windows start.
    horizon
        Days of a window.
    train_days
        Days before an origin that may be learned from.
    actual
        Contacts that came, shape (queues, days of all windows, 24); NaN where unknown.
    naive
        The same hour of the latest week before the origin that has it, of the same shape.
    weekly_change
        Mean absolute change over a week in the training of each window, NaN where there is none; shape (windows,).
    """

    history: History
    origins: range
    horizon: int
    train_days: int
    actual: NDArray[np.float64]
    naive: NDArray[np.float64]
    weekly_change: NDArray[np.float64]

    @property
    def start(self) -> date:
        """First day of the first window."""
        return self.history.start.date() + timedelta(days=self.origins[0])

    def trainings(self) -> Iterator[tuple[History, date]]:
        """What was known at each origin, and the first day after it."""
        for origin in self.origins:
            yield _training(self.history, origin, self.train_days), self.history.start.date() + timedelta(days=origin)


def past_windows(history: History, *, windows: int, horizon: int, train_days: int) -> PastWindows:
    """Cut a history into what was known and what came.

    Parameters
    ----------
    history
        Contacts of the past.
    windows, horizon
        Number and length in days of the windows, which end with the history.
    train_days
        Days before each origin that may be learned from.

    Raises
    ------
    DataError
        There are fewer than 14 days with contacts before an origin; the message says how many windows would do.
    """
    hourly = history.contacts.reshape(len(history.queues), -1, 24)
    days = hourly.shape[1]
    has_data = np.asarray((~np.isnan(hourly)).any(axis=(0, 2)), dtype=np.bool_)
    fitting = _fitting(has_data, windows, horizon, train_days)
    if fitting < windows:
        raise DataError(Fault(_too_short(has_data, windows, horizon, fitting), file=history.source))
    origins = range(days - windows * horizon, days, horizon)
    trainings = [_series(_training(history, origin, train_days)) for origin in origins]
    return PastWindows(
        history=history,
        origins=origins,
        horizon=horizon,
        train_days=train_days,
        actual=hourly[:, origins[0] :],
        naive=np.concatenate([SeasonalNaive().predict(series, horizon) for series in trainings], axis=1),
        weekly_change=np.array([_weekly_change(series.contacts) for series in trainings]),
    )


def _training(history: History, origin: int, train_days: int) -> History:
    """The history up to a day index, and no longer than the training may be."""
    begin = max(0, origin - train_days)
    inside = slice(begin * 24, origin * 24)
    times = history.aht_seconds
    return replace(
        history,
        start=history.start + timedelta(days=begin),
        contacts=history.contacts[:, inside],
        aht_seconds=None if times is None else times[:, inside],
    )


def _series(known: History) -> DaySeries:
    """A training as the naive method takes it, which looks at no calendar."""
    contacts = known.contacts.reshape(len(known.queues), -1, 24)
    return DaySeries(known.start.date(), contacts, np.zeros(contacts.shape[1], dtype=np.int64))


def _weekly_change(contacts: NDArray[np.float64]) -> float:
    """Mean absolute change from one week to the next, NaN where there is none."""
    change = np.abs(contacts[:, 7:] - contacts[:, :-7])
    known = ~np.isnan(change)
    return float(change[known].mean()) or math.nan if known.any() else math.nan


def _fitting(has_data: NDArray[np.bool_], windows: int, horizon: int, train_days: int) -> int:
    """How many of the windows have enough before them."""
    days = has_data.size
    for count in range(1, windows + 1):
        origin = days - count * horizon
        if origin < LEAST_DAYS or has_data[max(0, origin - train_days) : origin].sum() < LEAST_DAYS:
            return count - 1
    return windows


def _too_short(has_data: NDArray[np.bool_], windows: int, horizon: int, fitting: int) -> Phrase:
    """What is missing, and what would do."""
    with_data = np.flatnonzero(has_data)
    longest = has_data.size - int(with_data[LEAST_DAYS - 1]) - 1 if with_data.size >= LEAST_DAYS else 0
    if fitting:
        advice = Phrase("--origins {count} would do", count=fitting)
    elif longest:
        advice = Phrase("--origins 1 --horizon {days} would do", days=longest)
    else:
        advice = Phrase("add earlier days")
    return Phrase(
        "{days:day|days} with contacts are too few for {windows:window|windows} of {length:day|days} with {least} days to "
        "learn from before each, which takes {needed}; {advice}",
        days=Number(int(with_data.size)),
        windows=Number(windows),
        length=Number(horizon),
        least=LEAST_DAYS,
        needed=LEAST_DAYS + windows * horizon,
        advice=advice,
    )
