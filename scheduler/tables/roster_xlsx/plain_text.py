"""Texts as they are compared: people write them with other blanks, in full width and in other case."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime, time

from scheduler.tables.sheet import CellValue

__all__ = ["plain_text", "shown_text"]


def plain_text(text: str) -> str:
    """A text without blanks, in half width and in lower case.

    Examples
    --------
    >>> plain_text(" Ｅ arly ")
    'early'
    """
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def shown_text(value: CellValue) -> str:
    """A cell as its reader sees it: whole numbers without a point, dates as 2026-12-05, nothing for an empty cell.

    Examples
    --------
    >>> shown_text(1.0), shown_text(date(2026, 12, 5)), shown_text(None)
    ('1', '2026-12-05', '')
    """
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime) and value.time() == time():
        value = value.date()
    return value.isoformat() if isinstance(value, date | time) else str(value)
