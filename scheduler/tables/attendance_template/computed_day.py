"""Days that a form computes, where the file does not hold their values."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from scheduler.tables.sheet import CellValue, Formula, Sheet

__all__ = ["computed_day"]

_NEXT = re.compile(r"=?\+?\$?([A-Z]{1,3})\$?(\d+)\+(\d+)")
_PART = r"(\d+|\$?[A-Z]{1,3}\$?\d+)"
_DATE = re.compile(rf"=?DATE\({_PART},{_PART},{_PART}\)")
_CELL = re.compile(r"\$?([A-Z]{1,3})\$?(\d+)")
_DEEPEST = 366


def computed_day(sheet: Sheet, value: CellValue) -> CellValue:
    """The value of ``=C3+1``, ``=DATE(2026,12,1)`` or ``=DATE($B$1,$D$1,1)``, whatever else is given as it is.

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
            value = _date(sheet, made)
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


def _date(sheet: Sheet, match: re.Match[str]) -> date | None:
    """The date of ``DATE(year,month,day)``, None where no calendar has it or a part is no number."""
    try:
        return date(*(_part(sheet, text) for text in match.groups()))
    except ValueError:
        return None


def _part(sheet: Sheet, text: str) -> int:
    """A number, or that in the cell that is named; ValueError where it holds none."""
    named = _CELL.fullmatch(text)
    value = text if named is None else sheet.cell(int(named[2]) - 1, _column(named[1]))
    if not isinstance(value, str | int | float):
        raise ValueError(text)
    return int(value)


def _column(letters: str) -> int:
    """Column from 0."""
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column - 1
