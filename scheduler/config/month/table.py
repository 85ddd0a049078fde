"""A sheet as a table: its header is found by the names of the columns, whatever stands above it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from scheduler.config.fault_list import suggest
from scheduler.config.month.reading import Cell, Reading
from scheduler.config.month.vocabulary import NOT_READ, Column, SheetKind, plain, without_brackets
from scheduler.errors import Fault, Phrase
from scheduler.tables.sheet import CellValue, Sheet

__all__ = ["Extra", "Row", "is_hint", "read_table"]

_LOOKED_AT: Final = 20
_HINT: Final = re.compile(
    r"#(?!(?:N/A|REF!|VALUE!|NAME\?|DIV/0!|NULL!|NUM!)$)|(?:合计|总计|小计|共计|total)\s*[:：]?$"
    r"|(?:例|例如|示例|说明|提示|example|e\.g\.|hint|note)[:：]",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Extra:
    """Columns that not every store has.

    Parameters
    ----------
    key
        Says for the name of a column which key it has, None for none.
    titles
        What they are called, for suggestions.
    """

    key: Callable[[str], str | None] = lambda _: None
    titles: tuple[str, ...] = ()


_NOTHING: Final = Extra()


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table.

    Parameters
    ----------
    first
        Its first cell with something in it, for faults of the whole row.
    cells
        Those with something in them, by key of the column.
    """

    first: Cell
    cells: Mapping[str, Cell]

    def get(self, key: str) -> Cell | None:
        """A cell, None where it is empty."""
        return self.cells.get(key)


def is_hint(value: CellValue) -> bool:
    """Whether a text is there for people: ``合计``, or it begins with ``#``, ``例：``, ``Example:`` or ``Note:``."""
    return isinstance(value, str) and _HINT.match(value) is not None


def read_table(sheet: Sheet, kind: SheetKind, reading: Reading, extra: Extra = _NOTHING) -> tuple[Row, ...]:
    """Rows below the header, without empty ones and hints.

    Parameters
    ----------
    sheet
        The sheet.
    kind
        The columns that it may have.
    reading
        Where to note unknown and repeated columns, and a header that is not there.
    extra
        Further columns that it may have.

    Returns
    -------
    tuple of Row
        None where there is no header.
    """
    filled = [row for row in range(len(sheet.rows)) if any(value is not None for value in sheet.rows[row])]
    if not filled:
        return ()
    header = max(filled[:_LOOKED_AT], key=lambda row: (_known(sheet, row, kind, extra), -row))
    if not _known(sheet, header, kind, extra):
        if all(is_hint(_first(sheet, row).value) for row in filled):
            return ()
        message = "no row of this sheet names its columns; write a header row with {names}"
        first = sheet.place(filled[0], 0)
        names = (*(column.zh for column in kind.columns), *(column.en for column in kind.columns))
        reading.faults.append(Fault(Phrase(message, names=names), file=sheet.source, column=first))
        return ()
    columns = _columns(sheet, header, kind, reading, extra)
    return _rows(sheet, header, columns)


def _known(sheet: Sheet, row: int, kind: SheetKind, extra: Extra) -> int:
    """Number of different columns that a row names."""
    texts = [value for value in sheet.rows[row] if isinstance(value, str)]
    return len({_key(value, kind, extra) for value in texts} - {None, ""})


def _key(name: str, kind: SheetKind, extra: Extra) -> str | None:
    """Key of a column by its name; empty for one that is not read, None for one that is unknown."""
    for said in (plain(name), plain(without_brackets(name))):
        for column in kind.columns:
            if said in column.names:
                return column.key
        if not said or said in NOT_READ:
            return ""
    return extra.key(name)


def _columns(sheet: Sheet, header: int, kind: SheetKind, reading: Reading, extra: Extra) -> dict[int, str]:
    """Key by position of the columns that are read."""
    found: dict[int, str] = {}
    for position, value in enumerate(sheet.rows[header]):
        if value is None:
            continue
        cell = Cell(sheet, header, position, value)
        key = _key(str(value), kind, extra)
        if key is None:
            titles = [*_titles(sheet.rows[header], kind.columns), *extra.titles]
            message = "unknown column {name!r}; {hint}. A column that is not to be read is called 备注 or note"
            reading.fault(cell, Phrase(message, name=str(value), hint=suggest(str(value), titles, "columns")))
        elif key in found.values():
            first = next(other for other, known in found.items() if known == key)
            message = "the column {name!r} means the same as {first}; delete one of the two"
            reading.fault(cell, Phrase(message, name=str(value), first=sheet.place(header, first)))
        elif key:
            found[position] = key
    return found


def _titles(header: Sequence[CellValue], columns: Sequence[Column]) -> list[str]:
    """Names of columns in the language of the header."""
    chinese = any(isinstance(value, str) and not value.isascii() for value in header)
    return [column.title("zh" if chinese else "en") for column in columns]


def _rows(sheet: Sheet, header: int, columns: Mapping[int, str]) -> tuple[Row, ...]:
    """Rows below the header with anything in a column that is read."""
    above = {
        (row, column): sheet.cell(top, column)
        for top, column, bottom, right in sheet.merged
        for row in range(top + 1, bottom + 1)
        if column == right and top > header
    }
    rows = []
    for row in range(header + 1, len(sheet.rows)):
        own = {key: sheet.cell(row, position) for position, key in columns.items()}
        if all(value is None for value in own.values()) or is_hint(_first(sheet, row).value):
            continue
        cells = {
            key: Cell(sheet, row, position, value)
            for position, key in columns.items()
            if (value := own[key] if own[key] is not None else above.get((row, position))) is not None
        }
        rows.append(Row(next(iter(sorted(cells.values(), key=lambda cell: cell.column))), cells))
    return tuple(rows)


def _first(sheet: Sheet, row: int) -> Cell:
    """The first cell of a row with anything in it."""
    position = next(index for index, value in enumerate(sheet.rows[row]) if value is not None)
    return Cell(sheet, row, position, sheet.cell(row, position))
