"""Sheets of a workbook or of a text file, cell by cell, before anybody knows what they mean."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scheduler.errors import DataError, Fault, Phrase
from scheduler.tables.text_file import decoded, file_bytes
from scheduler.tables.unguarded import unguarded

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

__all__ = ["CellValue", "Formula", "Sheet", "column_letters", "read_sheets"]

_SEPARATORS = (",", ";", "\t", "|")
_LOOKED_AT = 50
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_NOT_COMPUTED = re.compile(rb"(?:</f>|<f[^>]*/>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>")
"""A formula without its value: only then it takes a second reading to know that there is a formula at all."""
_MOST_BYTES = 400 * 2**20
_MOST_CELLS = 4_000_000


class Formula(str):
    """A formula of which the file does not hold the value, as a program writes it that does not compute."""

    __slots__ = ()


CellValue = str | int | float | bool | datetime | date | time | timedelta | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet.

    Parameters
    ----------
    source
        Path of the file, for messages.
    name
        Name of the sheet, None for a text file.
    rows
        Values by row and column, rows of different length; text keeps its inner blanks and loses the outer ones, an empty
        text is None. A text stays text, also where it looks like a formula, a number or a link. Cells of a text file are
        all text.
    merged
        Merged ranges as (first row, first column, last row, last column), counted from 0; only the first cell of a range
        has a value.
    lines
        Line of the file by row, empty for a workbook.
    encoding
        Of a text file, None for a workbook.
    hidden
        Whether the sheet is hidden.
    """

    source: str
    name: str | None
    rows: tuple[tuple[CellValue, ...], ...]
    merged: tuple[tuple[int, int, int, int], ...] = ()
    lines: tuple[int, ...] = ()
    encoding: str | None = None
    hidden: bool = False

    def cell(self, row: int, column: int) -> CellValue:
        """Value of a cell, None beyond the end of a row or of the sheet."""
        cells = self.rows[row] if 0 <= row < len(self.rows) else ()
        return cells[column] if 0 <= column < len(cells) else None

    def place(self, row: int, column: int) -> str:
        """Where a cell stands: ``Sheet1!C5``, or ``C5`` in a text file."""
        letters = column_letters(column)
        if self.name is None:
            return f"{letters}{self.lines[row] if row < len(self.lines) else row + 1}"
        return f"{self.name}!{letters}{row + 1}"

    def fault(self, row: int, column: int, message: str) -> Fault:
        """A fault at a cell."""
        return Fault(message, file=self.source, column=self.place(row, column))


def column_letters(column: int) -> str:
    """Letters of a column counted from 0.

    Examples
    --------
    >>> column_letters(0), column_letters(25), column_letters(26)
    ('A', 'Z', 'AA')
    """
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def read_sheets(path: Path) -> tuple[Sheet, ...]:
    """Read a workbook (``.xlsx``, ``.xlsm``) or a text file (comma, semicolon, tab or bar between the cells).

    Parameters
    ----------
    path
        The file; what it is, is told by its contents and not by its name.

    Returns
    -------
    tuple of Sheet
        In the order of the workbook, hidden ones included; one for a text file.

    Raises
    ------
    DataError
        The file is absent, unreadable, damaged, an old ``.xls``, protected by a password, or in an unknown encoding.
    """
    data = file_bytes(path)
    if data.startswith(_OLE):
        message = "this is an old .xls workbook or one with a password; save it as .xlsx without password"
        raise DataError(Fault(message, file=str(path)))
    if data.startswith(_ZIP):
        return _workbook(data, path)
    if data[:2048].lstrip().lower().startswith((b"<html", b"<!doctype", b"<table", b"<?xml", b"\xef\xbb\xbf<")):
        message = "this is a web page in spite of its name; open it in Excel and save it as .xlsx"
        raise DataError(Fault(message, file=str(path)))
    return (_text(data, path),)


