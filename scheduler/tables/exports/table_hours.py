"""Hours of the rows and columns of a table."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence

from scheduler.domain.finding import Finding, Severity
from scheduler.errors import Phrase
from scheduler.tables.exports.after_midnight import after_midnight
from scheduler.tables.exports.columns import Column
from scheduler.tables.exports.found import ImportOptions, TableFound
from scheduler.tables.exports.grid import Grid
from scheduler.tables.exports.hour_cell import HourSeen, read_hour
from scheduler.tables.exports.resolve_hours import names_ends
from scheduler.tables.exports.row_keys import RowKey
from scheduler.tables.exports.table_days import TableDays
from scheduler.words.plain_text import plain_text

__all__ = ["TableHours"]

_HOUR, _DAY = 60, 24 * 60
_HALF = re.compile(r"凌晨|早上|上午|中午|下午|晚上|[ap]\.?m\.?")


class TableHours:
    """Finds out what the hours of a table stand for.

    Parameters
    ----------
    grid
        The sheet.
    days
        Days of the table.
    table
        Takes findings and faults.
    options
        What the user says.
    """

    def __init__(self, grid: Grid, days: TableDays, table: TableFound, options: ImportOptions) -> None:
        self.grid, self.days, self.table, self.options = grid, days, table, options
        self.ends = {"across": False, "down": False}
        self.later: frozenset[Hashable] = frozenset()

    def resolve(self, keys: Sequence[RowKey], columns: Sequence[Column]) -> bool:
        """Look at all hours of rows and columns; False where they cannot be told."""
        across = [(column, hour) for column in columns if (hour := self.over(column)) is not None]
        down = [(key, key.hour) for key in keys if key.hour is not None]
        self.ends["across"] = names_ends([hour for _, hour in across], self.options.hours)
        self.ends["down"] = names_ends([hour for _, hour in down], self.options.hours)
        if any(self.ends.values()) and self.options.hours is None:
            facts = {"file": self.table.file}
            self.table.findings.append(Finding("import_hours_end", Severity.INFO, facts))
        by_day: dict[object, list[tuple[Hashable, HourSeen]]] = {}
        for column, hour in across:
            by_day.setdefault(column.date, []).append((column.hour, hour))
        for key, hour in down if not across and not any(_is_stamp(key) for key in keys) else ():
            by_day.setdefault(self.days.found.get(key.at), []).append((key.row, hour))
        found = [after_midnight(hours, told=self.options.hours is not None) for hours in by_day.values()]
        self.later = frozenset().union(*(one.later for one in found))
        unclear = next((one.unclear for one in found if one.unclear is not None), None)
        if unclear is not None:
            self._fault(unclear)
        elif self.later:
            place = self.grid.sheet.place(*self._cell(min(self.later, key=str)))
            facts = {"file": self.table.file, "cell": place}
            self.table.findings.append(Finding("import_next_day", Severity.INFO, facts))
        return unclear is None

    def over(self, column: Column) -> HourSeen | None:
        """The hour in the header of a column."""
        if column.hour is None:
            return None
        face = self.grid.faces[column.hour[0]][column.hour[1]]
        hour = face.hour if face.hour is not None else (face.date.hour if face.date is not None else None)
        half = next((text for text in column.header if _HALF.fullmatch(plain_text(text))), None)
        if half is None or hour is None:
            return hour
        return (
            read_hour(f"{half}{self.grid.text(*column.hour)}") or read_hour(f"{self.grid.text(*column.hour)} {half}") or hour
        )

    def begin(self, key: RowKey, column: Column, hour: HourSeen) -> int:
        """Minutes from the midnight of its day to the begin of an hour."""
        minute = hour.start
        if (column.hour if column.hour is not None else key.row) in self.later:
            minute += _DAY
        if hour.end is None and self.ends["across" if column.hour is not None else "down"]:
            minute -= _HOUR if minute % _HOUR == 0 else 30 if minute % 30 == 0 else 15
        return minute

    def _cell(self, place: Hashable) -> tuple[int, int]:
        """The cell of an hour."""
        if isinstance(place, tuple):
            return place
        row = place if isinstance(place, int) else 0
        faces = self.grid.faces[row]
        return row, next((at for at, face in enumerate(faces) if face.hour is not None and not face.is_date), 0)

    def _fault(self, place: Hashable) -> None:
        """Midnight may begin the next day or end this one."""
        cell = self._cell(place)
        message = (
            "{text!r} after 23:00 may be the hour that begins at midnight, of the next day, or the one that ends there; "
            "give --hours start or --hours end"
        )
        self.table.faults.append(self.grid.sheet.fault(*cell, Phrase(message, text=self.grid.text(*cell))))


def _is_stamp(key: RowKey) -> bool:
    """Whether the cell of the day says a time of the day too."""
    return key.date is not None and key.date.hour is not None and key.date.hour.start > 0
