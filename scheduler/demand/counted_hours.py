"""Which hours of a day so far are counted already."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.finding import Fact, Finding, Severity
from scheduler.domain.forecast import Forecast

__all__ = ["counted_hours"]


def counted_hours(
    hours: NDArray[np.float64], forecast: Forecast, day: int, outage_contacts: float, *, finer: bool
) -> tuple[NDArray[np.float64], tuple[Finding, ...]]:
    """Counts of a day without those hours that a file seems to tell and does not.

    Parameters
    ----------
    hours
        Contacts of the day, shape (queues, 24); NaN where unknown.
    forecast, day
        What was expected, and the index of the day on its grid.
    outage_contacts
        Zeros in place of so many contacts at the end of the file are hours to come, or a queue that is not counted, and
        nobody's silence.
    finer
        Whether the rows were finer than an hour: then the last one with a row may not be over.

    Returns
    -------
    ndarray of float, shape (queues, 24)
        NaN where not counted.
    tuple of Finding
        What was left out.
    """
    kept = hours.copy()
    when = forecast.grid.date_of(day)
    facts: dict[str, Fact]
    findings: list[Finding] = []
    begin, expected = _silent(kept, forecast, day, list(range(len(forecast.queues))))
    if expected >= outage_contacts:
        kept[:, begin:] = np.nan
        facts = {"date": when.isoformat(), "time": f"{begin:02d}:00", "expected": round(expected)}
        findings.append(Finding("day_so_far_zeros", Severity.WARNING, facts, date=when))
    for row, queue in enumerate(forecast.queues):
        begin, expected = _silent(kept, forecast, day, [row])
        if expected >= outage_contacts:
            kept[row, begin:] = np.nan
            facts = {"queue": queue, "date": when.isoformat(), "time": f"{begin:02d}:00", "expected": round(expected)}
            findings.append(Finding("day_so_far_zeros_queue", Severity.WARNING, facts, date=when))
    known = np.flatnonzero(~np.isnan(kept).all(axis=0))
    if finer and known.size:
        last = int(known[-1])
        kept[:, last] = np.nan
        facts = {"date": when.isoformat(), "time": f"{last:02d}:00"}
        findings.append(Finding("day_so_far_last_hour", Severity.INFO, facts, date=when))
    return kept, tuple(findings)


def _silent(hours: NDArray[np.float64], forecast: Forecast, day: int, rows: list[int]) -> tuple[int, float]:
    """Hour at which the zeros at the end of some queues begin, and the contacts expected in their place."""
    counts = hours[rows]
    known = np.flatnonzero(~np.isnan(counts).all(axis=0))
    if not known.size:
        return 24, 0.0
    some = np.flatnonzero(np.nansum(counts, axis=0) > 0)
    begin = int(some[-1]) + 1 if some.size else int(known[0])
    per_hour = 60 // forecast.grid.interval_minutes
    slots = day * forecast.grid.intervals_per_day + np.arange(begin * per_hour, (int(known[-1]) + 1) * per_hour)
    return begin, float(forecast.mean[rows][:, slots].sum())
