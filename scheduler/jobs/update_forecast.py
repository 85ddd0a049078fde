"""Counts of today so far to a forecast of its rest."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np

from scheduler.config.store import Store
from scheduler.demand.counted_hours import counted_hours
from scheduler.demand.intraday import intraday
from scheduler.domain.finding import Finding, Severity
from scheduler.domain.forecast import Forecast
from scheduler.domain.history import History
from scheduler.errors import DataError, Fault, Phrase
from scheduler.tables.history_csv import read_history

__all__ = ["update_forecast"]


def update_forecast(store: Store, forecast: Forecast, so_far: Path | str, *, at: datetime | None = None) -> Forecast:
    """Expect the rest of a day in the light of what came so far.

    Parameters
    ----------
    store
        The store.
    forecast
        Its forecast.
    so_far
        A file like the history, with the rows of the one day.
    at
        Local clock time up to which the file tells; the hour that is not over by then is left out. Without it the file is
        taken to tell up to the end of its last hour, of rows finer than an hour up to the begin of it, and without any zeros
        at the end in place of many contacts, of a queue or of all: an export often fills the hours to come with zeros.

    Returns
    -------
    Forecast
        See `scheduler.demand.intraday`; with a finding per queue.

    Raises
    ------
    DataError
        The file cannot be read, names a queue that the store has not, has rows of another day or contacts after `at`, or its
        day is not in the forecast.
    """
    path = Path(so_far)
    if not path.exists():
        raise DataError(Fault("there is no such file with the contacts of the day so far", file=str(path)))
    counts = read_history(path, queues=forecast.queues, shares=store.shares, timezone=store.grid.timezone)
    until = _local(at, store.grid.timezone) if at is not None else _last_hour_end(counts)
    # Midnight ends a day; nothing of the next has come by then.
    today = (until - timedelta(microseconds=1)).date()
    faults = _faults(counts, forecast, today, until)
    if faults:
        raise DataError(faults)
    first = (today - counts.start.date()).days * 24
    hours = counts.contacts[:, first : first + 24].copy()
    over = (until - datetime.combine(today, datetime.min.time())) // timedelta(hours=1)
    hours[:, over:] = np.nan
    day = forecast.grid.day_of(today)
    findings: tuple[Finding, ...] = ()
    if at is None:
        finer = any(finding.code == "history_summed" for finding in counts.findings)
        hours, findings = counted_hours(hours, forecast, day, store.forecast.outage_contacts, finer=finer)
    if np.isnan(hours).all() and not findings:
        findings = (_nothing_yet(until),)
    updated = intraday(forecast, day, hours)
    return replace(updated, findings=(*updated.findings, *findings))


def _nothing_yet(until: datetime) -> Finding:
    """What is said where no hour of the file is over."""
    facts: dict[str, str | int | float] = {"date": until.date().isoformat(), "time": f"{until:%H:%M}"}
    return Finding("day_so_far_nothing", Severity.WARNING, facts, date=until.date())


def _local(at: datetime, timezone: str | None) -> datetime:
    """A time on the clock of the shop."""
    if at.tzinfo is not None and timezone is not None:
        at = at.astimezone(ZoneInfo(timezone))
    return at.replace(tzinfo=None)


def _last_hour_end(counts: History) -> datetime:
    """End of the last hour that has a row."""
    known = np.flatnonzero(~np.isnan(counts.contacts).all(axis=0))
    return counts.start + timedelta(hours=int(known[-1]) + 1)


def _faults(counts: History, forecast: Forecast, today: date, until: datetime) -> list[Fault]:
    """What is wrong with the day or the time of the counts."""
    grid, source = forecast.grid, counts.source
    faults: list[Fault] = []
    known = ~np.isnan(counts.contacts).all(axis=0)
    days = [counts.start.date() + timedelta(days=int(day)) for day in np.unique(np.flatnonzero(known) // 24)]
    others = tuple(day.isoformat() for day in days if day != today)
    if others:
        message = "there are rows of {others}; only rows of {today}, the day to update, may be there: leave the others out"
        shown = others if len(others) <= 3 else (*others[:3], "...")
        faults.append(Fault(Phrase(message, others=shown, today=today), file=source, column="timestamp"))
    last = grid.date_of(grid.days + grid.tail_days - 1)
    if not grid.start <= today <= last:
        message = "the day to update is {today}; the forecast has {first} to {last}"
        faults.append(Fault(Phrase(message, today=today, first=grid.start, last=last), file=source, column="timestamp"))
    hours = [counts.start + timedelta(hours=int(hour)) for hour in np.flatnonzero(np.nansum(counts.contacts, axis=0) > 0)]
    ahead = [hour for hour in hours if hour >= until and hour.date() == today]
    if ahead:
        message = (
            "there are contacts at {hour}, after {until}, up to which the file is to be read; check the time or the rows"
        )
        said = Phrase(message, hour=f"{ahead[0]:%H:%M}", until=f"{until:%Y-%m-%d %H:%M}")
        faults.append(Fault(said, file=source, column="timestamp"))
    return faults
