"""From a history to a series that a method can learn from, saying what was done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.campaigns.campaign_effects import CampaignEffects, campaign_effects
from scheduler.demand.cleaning.clean import clean
from scheduler.demand.cleaning.settle_hours import settle_hours
from scheduler.demand.day_effects import day_effects
from scheduler.demand.day_groups import day_groups
from scheduler.demand.day_series import DaySeries
from scheduler.demand.same_weekday import same_weekday
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.calendar import Calendar
from scheduler.domain.finding import Fact, Finding, Severity
from scheduler.domain.history import History
from scheduler.errors import DataError, Fault, Phrase

__all__ = ["LEAST_DAYS", "Prepared", "prepare"]

LEAST_DAYS = 14
"""Every weekday has to be seen twice."""

_LONG_BRIDGE_DAYS = 56
_WEEKS_TO_CALL_IT_CLOSED = 4


@dataclass(frozen=True, slots=True)
class Prepared:
    """A series to learn from.

    Parameters
    ----------
    series
        Freed from campaigns and disturbances; its effects reach to the last day to forecast.
    lead_days
        Days between the end of the series and the first day to forecast.
    closed
        Weekdays without a row in many weeks, bool, shape (queues, 7), Monday first: closed, and not merely missing.
    findings
        What was done.
    campaigns
        What campaigns did and will do, up to the last day to forecast.
    days_with_data
        Days of the history with contacts known, before anything was left out.
    young
        Queues that are known for less long than the history, by row: id, and days since the first one that tells of it.
    """

    series: DaySeries
    lead_days: int
    closed: NDArray[np.bool_]
    findings: tuple[Finding, ...]
    campaigns: CampaignEffects
    days_with_data: int
    young: Mapping[int, tuple[str, int]]


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
    told, start, findings = _cut(history, first, max(settings.train_days, settings.event_days))
    length, days_known = told.shape[1], int((~np.isnan(told)).any(axis=(0, 2)).sum())
    lead = (first - start).days - length
    effects = day_effects(calendar, start, length + lead + days)
    groups = day_groups(calendar, start, length + lead + days)
    ordinary = effects[:length] == 0
    telling = ordinary & ~_campaign_days(calendar, start, length)
    contacts, hour_findings = settle_hours(told, telling, history.queues, start, settings)
    trained_from = start + timedelta(days=max(0, length - settings.train_days))
    closed = _closed_weekdays(contacts[:, -settings.train_days :], trained_from)
    with_campaigns = DaySeries(start, contacts, effects, groups)
    campaigns = campaign_effects(with_campaigns, history.queues, first, calendar, settings)
    contacts, cleaning_findings = clean(campaigns.ordinary, ordinary, history.queues, start, settings)
    # What methods never see needs no word.
    disturbances = [item for item in (*hour_findings, *cleaning_findings) if item.date is None or item.date >= trained_from]
    findings += [*campaigns.findings, *disturbances]
    findings += [
        Finding("queue_without_contacts", Severity.WARNING, {"queue": queue})
        for queue, rows in zip(history.queues, told, strict=True)
        if not np.nansum(rows) > 0
    ]
    young = _young(contacts, history.queues)
    return Prepared(DaySeries(start, contacts, effects, groups), lead, closed, tuple(findings), campaigns, days_known, young)


def _young(contacts: NDArray[np.float64], queues: tuple[str, ...]) -> dict[int, tuple[str, int]]:
    """Queues that the first days do not tell of, with the days since they do."""
    known = np.asarray((~np.isnan(contacts)).any(axis=2), dtype=np.bool_)
    days = np.where(known.any(axis=1), known.shape[1] - known.argmax(axis=1), 0)
    return {row: (queues[row], int(days[row])) for row in np.flatnonzero(days < known.shape[1]).tolist()}


def _cut(history: History, first: date, most_days: int) -> tuple[NDArray[np.float64], date, list[Finding]]:
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
            "at least {least} are needed: add earlier days to the history, or take the history out of the store file and "
            "write under `expected` what you expect",
            days=with_data.size,
            first=first,
            least=LEAST_DAYS,
        )
        raise DataError(Fault(said, file=history.source))
    end = int(with_data[-1]) + 1
    begin = max(int(with_data[0]), end - most_days)
    last_day = start + timedelta(days=end - 1)
    bridged = (first - last_day).days - 1
    if bridged > 0:
        severity = Severity.WARNING if bridged > _LONG_BRIDGE_DAYS else Severity.INFO
        facts: dict[str, Fact] = {"days": bridged, "date": last_day.isoformat()}
        findings.append(Finding("history_bridged", severity, facts))
    return contacts[:, begin:end], start + timedelta(days=begin), findings


def _closed_weekdays(contacts: NDArray[np.float64], start: date) -> NDArray[np.bool_]:
    """Weekdays that a queue's rows never name although many weeks of them could; bool, shape (queues, 7)."""
    known = (~np.isnan(contacts)).any(axis=2)
    begun = np.logical_or.accumulate(known, axis=1)  # before its first row a queue may not have existed
    weekdays = (start.weekday() + np.arange(known.shape[1])) % 7
    same = same_weekday(weekdays).T
    possible, seen = begun.astype(np.float64) @ same, known.astype(np.float64) @ same
    return np.asarray((seen == 0) & (possible >= _WEEKS_TO_CALL_IT_CLOSED), dtype=np.bool_)


def _campaign_days(calendar: Calendar, start: date, days: int) -> NDArray[np.bool_]:
    """Days of campaigns, on which a store may well keep other hours, live streams apart; bool, shape (days,)."""
    whole = replace(calendar, campaigns=tuple(campaign for campaign in calendar.campaigns if not campaign.hours))
    return np.array([bool(whole.campaigns_on(start + timedelta(days=day))) for day in range(days)], dtype=np.bool_)
