"""Days of the rows and columns of a table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from scheduler.domain.finding import Finding, Severity
from scheduler.tables.exports.columns import Column
from scheduler.tables.exports.context import Context
from scheduler.tables.exports.date_cell import DateSeen
from scheduler.tables.exports.found import ImportOptions, TableFound
from scheduler.tables.exports.grid import Grid
from scheduler.tables.exports.resolve_dates import UnresolvedDayError, resolve_dates
from scheduler.tables.exports.row_keys import RowKey

__all__ = ["TableDays"]


class TableDays:
    """Finds the days of a table.

    Parameters
    ----------
    grid
        The sheet.
    context
        What stands around the table.
    table
        Takes findings and faults.
    options
        What the user says.

    Attributes
    ----------
    found
        Days by the cell (row, column) that says them.
    """

    def __init__(self, grid: Grid, context: Context, table: TableFound, options: ImportOptions) -> None:
        self.grid, self.context, self.table, self.options = grid, context, table, options
        self.found: dict[tuple[int, int], date] = {}

    def resolve(self, keys: list[RowKey], columns: list[Column]) -> bool:
        """Find the days of rows and columns; False where they cannot be told."""
        groups: list[list[tuple[tuple[int, int], DateSeen | None]]] = [
            [(key.at, key.date) for key in keys if key.date is not None],
            [(column.date, self._date_face(column.date)) for column in columns if column.date is not None],
        ]
        for group in groups:
            seen = {at: day for at, day in group if day is not None}
            if not self._resolve_group(seen):
                return False
        return True

    def are_told(self, keys: Sequence[RowKey], values: Sequence[Column], left: int) -> bool:
        """Whether anything tells a day; where nothing does, the table from column `left` on is noted."""
        told = any(column.date for column in values) or any(
            key.date is not None or key.context.day is not None for key in keys
        )
        if not told and keys and not self.table.faults:
            message = (
                "this table tells no day; needed is a column of days, a row of days, or a day in the title or in the name "
                "of the sheet or file"
            )
            self.table.undated.append(self.grid.sheet.fault(keys[0].row, left, message))
        return told

    def _resolve_group(self, seen: dict[tuple[int, int], DateSeen]) -> bool:
        """Days that stand in one line."""
        at, days = list(seen), list(seen.values())
        texts = [self.grid.text(*place) for place in at]
        try:
            found = resolve_dates(days, self.context, texts=texts, year=self.options.year, order=self.options.dates)
        except UnresolvedDayError as error:
            self.table.faults.append(self.grid.sheet.fault(*at[error.position], error.message))
            return False
        self.found.update(zip(at, found, strict=True))
        for place, day, when in zip(at, days, found, strict=True):
            if day.weekday is not None and day.weekday != when.weekday():
                facts = {"file": self.table.file, "cell": self.grid.sheet.place(*place), "date": when.isoformat()}
                self.table.findings.append(Finding("import_weekday_differs", Severity.WARNING, facts))
                break
        return True

    def _date_face(self, at: tuple[int, int]) -> DateSeen | None:
        """The day of a header cell."""
        face = self.grid.faces[at[0]][at[1]]
        if face.date is not None:
            return face.date
        if face.serial is not None:
            return face.serial
        return None if face.whole is None else DateSeen((face.whole,), "d")

    def around(self, key: RowKey) -> date | None:
        """The day that a title or a name says."""
        if key.context.day is None:
            return None
        try:
            outer = key.context
            found = resolve_dates([key.context.day], outer, texts=[str(key.context.day.numbers)], year=self.options.year)
        except UnresolvedDayError:
            return None
        return found[0]
