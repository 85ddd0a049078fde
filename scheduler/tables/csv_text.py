"""CSV as Excel on Chinese Windows writes and reads it.

Written is UTF-8 with a byte-order mark, without which Excel shows Chinese as garbage, and with CRLF line ends as RFC 4180
asks for. Read is UTF-8 with or without the mark, GB18030, which local exports use, and UTF-16; the table says which it was.

A text that a spreadsheet would take for a formula (it begins with ``=``, ``+``, ``-``, ``@``, a full-width form of these, a
tab or a carriage return) is written with an apostrophe before it. So that nothing is lost, a text that begins with
apostrophes and then such a character gets one more, and reading takes exactly one away again. Numbers are not touched.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from scheduler.errors import DataError, Fault, Phrase
from scheduler.tables.nearest import nearest
from scheduler.tables.text_file import decoded, file_bytes

__all__ = ["CsvRow", "CsvTable", "csv_bytes", "read_csv", "unguarded"]

_FORMULA = re.compile("'*[=+\\-@\t\r\uff1d\uff0b\uff0d\uff20]")
_GUARDED = re.compile("'+[=+\\-@\t\r\uff1d\uff0b\uff0d\uff20]")

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
    path
        The file; separated by commas, or by semicolons or tabs where its first line has these instead.
    required
        Columns that the file must have; names are compared without regard to case.
    optional
        Other columns that it may have; None allows any.

    Returns
    -------
    CsvTable

    Raises
    ------
    DataError
        The file is absent, unreadable, empty, of no known encoding, lacks a column or has a row that is too long.
    """
    text, encoding = decoded(file_bytes(path), path)
    first = text.lstrip("\r\n").split("\n", 1)[0]
    separator = max((",", ";", "\t"), key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    lines: list[tuple[int, list[str]]] = []
    line = 1
    try:
        for cells in reader:
            lines.append((line, [unguarded(cell) for cell in cells]))
            line = reader.line_num + 1
    except csv.Error as error:
        raise DataError(Fault(Phrase("this is not CSV: {problem}", problem=error), file=str(path), line=line)) from error
    filled = [(at, cells) for at, cells in lines if any(cells)]
    if not filled:
        message = "the file is empty; its first line must name the columns {columns}"
        raise DataError(Fault(Phrase(message, columns=_listed(required)), file=str(path)))
    header_line, header = filled[0]
    columns = tuple(cell.lower() for cell in header)
    faults = _header_faults(columns, required, optional, str(path), header_line)
    for at, cells in filled[1:]:
        if any(cells[len(columns) :]):
            message = "the row has {cells} cells; the header has {columns}. Quote texts that hold a {separator!r}"
            said = Phrase(message, cells=len(cells), columns=len(columns), separator=separator)
            faults.append(Fault(said, file=str(path), line=at))
    if faults:
        raise DataError(faults)
    rows = tuple(CsvRow(at, dict(zip(columns, cells, strict=False))) for at, cells in filled[1:])
    return CsvTable(str(path), encoding, columns, rows)


def _header_faults(
    columns: Sequence[str], required: Sequence[str], optional: Sequence[str] | None, source: str, line: int
) -> list[Fault]:
    """What is wrong with the first line."""
    faults = []
    for name in required:
        if name not in columns:
            message = "there is no column {name!r}; needed are {needed}, found are {found}"
            said = Phrase(message, name=name, needed=_listed(required), found=_listed(columns))
            faults.append(Fault(said, file=source, line=line, column=name))
    for name in sorted({name for name in columns if name and columns.count(name) > 1}):
        said = Phrase("the column {name!r} is there twice; leave one", name=name)
        faults.append(Fault(said, file=source, line=line, column=name))
    if optional is not None:
        allowed = (*required, *optional)
        for name in columns:
            if name and name not in allowed:
                message = "unknown column {name!r}{near}; allowed are {allowed}"
                said = Phrase(message, name=name, near=nearest(name, allowed), allowed=_listed(allowed))
                faults.append(Fault(said, file=source, line=line, column=name))
    return faults


def _written(cell: Cell) -> str:
    """A cell as text that a spreadsheet does not compute."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return f"'{cell}" if _FORMULA.match(cell) else cell
    if isinstance(cell, float):
        return repr(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(float(cell))
    return str(cell)


def unguarded(cell: str) -> str:
    """The text of a cell without outer blanks and without the apostrophe that guards a formula."""
    stripped = cell.strip(" \u3000\u00a0")
    return stripped[1:] if _GUARDED.match(stripped) else stripped


def _listed(names: Iterable[str]) -> tuple[str, ...]:
    """Names, for a message."""
    return tuple(name for name in names if name)
