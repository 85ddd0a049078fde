"""Rows of a history table, each made into a value or a fault."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from scheduler.errors import Fault, Phrase
from scheduler.tables.csv_text import CsvRow, CsvTable
from scheduler.tables.history_clock import Stamp, parse_stamp
from scheduler.tables.nearest import nearest

__all__ = ["HistoryRow", "parse_history_rows", "repeated_hours"]

_MOST = 1_000_000_000
"""More in an hour is a slip of the pen, and its square would no longer be a number."""


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """Contacts of one queue from one time on.

    Parameters
    ----------
    line
        Line of the file.
    queue
        Position of the queue, 0 where the file names none.
    stamp
        When.
    inquiries
        How many, 0 or more.
    """

    line: int
    queue: int
    stamp: Stamp
    inquiries: float


def parse_history_rows(
    table: CsvTable, queues: Sequence[str], zone: ZoneInfo | None
) -> tuple[list[HistoryRow], list[Fault]]:
    """Values of all rows that have them, and the faults of all others.

    Parameters
    ----------
    table
        With columns ``timestamp``, ``inquiries`` and perhaps ``queue``.
    queues
        Allowed ids, used where the table names queues.
    zone
        The store's time zone, or None.
    """
    positions = {queue: row for row, queue in enumerate(queues)} if "queue" in table.columns else {"": 0}
    stamps: dict[str, Stamp | str] = {}
    rows: list[HistoryRow] = []
    faults: list[Fault] = []
    for row in table.rows:
        text = row["timestamp"]
        stamp = stamps.get(text)
        if stamp is None:
            stamp = stamps[text] = _stamp(text, zone)
        inquiries = _inquiries(row["inquiries"])
        queue = positions.get(row["queue"] if "queue" in table.columns else "")
        if queue is not None and isinstance(stamp, Stamp) and isinstance(inquiries, float):
            rows.append(HistoryRow(row.line, queue, stamp, inquiries))
            continue
        if isinstance(stamp, str):
            faults.append(table.fault(row, "timestamp", stamp))
        if queue is None:
            faults.append(_unknown_queue(table, row, queues))
        if isinstance(inquiries, str):
            faults.append(table.fault(row, "inquiries", inquiries))
    return rows, faults


def repeated_hours(rows: Sequence[HistoryRow], table: CsvTable, zone: ZoneInfo | None) -> tuple[list[datetime], list[Fault]]:
    """Tell the local hour that a change to winter time repeats from a row that is there twice.

    Two rows of one queue with one local time are a repeated hour if they name different distances from UTC, or if the
    store's time zone repeats that hour on that day.

    Returns
    -------
    hours : list of datetime
        Local hours that were repeated, ascending.
    faults : list of Fault
        One for each row that repeats another.
    """
    groups: defaultdict[tuple[int, datetime], list[HistoryRow]] = defaultdict(list)
    for row in rows:
        groups[row.queue, row.stamp.local].append(row)
    hours: set[datetime] = set()
    faults: list[Fault] = []
    for (_, local), group in groups.items():
        if len(group) == 1:
            continue
        if len(group) == 2 and _clock_went_back(group, zone):
            hours.add(local.replace(minute=0))
            continue
        faults += [_repeated(table, row, group[0], zone) for row in group[1:]]
    return sorted(hours), faults


def _clock_went_back(group: Sequence[HistoryRow], zone: ZoneInfo | None) -> bool:
    """Whether two rows of one local time are two different hours."""
    first, second = (row.stamp.instant for row in group)
    if first is not None and second is not None:
        return first != second
    if zone is None or first is not None or second is not None:
        return False
    local = group[0].stamp.local
    earlier, later = (local.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))
    return later - earlier > timedelta(0)


def _repeated(table: CsvTable, row: HistoryRow, first: HistoryRow, zone: ZoneInfo | None) -> Fault:
    """A row that is there twice."""
    hint = "" if zone else Phrase("; if the clocks went back in this hour, name the store's timezone")
    message = "{when:%Y-%m-%d %H:%M} is in line {line} already; leave one of the two rows{hint}"
    said = Phrase(message, when=row.stamp.local, line=first.line, hint=hint)
    return Fault(said, file=table.source, line=row.line, column="timestamp")


def _unknown_queue(table: CsvTable, row: CsvRow, queues: Sequence[str]) -> Fault:
    """A queue that the store does not have."""
    name = row["queue"]
    seen = Phrase("the queue is empty")
    if name:
        seen = Phrase("unknown queue {name!r}{near}", name=name, near=nearest(name, queues))
    return table.fault(row, "queue", Phrase("{seen}; allowed are {queues}", seen=seen, queues=tuple(queues)))


def _stamp(text: str, zone: ZoneInfo | None) -> Stamp | str:
    """A time stamp, or what is wrong with it."""
    try:
        return parse_stamp(text, zone)
    except ValueError as error:
        return str(error)


def _inquiries(text: str) -> float | str:
    """A count, or what is wrong with it."""
    if not text:
        return Phrase("the count is empty; write 0, or leave the row out where nothing is known")
    try:
        count = float(text) if "_" not in text else math.nan
    except ValueError:
        count = math.nan
    if not math.isfinite(count):
        return Phrase("{text!r} is not a number of contacts; allowed is 0 or more", text=text)
    return count if 0 <= count <= _MOST else Phrase("{text} contacts; allowed is 0 to {most:,}", text=text, most=_MOST)
