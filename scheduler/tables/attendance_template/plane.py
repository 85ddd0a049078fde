"""A sheet seen with people down and days across, whichever way it lies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scheduler.tables.sheet import CellValue, Sheet

__all__ = ["Plane"]


@dataclass(frozen=True, slots=True)
class Plane:
    """A sheet, or the same sheet with rows and columns exchanged.

    Parameters
    ----------
    sheet
        The sheet.
    turned
        Whether people stand across and days down.
    """

    sheet: Sheet
    turned: bool

    @property
    def lines(self) -> int:
        """How many lines there are: rows, or columns where turned."""
        return self._columns if self.turned else self._rows

    @property
    def places(self) -> int:
        """How many cells a line has."""
        return self._rows if self.turned else self._columns

    @property
    def _rows(self) -> int:
        """Rows with anything in them, or merged with one that has."""
        return max(len(self.sheet.rows), *(area[2] + 1 for area in self.sheet.merged), 0)

    @property
    def _columns(self) -> int:
        """Columns of the widest row, merged cells included."""
        return max(max(map(len, self.sheet.rows), default=0), *(area[3] + 1 for area in self.sheet.merged), 0)

    def value(self, line: int, place: int) -> CellValue:
        """What a cell holds."""
        return self.sheet.cell(*self.spot(line, place))

    def filled(self, line: int) -> Iterator[tuple[int, CellValue]]:
        """Places of a line that hold something, and what."""
        for place in range(self.places):
            value = self.value(line, place)
            if value is not None:
                yield place, value

    def spot(self, line: int, place: int) -> tuple[int, int]:
        """Row and column of the sheet."""
        return (place, line) if self.turned else (line, place)

    def where(self, line: int, place: int) -> str:
        """Where a cell stands, for messages."""
        return self.sheet.place(*self.spot(line, place))

    def area(self, line: int, place: int) -> tuple[int, int, int, int]:
        """First line and place, last line and place of the merged cell that a cell belongs to, or of itself."""
        row, column = self.spot(line, place)
        for first_row, first_column, last_row, last_column in self.sheet.merged:
            if first_row <= row <= last_row and first_column <= column <= last_column:
                if self.turned:
                    return first_column, first_row, last_column, last_row
                return first_row, first_column, last_row, last_column
        return line, place, line, place
