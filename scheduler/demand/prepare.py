"""From a history to a series that a method can learn from, saying what was done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.campaign_effects import without_campaigns
from scheduler.demand.day_effects import day_effects
from scheduler.demand.day_series import DaySeries
from scheduler.demand.outages import Outage, find_outages
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.calendar import Calendar
from scheduler.domain.finding import Fact, Finding, Severity
from scheduler.domain.history import History
from scheduler.errors import DataError, Fault, Phrase

__all__ = ["LEAST_DAYS", "Prepared", "prepare"]

LEAST_DAYS = 14
"""Every weekday has to be seen twice."""

_GOOD_DAYS = 56
_WEEKS_TO_CALL_IT_CLOSED = 4


@dataclass(frozen=True, slots=True)
class Prepared:
    """A series to learn from.

    Parameters
    ----------
    series
        Campaigns and outages taken out; its effects reach to the last day to forecast.
    lead_days
        Days between the end of the series and the first day to forecast.
    closed
        Weekdays without a row in many weeks, bool, shape (queues, 7), Monday first: closed, and not merely missing.
    findings
        What was done.
    """

    series: DaySeries
    lead_days: int
    closed: NDArray[np.bool_]
    findings: tuple[Finding, ...]


def prepare(history: History, first: date, days: int, calendar: Calendar, settings: ForecastSettings) -> Prepared:
    """Cut, clean and label a history.

    Parameters
    ----------
    history
        Contacts of the past; what lies on or after `first` is not looked at.
    first, days
        First day to forecast, and how many.
    calendar, settings
        Days and settings.

    Raises
    ------
    DataError
        Fewer than 14 days with data before `first`.
    """
    contacts, start, findings = _cut(history, first, settings.train_days)
    length = contacts.shape[1]
    lead = (first - start).days - length
    effects = day_effects(calendar, start, length + lead + days)
    closed = _closed_weekdays(contacts, start)
    contacts, campaign_findings = without_campaigns(contacts, calendar, history.queues, start)
    outages = find_outages(contacts, effects[:length] == 0, settings.outage_contacts)
    if outages:
        contacts = contacts.copy()
        for outage in outages:
            contacts[outage.queue].reshape(-1)[outage.first_hour : outage.end_hour] = np.nan
    findings += campaign_findings
    findings += [_outage_finding(outage, history.queues, start) for outage in outages]
    findings += [
        Finding("queue_without_contacts", Severity.WARNING, {"queue": queue})
        for queue, rows in zip(history.queues, contacts, strict=True)
        if not np.nansum(rows) > 0
    ]
    return Prepared(DaySeries(start, contacts, effects), lead, closed, tuple(findings))


def _cut(history: History, first: date, train_days: int) -> tuple[NDArray[np.float64], date, list[Finding]]:
    """The latest days with data before `first`, the first of them, and what is to be said about their extent."""
    queues = len(history.queues)
    start = history.start.date()
    contacts = history.contacts.reshape(queues, -1, 24)
    findings: list[Finding] = []
    before = (first - start).days
    if before < contacts.shape[1]:
        contacts = contacts[:, : max(before, 0)]
        findings.append(Finding("history_after_start", Severity.INFO, {"date": first.isoformat()}))
    with_data = np.flatnonzero(~np.isnan(contacts).all(axis=(0, 2)))
    if with_data.size < LEAST_DAYS:
        said = Phrase(
            "{days} days with contacts before {first}, the first day to plan; "
            "at least {least} are needed: add earlier days to the history",
            days=with_data.size,
            first=first,
            least=LEAST_DAYS,
        )
        raise DataError(Fault(said, file=history.source))
    end = int(with_data[-1]) + 1
    begin = max(int(with_data[0]), end - train_days)
    last_day = start + timedelta(days=end - 1)
    bridged = (first - last_day).days - 1
    if with_data.size < _GOOD_DAYS:
        findings.append(Finding("history_short", Severity.WARNING, {"days": int(with_data.size)}))
    if bridged > 0:
        severity = Severity.WARNING if bridged > _GOOD_DAYS else Severity.INFO
        facts: dict[str, Fact] = {"days": bridged, "date": last_day.isoformat()}
        findings.append(Finding("history_bridged", severity, facts))
    return contacts[:, begin:end], start + timedelta(days=begin), findings


def _closed_weekdays(contacts: NDArray[np.float64], start: date) -> NDArray[np.bool_]:
    """Weekdays that a queue's rows never name although many weeks of them could; bool, shape (queues, 7)."""
    known = (~np.isnan(contacts)).any(axis=2)
    begun = np.logical_or.accumulate(known, axis=1)  # before its first row a queue may not have existed
    weekdays = (start.weekday() + np.arange(known.shape[1])) % 7
    same = (weekdays[:, None] == np.arange(7)).astype(np.int64)
    possible, seen = begun.astype(np.int64) @ same, known.astype(np.int64) @ same
    return np.asarray((seen == 0) & (possible >= _WEEKS_TO_CALL_IT_CLOSED), dtype=np.bool_)


def _outage_finding(outage: Outage, queues: tuple[str, ...], start: date) -> Finding:
    """What is said about an outage."""
    midnight = datetime.combine(start, datetime.min.time())
    begin, end = (midnight + timedelta(hours=hour) for hour in (outage.first_hour, outage.end_hour))
    return Finding(
        "outage_left_out",
        Severity.INFO,
        {
            "queue": queues[outage.queue],
            "date": begin.date().isoformat(),
            "start": f"{begin:%H:%M}",
            "end_date": end.date().isoformat(),
            "end": f"{end:%H:%M}",
            "contacts": round(outage.usual_contacts),
        },
        size=outage.end_hour - outage.first_hour,
        unit="hours",
        date=begin.date(),
    )
