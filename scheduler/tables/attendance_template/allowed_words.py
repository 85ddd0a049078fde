"""Words that the drop-downs of a form allow."""

from __future__ import annotations

import io
from typing import Any

__all__ = ["AllowedWords"]

Spot = tuple[int, int]
Area = tuple[int, int, int, int]


class AllowedWords:
    """The lists of a workbook's checks of data.

    Parameters
    ----------
    data
        The workbook, one that can be read.
    """

    def __init__(self, data: bytes) -> None:
        from openpyxl import load_workbook

        book = load_workbook(io.BytesIO(data), data_only=True)
        self._lists: dict[str, list[tuple[Area, frozenset[str]]]] = {}
        for sheet in book.worksheets:
            for check in sheet.data_validations.dataValidation:
                words = _words(book, sheet, check.formula1 or "") if check.type == "list" else frozenset()
                areas = [(area.min_row, area.min_col, area.max_row, area.max_col) for area in check.sqref.ranges]
                self._lists.setdefault(sheet.title, []).extend((area, words) for area in areas if words)

    def at(self, sheet: str, spot: Spot) -> frozenset[str]:
        """Words that a cell (row and column from 0) may hold, none where nothing limits it."""
        row, column = spot[0] + 1, spot[1] + 1
        for (top, left, bottom, right), words in self._lists.get(sheet, ()):
            if top <= row <= bottom and left <= column <= right:
                return words
        return frozenset()


def _words(book: Any, sheet: Any, source: str) -> frozenset[str]:
    """The words of a list: written out, or those in a range of cells or under a name; none where it is computed."""
    from openpyxl.utils.cell import range_to_tuple

    if source.startswith('"'):
        return frozenset(word.strip() for word in source.strip('"').split(","))
    if source in book.defined_names:
        source = book.defined_names[source].attr_text
    try:
        title, (left, top, right, bottom) = range_to_tuple(source if "!" in source else f"'{sheet.title}'!{source}")
        rows = book[title].iter_rows(min_row=top, min_col=left, max_row=bottom, max_col=right, values_only=True)
        return frozenset(str(value).strip() for row in rows for value in row if value is not None)
    except (ValueError, KeyError, TypeError):
        return frozenset()
