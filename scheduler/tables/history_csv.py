"""Hourly contacts of the past from CSV.

Columns ``timestamp,queue,inquiries``, or ``timestamp,inquiries`` for a store of one queue or with the shares of its queues.
Other columns are passed over. Inquiries are buyers served, not messages.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.finding import Finding, Severity
from scheduler.domain.history import History
from scheduler.errors import DataError, Fault, Phrase
from scheduler.tables.csv_text import CsvTable, read_csv
from scheduler.tables.history_gaps import history_gaps
from scheduler.tables.history_rows import HistoryRow, parse_history_rows, repeated_hours

__all__ = ["read_history"]

_COLUMNS = ("timestamp", "inquiries")
_FAULTS_LISTED = 20
_LONGEST_YEARS = 20


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
    table = read_csv(path, required=_COLUMNS)
    if not table.rows:
        raise DataError(Fault("the file has a first line and no rows; hourly contacts are needed", file=table.source))
    named = "queue" in table.columns
    queues = queues or (tuple(dict.fromkeys(row["queue"] for row in table.rows if row["queue"])) if named else ("all",))
    weights = None if named else _weights(table, queues, shares)
    zone = _zone(timezone)
    rows, faults = parse_history_rows(table, queues, zone)
    repeated, more = repeated_hours(rows, table, zone)
    faults += more
    if not faults:
        faults += _span_faults(rows, table.source)
    if faults:
        raise DataError(_listed(sorted(faults, key=lambda fault: fault.line or 0)))
    start, contacts = _layout(rows, len(queues))
    if weights is not None:
        contacts = contacts[:1] * weights[:, None]
    findings = _reading_findings(table, rows, repeated)
    if zone is None and any(row.stamp.instant == row.stamp.local.replace(tzinfo=UTC) for row in rows):
        findings.append(Finding("history_utc", Severity.WARNING))
    first, last = (edge(row.stamp.local for row in rows) for edge in (min, max))
    findings += history_gaps(contacts, start, first, last, zone)
    return History(start, queues, contacts, tuple(findings), table.source)


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


def _weights(table: CsvTable, queues: Sequence[str], shares: Mapping[str, float] | None) -> NDArray[np.float64]:
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


def _span_faults(rows: Sequence[HistoryRow], source: str) -> list[Fault]:
    """A wrong year makes a history of centuries."""
    first, last = min(rows, key=lambda row: row.stamp.local), max(rows, key=lambda row: row.stamp.local)
    if last.stamp.local.year - first.stamp.local.year <= _LONGEST_YEARS:
        return []
    said = Phrase(
        "the history runs from {first} (line {line}) to {last}; allowed are {years} years: check the years",
        first=first.stamp.local.date(),
        line=first.line,
        last=last.stamp.local.date(),
        years=_LONGEST_YEARS,
    )
    return [Fault(said, file=source, line=last.line, column="timestamp")]


def _layout(rows: Sequence[HistoryRow], queues: int) -> tuple[datetime, NDArray[np.float64]]:
    """Midnight of the first day, and contacts of shape (queues, hours) with NaN where there is no row."""
    first = min(row.stamp.local for row in rows)
    start = datetime.combine(first.date(), datetime.min.time())
    days = (max(row.stamp.local for row in rows).date() - start.date()).days + 1
    contacts = np.zeros((queues, days * 24))
    present = np.zeros(contacts.shape, dtype=bool)
    queue = np.array([row.queue for row in rows])
    hour = np.array([(row.stamp.local - start) // timedelta(hours=1) for row in rows])
    np.add.at(contacts, (queue, hour), [row.inquiries for row in rows])
    present[queue, hour] = True
    return start, np.where(present, contacts, np.nan)


def _reading_findings(table: CsvTable, rows: Sequence[HistoryRow], repeated: Sequence[datetime]) -> list[Finding]:
    """What reading had to do."""
    findings: list[Finding] = []
    if not table.encoding.startswith("utf-8"):
        findings.append(Finding("history_encoding", Severity.INFO, {"encoding": table.encoding.upper()}))
    if any(row.stamp.local.minute for row in rows):
        findings.append(Finding("history_summed", Severity.INFO, {"rows": len(rows)}))
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
