"""Hourly contacts of the past from CSV.

Columns ``timestamp,queue,inquiries``, or ``timestamp,inquiries`` for a store of one queue or with the shares of its queues.
A column ``aht_seconds`` may tell the mean handle time of these inquiries in seconds, empty or 0 where unknown. Other columns
are passed over. Inquiries are buyers served, not messages.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.finding import Finding, Severity
from scheduler.domain.history import History
from scheduler.errors import DataError, Fault, Phrase
from scheduler.tables.csv_columns import CsvColumns, read_columns
from scheduler.tables.history_clock import Stamp
from scheduler.tables.history_gaps import history_gaps
from scheduler.tables.history_rows import HistoryRows, parse_history_rows, repeated_hours

__all__ = ["read_history"]

_COLUMNS = ("timestamp", "inquiries")
_FAULTS_LISTED = 20
_LONGEST_YEARS = 20
_DAY = 1440


def read_history(
    path: Path, *, queues: tuple[str, ...], shares: Mapping[str, float] | None = None, timezone: str | None = None
) -> History:
    """Read a history file.

    Parameters
    ----------
    path
        The file, as UTF-8 with or without byte-order mark or as GB18030.
    queues
        Ids of the store's queues. Empty: the queues that the file names, or the single queue ``all``.
    shares
        Share of each queue in a file that names none, between 0 and 1; not needed for one queue.
    timezone
        IANA name: stamps with their distance from UTC become this zone's clock, and a local hour that the zone repeats may
        be there twice.

    Returns
    -------
    History
        Rows in the order of `queues`, whole days from the first to the last of the file. Times within the hour are summed.

    Raises
    ------
    DataError
        With all faults by file, line and column; of more than 20 the first 20 and the number of the others.
    """
    _refuse_binary(path)
    table = read_columns(path, required=_COLUMNS)
    if not table.lines:
        raise DataError(Fault("the file has a first line and no rows; hourly contacts are needed", file=table.source))
    named = "queue" in table.columns
    queues = queues or (tuple(dict.fromkeys(queue for queue in table.column("queue") if queue)) if named else ("all",))
    weights = None if named else _weights(table, queues, shares)
    zone = _zone(timezone)
    rows, faults = parse_history_rows(table, queues, zone)
    repeated, more = repeated_hours(rows, table, zone)
    faults += more
    if not faults:
        faults += _span_faults(rows, table.source)
    if faults:
        raise DataError(_listed(sorted(faults, key=lambda fault: fault.line or 0)))
    start, contacts, handled = _layout(rows, len(queues))
    if weights is not None:
        contacts = contacts[:1] * weights[:, None]
        handled = np.repeat(handled[:1], len(queues), axis=0)
    findings = _reading_findings(table, rows, repeated)
    if zone is None and any(_says_utc(stamp) for stamp in rows.stamps):
        findings.append(Finding("history_utc", Severity.WARNING))
    first, last = (rows.stamps[int(edge)].local for edge in (rows.minutes.argmin(), rows.minutes.argmax()))
    findings += history_gaps(contacts, start, first, last, zone)
    return History(start, queues, contacts, tuple(findings), table.source, None if np.isnan(handled).all() else handled)


def _refuse_binary(path: Path) -> None:
    """Say early that a workbook or another binary file is no CSV; other troubles are the reader's."""
    try:
        with path.open("rb") as stream:
            head = stream.read(4096)
    except OSError:
        return
    if head.startswith(b"PK\x03\x04") or (b"\0" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff"))):
        message = "this is not a CSV file but a binary one; save the sheet as CSV UTF-8"
        raise DataError(Fault(message, file=str(path)))


def _zone(timezone: str | None) -> ZoneInfo | None:
    """The time zone of a name."""
    try:
        return ZoneInfo(timezone) if timezone else None
    except (ZoneInfoNotFoundError, ValueError) as error:
        message = "timezone {name!r} is unknown; write an IANA name such as Asia/Shanghai"
        raise DataError(Fault(Phrase(message, name=timezone), column="timezone")) from error


def _weights(table: CsvColumns, queues: Sequence[str], shares: Mapping[str, float] | None) -> NDArray[np.float64]:
    """Share of each queue in a file that names none; shape (queues,)."""
    if len(queues) == 1:
        return np.ones(1)
    absent = [queue for queue in queues if queue not in (shares or {})]
    if shares is None or absent:
        message = (
            "the file has no column 'queue', and there is no share for {absent}; add the column, or name the "
            "share of each queue under history.shares (columns found: {columns})"
        )
        said = Phrase(message, absent=tuple(absent), columns=table.columns)
        raise DataError(Fault(said, file=table.source, line=1, column="queue"))
    weights = np.array([float(shares[queue]) for queue in queues])
    if not (np.isfinite(weights).all() and (weights >= 0).all()):
        said = Phrase("shares are {shares}; allowed is 0 to 1 each", shares=dict(shares))
        raise DataError(Fault(said, column="history.shares"))
    return weights


def _span_faults(rows: HistoryRows, source: str) -> list[Fault]:
    """A wrong year makes a history of centuries."""
    earliest, latest = int(rows.minutes.argmin()), int(rows.minutes.argmax())
    first, last = rows.stamps[earliest].local.date(), rows.stamps[latest].local.date()
    if last.year - first.year <= _LONGEST_YEARS:
        return []
    said = Phrase(
        "the history runs from {first} (line {line}) to {last}; allowed are {years} years: check the years",
        first=first,
        line=int(rows.lines[earliest]),
        last=last,
        years=_LONGEST_YEARS,
    )
    return [Fault(said, file=source, line=int(rows.lines[latest]), column="timestamp")]


def _says_utc(stamp: Stamp) -> bool:
    """Whether a stamp is at no distance from UTC, which no shop of this trade keeps as its clock."""
    return stamp.instant is not None and stamp.instant == stamp.local.replace(tzinfo=UTC)


def _layout(rows: HistoryRows, queues: int) -> tuple[datetime, NDArray[np.float64], NDArray[np.float64]]:
    """Midnight of the first day; contacts and handle times of shape (queues, hours), NaN where there are none.

    The handle time of an hour weighs its rows by their contacts.
    """
    first = int(rows.minutes.min()) // _DAY
    days = int(rows.minutes.max()) // _DAY - first + 1
    size = queues * days * 24
    cell = rows.queues * (days * 24) + (rows.minutes - first * _DAY) // 60

    def summed(values: NDArray[np.float64]) -> NDArray[np.float64]:
        """Sums over the rows of each cell."""
        return np.asarray(np.bincount(cell, values, size), dtype=np.float64)

    contacts = np.where(np.bincount(cell, minlength=size) > 0, summed(rows.inquiries), np.nan)
    weight = np.where(np.isnan(rows.aht_seconds), 0.0, rows.inquiries)
    weights = summed(weight)
    seconds = summed(weight * np.nan_to_num(rows.aht_seconds))
    handled = np.where(weights > 0, seconds / np.where(weights > 0, weights, 1.0), np.nan)
    start = datetime.fromordinal(first)
    return start, contacts.reshape(queues, -1), handled.reshape(queues, -1)


def _reading_findings(table: CsvColumns, rows: HistoryRows, repeated: Sequence[datetime]) -> list[Finding]:
    """What reading had to do."""
    findings: list[Finding] = []
    if not table.encoding.startswith("utf-8"):
        findings.append(Finding("history_encoding", Severity.INFO, {"encoding": table.encoding.upper()}))
    if (rows.minutes % 60).any():
        findings.append(Finding("history_summed", Severity.INFO, {"rows": rows.minutes.size}))
    for hour in repeated:
        facts = {"date": hour.date().isoformat(), "time": f"{hour:%H:%M}"}
        findings.append(Finding("history_hour_repeated", Severity.INFO, facts, date=hour.date()))
    return findings


def _listed(faults: Sequence[Fault]) -> list[Fault]:
    """The first faults, and how many more there are."""
    listed = list(faults[:_FAULTS_LISTED])
    if len(faults) > _FAULTS_LISTED:
        message = "and {count} more faults of these kinds; the same correction may mend many"
        listed.append(Fault(Phrase(message, count=len(faults) - _FAULTS_LISTED), file=faults[0].file))
    return listed
