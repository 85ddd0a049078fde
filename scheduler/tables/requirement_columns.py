"""The columns of a table of heads, laid out on the grid."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, Literal, overload

import numpy as np
from numpy.typing import NDArray

from scheduler.errors import Fault, Phrase
from scheduler.tables.csv_text import CsvTable
from scheduler.tables.interval_rows import PlacedRow, number_of

__all__ = ["LOAD", "RequirementColumns"]

LOAD: Final = "load_"
"""What the name of a column begins with that holds a load bound."""
_MOST: Final = 1_000_000


class RequirementColumns:
    """Columns by name; for the rows asked for, one that is filled in for other rows alone is not there.

    Parameters
    ----------
    table, rows
        The table and its rows on the grid.
    shape
        (rows of the grid, intervals).
    faults
        Receives what is wrong in a cell.
    """

    def __init__(self, table: CsvTable, rows: Sequence[PlacedRow], shape: tuple[int, int], faults: list[Fault]) -> None:
        self._table, self._rows, self._shape, self._faults = table, rows, shape, faults

    def numbers(self, name: str, rows: range, *, spread: bool = False, unknown: bool = False) -> NDArray[np.float64] | None:
        """Numbers of 0 or more, float, shape (rows asked for, intervals).

        Parameters
        ----------
        name
            The column.
        rows
            Which rows of the grid.
        spread
            Whether a number is of the whole stretch that its row covers and each interval has a part of it.
        unknown
            Whether a cell may be empty; it is NaN then, as are intervals without row.
        """
        if not self._has(name, rows):
            return None
        values = np.full(self._shape, np.nan if unknown else 0.0)
        for item, cells in self._of(rows):
            if not (unknown and not item.row[name]):
                value = number_of(self._table, item, name, _what(name), self._faults)
                values[cells] = value / item.whole if spread else value
        return values[rows.start : rows.stop]

    @overload
    def whole(self, name: str, rows: range, *, must: Literal[True]) -> NDArray[np.int64]: ...

    @overload
    def whole(self, name: str, rows: range, *, signed: bool = False) -> NDArray[np.int64] | None: ...

    def whole(self, name: str, rows: range, *, must: bool = False, signed: bool = False) -> NDArray[np.int64] | None:
        """Whole numbers of 0 or more, below it too where `signed`, int, shape (rows asked for, intervals).

        A column that `must` be there is, and empty cells in it are faults.
        """
        if not must and not self._has(name, rows):
            return None
        values = np.zeros(self._shape)
        for item, cells in self._of(rows):
            values[cells] = self._signed(item, name) if signed else self._counted(item, name)
        return values[rows.start : rows.stop].astype(np.int64)

    def texts(self, name: str, rows: range) -> NDArray[np.str_] | None:
        """Texts, ``none`` where a cell is empty, shape (rows asked for, intervals)."""
        if not self._has(name, rows):
            return None
        values = np.full(self._shape, "none", dtype=object)
        for item, cells in self._of(rows):
            values[cells] = item.row[name] or "none"
        return values[rows.start : rows.stop].astype(np.str_)

    def bounds(self, rows: range) -> dict[str, NDArray[np.float64]]:
        """The load bounds that rows have, by name, float, shape (rows asked for, intervals)."""
        loads = (name for name in self._table.columns if name.startswith(LOAD))
        found = {name.removeprefix(LOAD): self.numbers(name, rows) for name in loads}
        return {name: values for name, values in found.items() if values is not None}

    def shrinkage(self) -> float:
        """The one shrinkage of a file, 0 where it names none."""
        if "shrinkage" not in self._table.columns:
            return 0.0
        found: set[float] = set()
        for item in self._rows:
            value = number_of(self._table, item, "shrinkage", Phrase("one, such as 0.1"), self._faults)
            if value >= 1 or (found and value not in found):
                message = "{value:g} is not allowed; shrinkage is one fraction below 1, the same in every row"
                self._faults.append(self._table.fault(item.row, "shrinkage", Phrase(message, value=value)))
            found.add(value)
        return next(iter(found), 0.0)

    def _has(self, name: str, rows: range) -> bool:
        """Whether rows have a column: the file has it, and it is not filled in for others alone."""
        if name not in self._table.columns:
            return False
        filled = {item.queue in rows for item in self._rows if item.row[name]}
        return True in filled or not filled

    def _of(self, rows: range) -> Iterator[tuple[PlacedRow, tuple[int, slice]]]:
        """The rows of the table that lie in rows of the grid, with their cells."""
        return (
            (item, (item.queue, slice(item.intervals.start, item.intervals.stop)))
            for item in self._rows
            if item.queue in rows
        )

    def _counted(self, item: PlacedRow, name: str) -> float:
        """A whole number of heads."""
        return number_of(self._table, item, name, _what(name), self._faults, whole=True)

    def _signed(self, item: PlacedRow, name: str) -> float:
        """A whole number of heads that may be below 0."""
        text = item.row[name]
        try:
            value = float(text)
        except ValueError:
            value = np.nan
        if abs(value) <= _MOST and value.is_integer():
            return value
        said = Phrase("{text!r} is not allowed; write a whole number, below 0 for fewer people", text=text)
        self._faults.append(self._table.fault(item.row, name, said))
        return 0.0


def _what(column: str) -> Phrase:
    """What a column counts."""
    if column == "aht_seconds":
        return Phrase("seconds")
    return Phrase("contacts") if column in ("contacts", "backlog") else Phrase("heads")
