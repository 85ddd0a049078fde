"""Finds a table with the columns of roster.csv on the sheets of a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from scheduler.tables.csv_text import CsvRow, CsvTable
from scheduler.tables.sheet import Sheet
from scheduler.tables.shown_text import shown_text

__all__ = ["tidy_table"]

_NEEDED: Final = frozenset({"date", "agent", "kind"})
_LOOKED_AT: Final = 20


def tidy_table(sheets: Sequence[Sheet]) -> CsvTable | None:
    """The first table that has the columns ``date``, ``agent`` and ``kind``, None where there is none."""
    for sheet in sheets:
        for row in range(min(_LOOKED_AT, len(sheet.rows))):
            columns = tuple(shown_text(value).lower() for value in sheet.rows[row])
            if _NEEDED.issubset(columns):
                return _table(sheet, row, columns)
    return None


def _table(sheet: Sheet, head: int, columns: Sequence[str]) -> CsvTable:
    """The rows below a head."""
    rows = []
    for row in range(head + 1, len(sheet.rows)):
        cells = {name: shown_text(sheet.cell(row, column)) for column, name in enumerate(columns) if name}
        if any(cells.values()):
            rows.append(CsvRow(row + 1, cells))
    return CsvTable(f"{sheet.source}!{sheet.name}", "xlsx", tuple(columns), tuple(rows))