def _text(data: bytes, path: Path) -> Sheet:
    """A text file as a sheet."""
    text, encoding = decoded(data, path)
    if "\0" in text:
        raise DataError(Fault("this is neither a workbook nor a text file; save it as .xlsx or CSV", file=str(path)))
    head = text.splitlines()[:_LOOKED_AT]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(head))
    rows: list[tuple[CellValue, ...]] = []
    lines: list[int] = []
    line = 1
    try:
        for cells in reader:
            rows.append(tuple(unguarded(cell) or None for cell in cells))
            lines.append(line)
            line = reader.line_num + 1
    except csv.Error as error:
        raise DataError(Fault(Phrase("this is not CSV: {problem}", problem=error), file=str(path), line=line)) from error
    return Sheet(str(path), None, tuple(rows), (), tuple(lines), encoding)


def _separator(head: list[str]) -> str:
    """What stands between the cells: tabs and bars never stand inside numbers, as commas do."""
    filled = [re.sub(r'\t+(?=[,;"]|$)', "", line) for line in head if line.strip()]  # a tab that keeps a cell a text
    for sure in ("\t", "|"):
        if sum(sure in line for line in filled) * 2 > len(filled):
            return sure
    return max(_SEPARATORS, key="\n".join(head).count)


def _workbook(data: bytes, path: Path) -> tuple[Sheet, ...]:
    """Every sheet of a workbook."""
    from openpyxl import load_workbook

    damaged = "this workbook cannot be opened ({reason}); open it in Excel and save it again as .xlsx"
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            if sum(part.file_size for part in parts) > _MOST_BYTES:
                raise DataError(Fault("this workbook is too large to open; keep only what is needed", file=str(path)))
            names = [part.filename for part in parts if part.filename.startswith("xl/worksheets/")]
            computed = any(_NOT_COMPUTED.search(archive.read(name)) for name in names)
        book = load_workbook(io.BytesIO(data), data_only=True)
        formulas = load_workbook(io.BytesIO(data)) if computed else None
        sheets = [_sheet(sheet, formulas, path) for sheet in book.worksheets]
    except DataError:
        raise
    except zipfile.BadZipFile as error:
        message = "this workbook is damaged or cut short; copy it here once more, or have it made again"
        raise DataError(Fault(message, file=str(path))) from error
    except Exception as error:  # openpyxl raises whatever the XML makes it stumble over
        reason = str(error).splitlines()[0][:120] if str(error) else type(error).__name__
        raise DataError(Fault(Phrase(damaged, reason=reason), file=str(path))) from error
    return tuple(sheets)


def _sheet(sheet: Worksheet, formulas: Any, path: Path) -> Sheet:
    """One sheet of a workbook."""
    if sheet.max_row * sheet.max_column > _MOST_CELLS:
        message = "the sheet {name} reaches to row {rows} and column {columns}; delete the empty rows and columns"
        said = Phrase(message, name=sheet.title, rows=sheet.max_row, columns=sheet.max_column)
        raise DataError(Fault(said, file=str(path)))
    rows = [[_plain(value) for value in row] for row in sheet.iter_rows(values_only=True)]
    if formulas is not None and sheet.title in formulas.sheetnames:
        for row in formulas[sheet.title].iter_rows():
            for cell in row:
                if cell.data_type == "f" and rows[cell.row - 1][cell.column - 1] is None:
                    rows[cell.row - 1][cell.column - 1] = Formula(getattr(cell.value, "text", None) or str(cell.value))
    merged = tuple(
        (area.min_row - 1, area.min_col - 1, area.max_row - 1, area.max_col - 1) for area in sheet.merged_cells.ranges
    )
    while rows and not any(value is not None for value in rows[-1]):
        rows.pop()
    return Sheet(
        str(path), sheet.title, tuple(map(tuple, rows)), tuple(sorted(merged)), hidden=sheet.sheet_state != "visible"
    )


def _plain(value: Any) -> CellValue:
    """A value as openpyxl gives it, text without outer blanks."""
    if isinstance(value, str):
        return value.strip(" \t\r\n\u3000\u00a0\ufeff") or None
    if isinstance(value, bool | int | float | datetime | date | time | timedelta) or value is None:
        return value
    return str(value)
