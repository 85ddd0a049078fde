"""What is missing in a history."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.finding import Fact, Finding, Severity

__all__ = ["history_gaps"]

_HOURS_PER_WEEK = 168
_WEEKS_TO_CALL_IT_CLOSED = 4


def history_gaps(
    contacts: NDArray[np.float64], start: datetime, first: datetime, last: datetime, zone: ZoneInfo | None
) -> list[Finding]:
    """Hours without a row.

    Hours of the week that no week has are closed hours of a file that holds open hours only, and not gaps. An hour that a
    change to summer time skips is no gap either.

    Parameters
    ----------
    contacts
        Shape (queues, hours), NaN where the file has no row.
    start
        Midnight of the first day.
    first, last
        Times of the earliest and the latest row; what lies outside them is not missing.
    zone
        The store's time zone, or None.
    """
    present = ~np.isnan(contacts)
    present = present[present.any(axis=1)]
    hours = contacts.shape[1]
    inside = np.zeros(hours, dtype=bool)
    inside[(first - start) // timedelta(hours=1) : (last - start) // timedelta(hours=1) + 1] = True
    hour_of_week = np.arange(hours) % _HOURS_PER_WEEK
    seen = np.bincount(hour_of_week[present.any(axis=0)], minlength=_HOURS_PER_WEEK)
    possible = np.bincount(hour_of_week[inside], minlength=_HOURS_PER_WEEK)
    closed = (seen == 0) & (possible >= _WEEKS_TO_CALL_IT_CLOSED)
    missing = inside & ~present.all(axis=0) & ~closed[hour_of_week]
    if zone is not None:
        for hour in np.flatnonzero(missing):
            missing[hour] = not _skipped(start + timedelta(hours=int(hour)), zone)
    findings: list[Finding] = []
    if closed.any():
        findings.append(Finding("history_closed_hours", Severity.INFO, {"hours": int(closed.sum())}))
    if missing.any():
        findings.append(_gaps(missing, start))
    return findings


def _gaps(missing: NDArray[np.bool_], start: datetime) -> Finding:
    """How many hours are missing, where the first is and how long the longest stretch."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], missing, [False]]).astype(np.int8))).reshape(-1, 2)
    when = start + timedelta(hours=int(edges[0, 0]))
    count = int(missing.sum())
    facts: dict[str, Fact] = {
        "hours": count,
        "date": when.date().isoformat(),
        "time": f"{when:%H:%M}",
        "longest": int((edges[:, 1] - edges[:, 0]).max()),
    }
    return Finding("history_gaps", Severity.WARNING, facts, size=count, unit="hours", date=when.date())


def _skipped(local: datetime, zone: ZoneInfo) -> bool:
    """Whether a change to summer time skips a local hour."""
    return local.replace(tzinfo=zone).astimezone(UTC).astimezone(zone).replace(tzinfo=None) != local
