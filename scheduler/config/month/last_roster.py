"""The sheet of last month's roster: empty, a file's name, or the roster itself."""

from __future__ import annotations

from typing import Final

from scheduler.config.month.reading import Cell
from scheduler.config.month.table import is_hint
from scheduler.tables.sheet import Sheet

__all__ = ["last_roster_file", "roster_cells"]

_SUFFIXES: Final = (".csv", ".json", ".xlsx", ".xlsm")
_MOST_BESIDE_A_FILE: Final = 2


def roster_cells(sheet: Sheet) -> list[Cell]:
    """Every cell with something in it, without hints."""
    return [
        Cell(sheet, row, column, value)
        for row, values in enumerate(sheet.rows)
        for column, value in enumerate(values)
        if value is not None and not is_hint(value)
    ]


def last_roster_file(cells: list[Cell]) -> Cell | None:
    """The cell that names a file, None where the sheet holds a roster."""
    if len(cells) > _MOST_BESIDE_A_FILE:
        return None
    for cell in cells:
        if isinstance(cell.value, str) and cell.value.casefold().endswith(_SUFFIXES):
            return cell
    return None
