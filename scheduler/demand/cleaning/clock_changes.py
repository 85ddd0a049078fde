"""Hours in which the clocks were changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np

from scheduler.domain.finding import Finding, Severity
from scheduler.domain.history import History

__all__ = ["without_clock_changes"]


def without_clock_changes(history: History, timezone: str | None) -> tuple[History, list[Finding]]:
    """Leave out the local hours that a change of the clocks skips or repeats.

    A repeated hour holds the contacts of two, a skipped one none, if the file names it at all: both would tell of clocks and
    not of buyers. One hour in half a year is soon spared, and no guess is needed how the export treated it.

    Parameters
    ----------
    history
        Contacts of the past by local clock time.
    timezone
        IANA name of the store's zone; None for clocks that never change.

    Returns
    -------
    history : History
        The same one where nothing is to be left out.
    findings : list of Finding
        One per change of the clocks.
    """
    if timezone is None:
        return history, []
    zone = ZoneInfo(timezone)
    days = history.contacts.shape[1] // 24
    midnights = [history.start + timedelta(days=day) for day in range(days + 1)]
    offsets = [midnight.replace(tzinfo=zone).utcoffset() for midnight in midnights]
    changed = [day for day in range(days) if offsets[day] != offsets[day + 1]]
    hours = [
        24 * day + hour for day in changed for hour in range(24) if _is_odd(midnights[day] + timedelta(hours=hour), zone)
    ]
    hours = [hour for hour in hours if not np.isnan(history.contacts[:, hour]).all()]
    if not hours:
        return history, []
    contacts = history.contacts.copy()
    contacts[:, hours] = np.nan
    return replace(history, contacts=contacts), [_finding(history.start + timedelta(hours=hour)) for hour in hours]


def _finding(when: datetime) -> Finding:
    """What is said about one hour."""
    facts = {"date": when.date().isoformat(), "time": f"{when:%H:%M}"}
    return Finding("clocks_changed", Severity.INFO, facts, date=when.date())


def _is_odd(local: datetime, zone: ZoneInfo) -> bool:
    """Whether a zone skips or repeats a local hour."""
    first, second = (local.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))
    return first != second
