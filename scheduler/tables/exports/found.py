"""What is found in one table, before tables are put together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from scheduler.domain.finding import Finding
from scheduler.errors import Fault
from scheduler.tables.exports.queue_names import QueueNames

__all__ = ["Hour", "ImportOptions", "Part", "Seen", "TableFound"]

Part = tuple[str | None, str, str]
"""Queue (None where nothing tells it), shop and group."""

Hour = tuple[datetime, int | None]
"""Begin of an hour by the clock, and minutes ahead of UTC where the time stamp says so."""


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What the user says beyond the files.

    Parameters
    ----------
    names
        The queues of the store, if there is one.
    queue
        Queue of files that tell none.
    shop
        The only shop to take.
    column
        The column to take, by its header.
    year
        Of days without one.
    dates
        ``month-first`` or ``day-first``.
    hours
        ``start`` or ``end``: which end of its hour a bare time such as 9:00 names.
    zone
        The store's time zone, for time stamps that say how far from UTC they are.
    """

    names: QueueNames
    queue: str | None = None
    shop: str | None = None
    column: str | None = None
    year: int | None = None
    dates: str | None = None
    hours: str | None = None
    zone: ZoneInfo | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """A number and where it stands.

    Parameters
    ----------
    value
        The count.
    file, place
        The file, and the cell such as ``Sheet1!C5``.
    timed, seconds
        Of how many of them a handle time is told, and its sum.
    """

    value: float
    file: str
    place: str
    timed: float = 0.0
    seconds: float = 0.0

    def __add__(self, other: Seen) -> Seen:
        """The sum of two counts, at the place of the first."""
        timed, seconds = self.timed + other.timed, self.seconds + other.seconds
        return Seen(self.value + other.value, self.file, self.place, timed, seconds)


@dataclass(slots=True)
class TableFound:
    """One table as understood.

    Parameters
    ----------
    file, sheet
        Where it stands; the sheet is None in a text file.
    layout
        ``long`` (hours down), ``wide`` (hours across) or ``daily`` (no hours).
    columns
        What was understood, as (role, header, cell), in the order of the columns.
    measure
        Header of the numbers taken, empty where there is none.
    hours, days
        Counts per part and hour, and per part and day where only the day's sum is known.
    unknown
        Hours of parts of which the cell says that nothing is known.
    dropped
        Number of rows or columns left out, with examples, by the reason: ``total_rows``, ``total_columns``, ``note_rows``,
        ``repeated_headers``, ``other_columns``, ``other_measures``, ``unknown_cells``, ``same_rows``, ``other_shops``,
        ``handle_times``.
    rows
        Rows read.
    people
        Persons whose rows or columns were summed.
    findings, faults
        What there is to say, and what cannot be read.
    undated
        Tables in it that tell no day.
    """

    file: str
    sheet: str | None
    layout: str = "long"
    columns: list[tuple[str, str, str]] = field(default_factory=list)
    measure: str = ""
    hours: dict[Part, dict[Hour, Seen]] = field(default_factory=dict)
    days: dict[Part, dict[date, Seen]] = field(default_factory=dict)
    unknown: set[tuple[Part, Hour]] = field(default_factory=set)
    dropped: dict[str, list[str]] = field(default_factory=dict)
    rows: int = 0
    people: int = 0
    findings: list[Finding] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    undated: list[Fault] = field(default_factory=list)

    def drop(self, reason: str, example: str) -> None:
        """Note something left out."""
        self.dropped.setdefault(reason, []).append(example)

    def take(self, part: Part, hour: Hour, seen: Seen) -> None:
        """Add a count to an hour of a part."""
        hours = self.hours.setdefault(part, {})
        hours[hour] = hours[hour] + seen if hour in hours else seen

    def totals(self) -> Mapping[Part, float]:
        """Sum of the counts per part."""
        parts = dict.fromkeys([*self.hours, *self.days])
        return {
            part: sum(seen.value for seen in (*self.hours.get(part, {}).values(), *self.days.get(part, {}).values()))
            for part in parts
        }
