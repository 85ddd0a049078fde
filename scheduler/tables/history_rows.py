"""Rows of a history table, column by column: each cell made into a value or a fault."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from scheduler.errors import Fault, Phrase
from scheduler.tables.csv_columns import CsvColumns
from scheduler.tables.history_clock import Stamp, parse_stamp
from scheduler.tables.nearest import nearest

__all__ = ["HistoryRows", "parse_history_rows", "repeated_hours"]

_MOST = 1_000_000_000
"""More in an hour is a slip of the pen, and its square would no longer be a number."""
_LONGEST_HANDLE_SECONDS = 86_400
_HANDLE_TIME = "aht_seconds"

T = TypeVar("T")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class HistoryRows:
    """Rows that hold values only, in the order of the file.

    Parameters
    ----------
    lines
        Lines of the file, int, shape (rows,).
    queues
        Positions of the queues, 0 where the file names none; int, shape (rows,).
    stamps
        When, one per row.
    minutes
        Local clock times as minutes since the first midnight of the calendar, int, shape (rows,).
    inquiries
        How many contacts, 0 or more; float, shape (rows,).
    aht_seconds
        Their mean handle time, NaN where the row tells none; float, shape (rows,).
    """

    lines: NDArray[np.int64]
    queues: NDArray[np.int64]
    stamps: Sequence[Stamp]
    minutes: NDArray[np.int64]
    inquiries: NDArray[np.float64]
    aht_seconds: NDArray[np.float64]


def parse_history_rows(table: CsvColumns, queues: Sequence[str], zone: ZoneInfo | None) -> tuple[HistoryRows, list[Fault]]:
    """Values of all rows that have them, and the faults of all others.

    A text is read once however often it stands in the file: years of hours repeat few counts.

    Parameters
    ----------
    table
        With columns ``timestamp``, ``inquiries`` and perhaps ``queue`` and ``aht_seconds``.
    queues
        Allowed ids, used where the table names queues.
    zone
        The store's time zone, or None.
    """
    named = "queue" in table.columns
    positions = {queue: row for row, queue in enumerate(queues)} if named else {"": 0}

    def queue_of(text: str) -> int | str:
        """Position of a queue, or what is wrong with it."""
        return positions[text] if text in positions else _unknown_queue(text, queues)

    stamps, faults = _read(table, "timestamp", lambda text: _stamp(text, zone))
    places, more = _read(table, "queue", queue_of)
    faults += more
    counts, more = _read(table, "inquiries", _inquiries)
    faults += more
    seconds, more = _read(table, _HANDLE_TIME, _handle_time)
    faults += more
    bad = {fault.line for fault in faults}
    kept = [line not in bad for line in table.lines] if bad else None
    times = _kept(table.column("timestamp"), kept)
    minutes = {text: _minutes(stamp.local) for text, stamp in stamps.items()}
    good = HistoryRows(
        np.array(_kept(table.lines, kept), dtype=np.int64),
        np.array([places[text] for text in _kept(table.column("queue"), kept)], dtype=np.int64),
        [stamps[text] for text in times],
        np.array([minutes[text] for text in times], dtype=np.int64),
        np.array([counts[text] for text in _kept(table.column("inquiries"), kept)], dtype=np.float64),
        np.array([seconds[text] for text in _kept(table.column(_HANDLE_TIME), kept)], dtype=np.float64),
    )
    return good, faults


def repeated_hours(rows: HistoryRows, table: CsvColumns, zone: ZoneInfo | None) -> tuple[list[datetime], list[Fault]]:
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
    keys = rows.minutes * (1 + rows.queues.max(initial=0)) + rows.queues
    order = np.argsort(keys, kind="stable")
    begins = np.flatnonzero(np.diff(keys[order])) + 1
    if begins.size + 1 >= keys.size:
        return [], []
    hours: set[datetime] = set()
    faults: list[Fault] = []
    for group in np.split(order, begins):
        if group.size == 1:
            continue
        stamps = [rows.stamps[at] for at in group]
        if group.size == 2 and _clock_went_back(stamps, zone):
            hours.add(stamps[0].local.replace(minute=0))
            continue
        faults += [_repeated(table, rows, int(at), int(group[0]), zone) for at in group[1:]]
    return sorted(hours), faults


def _read(table: CsvColumns, column: str, read: Callable[[str], T | str]) -> tuple[dict[str, T], list[Fault]]:
    """Value of each text in a column that has one, and the faults of the cells that have none."""
    texts = table.column(column)
    values: dict[str, T] = {}
    wrong: dict[str, str] = {}
    for text in set(texts):
        value = read(text)
        if isinstance(value, str):
            wrong[text] = value
        else:
            values[text] = value
    if not wrong:
        return values, []
    cells = zip(table.lines, texts, strict=True)
    return values, [Fault(wrong[text], file=table.source, line=line, column=column) for line, text in cells if text in wrong]


def _kept(items: Sequence[V], kept: Sequence[bool] | None) -> Sequence[V]:
    """The items of rows without fault; None keeps all."""
    return items if kept is None else [item for item, good in zip(items, kept, strict=True) if good]


def _clock_went_back(stamps: Sequence[Stamp], zone: ZoneInfo | None) -> bool:
    """Whether two rows of one local time are two different hours."""
    first, second = (stamp.instant for stamp in stamps)
    if first is not None and second is not None:
        return first != second
    if zone is None or first is not None or second is not None:
        return False
    local = stamps[0].local
    earlier, later = (local.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))
    return later - earlier > timedelta(0)


def _repeated(table: CsvColumns, rows: HistoryRows, at: int, first: int, zone: ZoneInfo | None) -> Fault:
    """A row that is there twice."""
    hint = "" if zone else Phrase("; if the clocks went back in this hour, name the store's timezone")
    message = "{when:%Y-%m-%d %H:%M} is in line {line} already; leave one of the two rows{hint}"
    said = Phrase(message, when=rows.stamps[at].local, line=int(rows.lines[first]), hint=hint)
    return Fault(said, file=table.source, line=int(rows.lines[at]), column="timestamp")


def _unknown_queue(name: str, queues: Sequence[str]) -> str:
    """What is wrong with a queue that the store does not have."""
    seen = Phrase("the queue is empty")
    if name:
        seen = Phrase("unknown queue {name!r}{near}", name=name, near=nearest(name, queues))
    return Phrase("{seen}; allowed are {queues}", seen=seen, queues=tuple(queues))


def _stamp(text: str, zone: ZoneInfo | None) -> Stamp | str:
    """A time stamp, or what is wrong with it."""
    try:
        return parse_stamp(text, zone)
    except ValueError as error:
        return str(error)


def _minutes(local: datetime) -> int:
    """Minutes of a clock time since the first midnight of the calendar."""
    return local.toordinal() * 1440 + local.hour * 60 + local.minute


def _inquiries(text: str) -> float | str:
    """A count, or what is wrong with it."""
    if not text:
        return Phrase("the count is empty; write 0, or leave the row out where nothing is known")
    count = _number(text)
    if not math.isfinite(count):
        return Phrase("{text!r} is not a number of contacts; allowed is 0 or more", text=text)
    return count if 0 <= count <= _MOST else Phrase("{text} contacts; allowed is 0 to {most:,}", text=text, most=_MOST)


def _handle_time(text: str) -> float | str:
    """A mean handle time in seconds, NaN where the cell tells none, or what is wrong with it."""
    if not text:
        return math.nan
    seconds = _number(text)
    if not math.isfinite(seconds):
        message = "{text!r} is not a handle time in seconds; write 185 for 3 minutes 5 seconds, or leave the cell empty"
        return Phrase(message, text=text)
    if not 0 <= seconds <= _LONGEST_HANDLE_SECONDS:
        message = "a handle time of {text} seconds; allowed is 0 to {most:,} (a day)"
        return Phrase(message, text=text, most=_LONGEST_HANDLE_SECONDS)
    return seconds or math.nan  # systems write 0 for an hour in which nobody was served


def _number(text: str) -> float:
    """A number, NaN where the text is none; Python would read 1_000 as one."""
    try:
        return float(text) if "_" not in text else math.nan
    except ValueError:
        return math.nan
