"""CSV as Excel on Chinese Windows writes and reads it.

Written is UTF-8 with a byte-order mark, without which Excel shows Chinese as garbage, and with CRLF line ends as RFC 4180
asks for. Read is UTF-8 with or without the mark, GB18030, which local exports use, and UTF-16; the table says which it was.

A text that a spreadsheet would take for a formula (it begins with ``=``, ``+``, ``-``, ``@``, a full-width form of these, a
tab or a carriage return) is written with an apostrophe before it. So that nothing is lost, a text that begins with
apostrophes and then such a character gets one more, and reading (`scheduler.tables.unguarded`) takes exactly one away again.
Numbers are not touched.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from scheduler.errors import Fault
from scheduler.tables.csv_columns import read_columns

__all__ = ["CsvRow", "CsvTable", "csv_bytes", "read_csv"]

_FORMULA = re.compile("'*[=+\\-@\t\r\uff1d\uff0b\uff0d\uff20]")

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class CsvRow:
    """A row of a table.

    Parameters
    ----------
    line
        Line of the file on which the row begins, the header is line 1.
    cells
        Text by column name, outer blanks taken off; an absent column reads as empty text.
    """

    line: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        """Text of a column, empty where there is none."""
        return self.cells.get(column, "")


@dataclass(frozen=True, slots=True)
class CsvTable:
    """A table as read.

    Parameters
    ----------
    source
        Path of the file, for messages.
    encoding
        ``utf-8-sig``, ``utf-8``, ``utf-16`` or ``gb18030``: what the file was read as.
    columns
        Column names in lower case.
    rows
        Rows with anything in them.
    """

    source: str
    encoding: str
    columns: tuple[str, ...]
    rows: tuple[CsvRow, ...]

    def fault(self, row: CsvRow, column: str | None, message: str) -> Fault:
        """A fault at a row and column of this table."""
        return Fault(message, file=self.source, line=row.line, column=column)


def csv_bytes(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """A CSV file as bytes.

    Parameters
    ----------
    columns
        Names of the columns.
    rows
        Cells; None is an empty cell, a float is written with all the digits that it needs to be read back equal.

    Returns
    -------
    bytes
        UTF-8 with byte-order mark, CRLF line ends.
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_written(cell) for cell in row] for row in rows)
    return stream.getvalue().encode("utf-8-sig")


def read_csv(path: Path, *, required: Sequence[str], optional: Sequence[str] | None = None) -> CsvTable:
    """Read a CSV file.

    Parameters
    ----------
    path, required, optional
        As for `scheduler.tables.csv_columns.read_columns`.

    Returns
    -------
    CsvTable
        Row by row, for tables that are no longer than people write them.

    Raises
    ------
    DataError
        As there.
    """
    table = read_columns(path, required=required, optional=optional)
    cells = zip(*table.texts, strict=True)
    rows = tuple(
        CsvRow(line, dict(zip(table.columns, row, strict=True))) for line, row in zip(table.lines, cells, strict=True)
    )
    return CsvTable(table.source, table.encoding, table.columns, rows)


def _written(cell: Cell) -> str:
    """A cell as text that a spreadsheet does not compute."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return f"'{cell}" if _FORMULA.match(cell) else cell
    if isinstance(cell, float):
        return repr(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(float(cell))
    return str(cell)
