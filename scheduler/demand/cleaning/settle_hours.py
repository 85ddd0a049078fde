"""The history as if the hours of today had always been the hours of the store."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.cleaning.hour_changes import Change, HourChange, find_hour_changes
from scheduler.demand.cleaning.queue_spans import find_queue_spans
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.finding import Fact, Finding, Severity

__all__ = ["settle_hours"]


def settle_hours(
    contacts: NDArray[np.float64],
    ordinary: NDArray[np.bool_],
    queues: tuple[str, ...],
    start: date,
    settings: ForecastSettings,
) -> tuple[NDArray[np.float64], list[Finding]]:
    """Take out what comes from hours and queues that opened or closed within the history.

    The silence before an opening and within a pause is left out. What came in hours that have closed since becomes 0, or
    unknown in a file that holds open hours only; so does a queue that has closed.

    Parameters
    ----------
    contacts
        Shape (queues, days, 24), NaN where unknown; campaigns and holidays are still in it.
    ordinary
        Days that tell of opening hours, bool, shape (days,): neither holidays nor campaigns.
    queues, start
        Ids of the rows, first day.
    settings
        `hour_changes` says whether, `outage_contacts` how long a silence has to be.

    Returns
    -------
    contacts : ndarray of float, shape (queues, days, 24)
        The same array where nothing changed.
    findings : list of Finding
        One per change.
    """
    findings: list[Finding] = []
    if not settings.hour_changes:
        return contacts, findings
    settled = contacts
    for span in find_queue_spans(contacts, ordinary, settings.outage_contacts):
        settled = contacts.copy() if settled is contacts else settled
        if span.first is not None:
            settled[span.queue, : span.first] = np.nan
            findings.append(_dated("queue_opened", queues[span.queue], start, span.first))
        if span.end is not None:
            settled[span.queue] *= 0.0
            findings.append(_dated("queue_closed", queues[span.queue], start, span.end, Severity.WARNING))
    weekdays = (start.weekday() + np.arange(contacts.shape[1])) % 7
    for change in find_hour_changes(settled, ordinary, start.weekday(), settings.outage_contacts):
        settled = contacts.copy() if settled is contacts else settled
        _apply(settled[change.queue], change, weekdays)
        findings.append(_finding(change, queues[change.queue], start))
    return settled, findings


def _apply(rows: NDArray[np.float64], change: HourChange, weekdays: NDArray[np.int64]) -> None:
    """Put one change into the rows of its queue; shape (days, 24)."""
    concerned = change.hours[weekdays].copy()
    days = np.arange(rows.shape[0])
    if change.change is Change.PAUSED:
        concerned &= ((days >= change.day) & (days < change.end))[:, None]
        rows[concerned] = np.nan
        return
    since = concerned & (days >= change.day)[:, None]
    concerned &= (days < change.day)[:, None]
    if change.change is Change.OPENED:
        rows[concerned & ~(rows > 0)] = np.nan
        return
    rows[concerned] = 0.0 if (rows[since] == 0).any() else np.nan


def _finding(change: HourChange, queue: str, start: date) -> Finding:
    """What is said about one change."""
    first, end = _from_to(np.asarray(change.hours.any(axis=0), dtype=np.bool_))
    facts: dict[str, Fact] = {
        "start": f"{first:02d}:00",
        "end": f"{end:02d}:00",
        "hours": int(change.hours.sum()),
    }
    if change.change is Change.PAUSED:
        facts["last"] = (start + timedelta(days=change.end - 1)).isoformat()
    severity = Severity.WARNING if change.change is Change.CLOSED else Severity.INFO
    return _dated(f"hours_{change.change.value}", queue, start, change.day, severity, **facts)


def _from_to(of_day: NDArray[np.bool_]) -> tuple[int, int]:
    """First hour of the day and the end of the last; hours on both sides of midnight begin in the evening."""
    hours = np.flatnonzero(of_day)
    apart = np.diff(hours)
    if of_day[0] and of_day[-1] and apart.size and apart.max() > 1:
        widest = int(np.argmax(apart))
        return int(hours[widest + 1]), int(hours[widest]) + 1
    return int(hours[0]), int(hours[-1]) + 1


def _dated(code: str, queue: str, first: date, day: int, severity: Severity = Severity.INFO, **facts: Fact) -> Finding:
    """A finding about a queue from a day on."""
    when = first + timedelta(days=day)
    return Finding(code, severity, {"queue": queue, "date": when.isoformat(), **facts}, date=when)
