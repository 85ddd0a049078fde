"""A history put together from exports, and how it was understood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from scheduler.domain.finding import Finding

__all__ = ["Imported", "ImportedTable"]


@dataclass(frozen=True, slots=True)
class ImportedTable:
    """A table of an export as it was understood.

    Parameters
    ----------
    file, sheet
        Where it stands; the sheet is None in a text file.
    layout
        ``long``, ``wide`` or ``daily``.
    columns
        (role, header, cell) of the columns and rows used.
    measure
        Header of the numbers taken.
    first, last
        First and last hour or day, None for a table without numbers.
    queues, shops
        Names found.
    rows, people
        Rows read, and persons whose numbers were summed.
    dropped
        Examples of what was left out by the reason.
    counts
        How many were left out by the reason.
    """

    file: str
    sheet: str | None
    layout: str
    columns: tuple[tuple[str, str, str], ...]
    measure: str
    first: datetime | None
    last: datetime | None
    queues: tuple[str, ...]
    shops: tuple[str, ...]
    rows: int
    people: int
    dropped: Mapping[str, tuple[str, ...]]
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Imported:
    """Hourly contacts of the past, ready to be written as a history file.

    Parameters
    ----------
    rows
        (time stamp, queue, contacts) in order of time and queue; the queue is empty where nothing tells it. A local hour
        that the clocks repeat is there twice, with its distance from UTC.
    queues
        Ids of the queues in order, empty where nothing tells the queue.
    totals
        Contacts by queue.
    shops
        Contacts by shop, for those that are named.
    tables
        The tables read.
    findings
        What there is to say.
    handle_seconds
        Mean handle time of each of `rows` in seconds, None where it is not told; empty where none is.
    """

    rows: tuple[tuple[str, str, float], ...]
    queues: tuple[str, ...]
    totals: Mapping[str, float]
    shops: Mapping[str, float]
    tables: tuple[ImportedTable, ...]
    findings: tuple[Finding, ...]
    handle_seconds: tuple[float | None, ...] = ()

    @property
    def per_hour(self) -> Mapping[str, tuple[float | None, ...]]:
        """Mean contacts by queue and hour of the day (24), None for an hour that never is there."""
        sums: dict[str, list[list[float]]] = {}
        for stamp, queue, value in self.rows:
            sums.setdefault(queue, [[] for _ in range(24)])[int(stamp[11:13])].append(value)
        return {queue: tuple(sum(hour) / len(hour) if hour else None for hour in hours) for queue, hours in sums.items()}
