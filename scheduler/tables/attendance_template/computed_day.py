"""Days that a form computes, where the file does not hold their values."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from scheduler.tables.sheet import CellValue, Formula, Sheet

__all__ = ["computed_day"]

_NEXT = re.compile(r"=?\+?\$?([A-Z]{1,3})\$?(\d+)\+(\d+)")
_DATE = re.compile(r"=?DATE\((\d{4}),(\d{1,2}),(\d{1,2})\)")
_DEEPEST = 366


def computed_day(sheet: Sheet, value: CellValue) -> CellValue:
    """The value of ``=C3+1`` or ``=DATE(2026,12,1)``, whatever else is given as it is.

    Parameters
    ----------
    sheet
        Where the cells stand that a formula names.
    value
        A value, or a formula of which the file does not hold the value.
    """
    later = 0
    for _ in range(_DEEPEST):
        if not isinstance(value, Formula):
            break
        text = "".join(value.upper().split())
        made, following = _DATE.fullmatch(text), _NEXT.fullmatch(text)
        if made is not None:
            value = _date(made)
        elif following is not None:
            later += int(following[3])
            value = sheet.cell(int(following[2]) - 1, _column(following[1]))
        else:
            return None
    if not later:
        return value
    if isinstance(value, date | datetime):
        return value + timedelta(days=later)
    return value + later if isinstance(value, int | float) and not isinstance(value, bool) else None


def _date(match: re.Match[str]) -> date | None:
    """The date of ``DATE(year,month,day)``, None where no calendar has it."""
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None


def _column(letters: str) -> int:
    """Column from 0."""
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column - 1
