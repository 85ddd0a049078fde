"""A CSV file column by column: years of hours are read in a moment."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from scheduler.errors import DataError, Fault, Phrase
from scheduler.tables.nearest import nearest
from scheduler.tables.text_file import decoded, file_bytes
from scheduler.tables.unguarded import BLANKS, unguarded

__all__ = ["CsvColumns", "read_columns"]


@dataclass(frozen=True, slots=True)
class CsvColumns:
    """A table as read, without a value per row.

    Parameters
    ----------
    source
        Path of the file, for messages.
    encoding
        ``utf-8-sig``, ``utf-8``, ``utf-16`` or ``gb18030``: what the file was read as.
    columns
        Column names in lower case.
    lines
        Line of the file on which each row begins, the header is line 1; rows without anything in them are left out.
    texts
        Of each column a text per row, outer blanks taken off.
    """

    source: str
    encoding: str
    columns: tuple[str, ...]
    lines: Sequence[int]
    texts: tuple[Sequence[str], ...]

    def column(self, name: str) -> Sequence[str]:
        """Texts of a column, empty where the table has no such column."""
        return self.texts[self.columns.index(name)] if name in self.columns else [""] * len(self.lines)


def read_columns(path: Path, *, required: Sequence[str], optional: Sequence[str] | None = None) -> CsvColumns:
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
    CsvColumns

    Raises
    ------
    DataError
        The file is absent, unreadable, empty, of no known encoding, lacks a column or has a row that is too long.
    """
    text, encoding = decoded(file_bytes(path), path)
    first = text.lstrip("\r\n").split("\n", 1)[0]
    separator = max((",", ";", "\t"), key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    columns: tuple[str, ...] | None = None
    faults: list[Fault] = []
    lines: list[int] = []
    cells_in_order: list[str] = []  # one flat list of texts: lists of rows would keep the collector of garbage busy
    line = 1
    try:
        for cells in reader:
            if "".join(cells).strip(BLANKS):
                if columns is None:
                    columns = tuple(unguarded(cell).lower() for cell in cells)
                    faults += _header_faults(columns, required, optional, str(path), line)
                else:
                    if len(cells) != len(columns):
                        faults += _too_long(cells, len(columns), separator, str(path), line)
                        cells = (cells + [""] * len(columns))[: len(columns)]
                    lines.append(line)
                    cells_in_order += cells
            line = reader.line_num + 1
    except csv.Error as error:
        raise DataError(Fault(Phrase("this is not CSV: {problem}", problem=error), file=str(path), line=line)) from error
    if columns is None:
        message = "the file is empty; its first line must name the columns {columns}"
        raise DataError(Fault(Phrase(message, columns=_listed(required)), file=str(path)))
    if faults:
        raise DataError(faults)
    texts = tuple(_unguarded(cells_in_order[at :: len(columns)]) for at in range(len(columns)))
    return CsvColumns(str(path), encoding, columns, lines, texts)


def _unguarded(cells: Sequence[str]) -> list[str]:
    """Texts without outer blanks and guards; each different one is looked at once."""
    texts = {cell: unguarded(cell) for cell in set(cells)}
    return [texts[cell] for cell in cells]


def _too_long(cells: Sequence[str], columns: int, separator: str, source: str, line: int) -> list[Fault]:
    """A row with more cells than the header, unless these are empty."""
    if not "".join(cells[columns:]).strip(BLANKS):
        return []
    message = "the row has {cells} cells; the header has {columns}. Quote texts that hold a {separator!r}"
    said = Phrase(message, cells=len(cells), columns=columns, separator=separator)
    return [Fault(said, file=source, line=line)]


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


def _listed(names: Iterable[str]) -> tuple[str, ...]:
    """Names, for a message."""
    return tuple(name for name in names if name)
