"""A sheet without what programs put around the contents of its cells."""

from __future__ import annotations

import re
from dataclasses import replace

from scheduler.tables.sheet import CellValue, Sheet

__all__ = ["clean_sheet"]

_SHIELDED = re.compile(r'=\s*"(.*)"|[\'\u2018`](.+)', re.DOTALL)
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
_DOTTED = re.compile(r"\d+(?:\.\d+)+")
_SMALL, _LARGE = re.compile(r"\d{1,3}"), re.compile(r"\d{4,7}")


def clean_sheet(sheet: Sheet) -> Sheet:
    """The sheet with ``="0012"`` and ``'0012`` as 0012, and 1.234 as 1234 where its numbers are written like that.

    Parameters
    ----------
    sheet
        As the file has it.
    """
    if not any(isinstance(cell, str) for row in sheet.rows for cell in row):
        return sheet
    rows = tuple(tuple(_unshielded(cell) for cell in row) for row in sheet.rows)
    if _has_grouping_dots(rows):
        rows = tuple(tuple(_without_dots(cell) for cell in row) for row in rows)
    return replace(sheet, rows=rows)


def _unshielded(cell: CellValue) -> CellValue:
    """A text without what keeps Excel from reading it as a number."""
    if not isinstance(cell, str):
        return cell
    text = cell.strip()
    if text[:1] not in ("=", "'", "\u2018", "`") or (found := _SHIELDED.fullmatch(text)) is None:
        return cell
    return found[1] or found[2] or None


def _has_grouping_dots(rows: tuple[tuple[CellValue, ...], ...]) -> bool:
    """Whether dots part thousands: three digits follow each, and only numbers below a thousand have none."""
    texts = {cell.strip() for row in rows for cell in row if isinstance(cell, str)}
    dotted = [text for text in texts if _DOTTED.fullmatch(text) and not _is_day(text)]
    if not dotted or not all(_GROUPED.fullmatch(text) for text in dotted):
        return False
    several = any(text.count(".") > 1 for text in dotted)
    plain = [text for text in texts if _SMALL.fullmatch(text)]
    return several or (len(plain) > 1 and not any(_LARGE.fullmatch(text) and int(text) > _YEARS for text in texts))


_YEARS = 2100
"""Whole numbers up to this one may be years and clock times."""


def _is_day(text: str) -> bool:
    """Whether a text looks like 1.11.2026 or 2026.11.1."""
    parts = text.split(".")
    return len(parts) == 3 and (len(parts[0]) == 4 or len(parts[2]) in (1, 2, 4))


def _without_dots(cell: CellValue) -> CellValue:
    """A number without the dots that part its thousands."""
    if isinstance(cell, str) and _GROUPED.fullmatch(cell.strip()):
        return cell.strip().replace(".", "")
    return cell
