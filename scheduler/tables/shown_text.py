"""Cells as their readers see them."""

from __future__ import annotations

from datetime import date, datetime, time

from scheduler.tables.sheet import CellValue

__all__ = ["shown_text"]


def shown_text(value: CellValue) -> str:
    """A cell as text: whole numbers without a point, dates as 2026-12-05, nothing for an empty cell.

    Examples
    --------
    >>> shown_text(1.0), shown_text(True), shown_text(date(2026, 12, 5)), shown_text(None)
    ('1', 'TRUE', '2026-12-05', '')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime) and value.time() == time():
        value = value.date()
    return value.isoformat() if isinstance(value, date | time) else str(value)
