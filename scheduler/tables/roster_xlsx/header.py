"""Finds the rows of dates of a roster made by anybody."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from typing import Final

from scheduler.errors import Fault, Phrase
from scheduler.tables.day_text import day_text
from scheduler.tables.sheet import CellValue, Sheet
from scheduler.tables.shown_text import shown_text
from scheduler.words.plain_text import plain_text

__all__ = ["Header", "find_headers"]

_MONTH_DAY: Final = re.compile(r"(\d{1,2})\s*[/\-.月]\s*(\d{1,2})\s*[日号]?")
_YEAR_MONTH: Final = re.compile(r"(20\d\d)\s*[-/.年]\s*(\d{1,2})(?!\d)")
_MONTH: Final = re.compile(r"(?<!\d)(\d{1,2})\s*月")
_YEAR: Final = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_WORD: Final = re.compile(r"\b(" + "|".join(_MONTHS) + r")[a-z]*\b", re.I)
_FEWEST: Final = 2
_LEAST_OF_A_MONTH: Final = 28
_SHARE: Final = 0.5
"""Part of the dates of the fullest row that another row needs to be one of dates, too."""

Partial = tuple[int | None, int | None, int]
"""Year, month and day, as far as they are written."""


@dataclass(frozen=True, slots=True)
class Header:
    """A row of dates.

    Parameters
    ----------
    row
        Row of the sheet.
    dates
        Date by column, in the order of the columns.
    """

    row: int
    dates: Mapping[int, date]

    @property
    def first(self) -> int:
        """Column of the first date."""
        return min(self.dates)


def find_headers(sheet: Sheet, near: date | None, *, fewest: int = _FEWEST) -> tuple[tuple[Header, ...], list[Fault]]:
    """The rows of dates of a sheet; a roster written in blocks has one for each.

    Parameters
    ----------
    sheet
        The sheet.
    near
        A day near those of the roster, for dates without year or month.
    fewest
        Dates that a row needs.

    Returns
    -------
    tuple
        The rows, and what is wrong with them.
    """
    found = {row: cells for row in range(len(sheet.rows)) if len(cells := _cells(sheet, row)) >= fewest}
    if not found:
        return (), []
    # Where any row has whole dates, rows of numbers that could be days are counts or notes.
    form = max(_form(cells) for cells in found.values())
    found = {row: cells for row, cells in found.items() if _form(cells) == form}
    enough = max(map(len, found.values())) * _SHARE
    headers, faults = [], []
    for row, cells in found.items():
        if len(cells) < enough:
            continue
        dates = _dated(sheet, row, cells, near)
        if isinstance(dates, Fault):
            faults.append(dates)
            continue
        faults += _twice(sheet, row, dates)
        headers.append(Header(row, dates))
    return tuple(headers), faults


def _cells(sheet: Sheet, row: int) -> dict[int, Partial]:
    """The dates of a row, as far as they are written: those of one form, the fullest that there is."""
    parsed = {column: partial for column, value in enumerate(sheet.rows[row]) if (partial := _partial(value)) is not None}
    for known in (0, 1):
        chosen = {column: partial for column, partial in parsed.items() if partial[known] is not None}
        if chosen:
            return chosen
    days = [partial[2] for partial in parsed.values()]
    follow = sum(after == before + 1 or (after == 1 and before >= 28) for before, after in pairwise(days))
    return parsed if follow >= _FEWEST - 1 and follow * 2 >= len(days) - 1 else {}


def _form(cells: Mapping[int, Partial]) -> int:
    """How much of their dates cells say: 3 with years, 2 with months, 1 with days alone."""
    return max(sum(part is not None for part in partial) for partial in cells.values())


def _partial(value: CellValue) -> Partial | None:
    """What a cell says of a date, None where it says nothing."""
    said = day_text(value)
    if said is not None:
        return said.year, said.month, said.day
    # 2/30 is meant as a day, too: its cell is told to be wrong rather than passed over.
    match = _MONTH_DAY.fullmatch(plain_text(value)) if isinstance(value, str) else None
    possible = match is not None and 1 <= int(match[1]) <= 12 and 1 <= int(match[2]) <= 31
    return (None, int(match[1]), int(match[2])) if match is not None and possible else None


def _dated(sheet: Sheet, row: int, cells: Mapping[int, Partial], near: date | None) -> dict[int, date] | Fault:
    """Full dates of a row; years and months that are not written come from what is above, the sheet's name, or `near`."""
    first = next(iter(cells.values()))
    year, month = _written_month(sheet, row)
    if first[0] is None:
        if first[1] is None and month is None and near is None:
            message = "the days have no month; write 2026-12 above them, or whole dates such as 2026-12-05"
            return sheet.fault(row, next(iter(cells)), message)
        if year is None and near is None:
            message = "the dates have no year; write 2026-12 above them, or whole dates such as 2026-12-05"
            return sheet.fault(row, next(iter(cells)), message)
    start = _month_of(first, year, month, near)
    dates: dict[int, date] = {}
    reached: date | None = None
    for column, partial in cells.items():
        when = _completed(partial, reached, start)
        if when is None:
            message = "{value!r} is not a day that can follow the one before it; correct it"
            return sheet.fault(row, column, Phrase(message, value=shown_text(sheet.cell(row, column))))
        dates[column] = reached = when
    return dates


def _month_of(first: Partial, year: int | None, month: int | None, near: date | None) -> date:
    """The first day of the month in which a row begins; without a year, the one nearest to `near`."""
    if first[0] is not None:
        return date(first[0], first[1] or 1, 1)
    wanted = first[1] or month or (near.month if near is not None else 1)
    if year is not None:
        return date(year, wanted, 1)
    if near is None:
        raise ValueError("dates without year, and no day near them")
    return min((date(near.year + more, wanted, 1) for more in (-1, 0, 1)), key=lambda day: abs((day - near).days))


def _completed(partial: Partial, reached: date | None, start: date) -> date | None:
    """A whole date, the first after the one before it that fits what is written; None where there is none."""
    year, month, day = partial
    if month is not None:
        when = _day(year or (reached or start).year, month, day)
        early = year is None and when is not None and reached is not None and when < reached
        return _day(when.year + 1, month, day) if early and when is not None else when
    if reached is None or day >= reached.day:
        at = reached or start
        return _day(at.year, at.month, day)
    if reached.day < _LEAST_OF_A_MONTH:
        return None
    return _day(reached.year + reached.month // 12, reached.month % 12 + 1, day)


def _day(year: int, month: int, day: int) -> date | None:
    """A date, None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _written_month(sheet: Sheet, row: int) -> tuple[int | None, int | None]:
    """Year and month that are written above a row or in the name of the sheet, None for what is not."""
    year = month = None
    for text in _texts_above(sheet, row):
        if match := _YEAR_MONTH.search(text):
            return int(match[1]), _month_or_none(int(match[2]))
        if match := _YEAR.search(text):
            year = year or int(match[1])
        if match := _MONTH.search(text):
            month = month or _month_or_none(int(match[1]))
        elif match := _MONTH_WORD.search(text):
            month = month or _MONTHS.index(match[1].lower()[:3]) + 1
    return year, month


def _texts_above(sheet: Sheet, row: int) -> Iterator[str]:
    """Texts above a row, the nearest first, then the name of the sheet."""
    for above in range(row, -1, -1):
        for value in sheet.rows[above]:
            if isinstance(value, datetime) and above != row:
                yield f"{value:%Y-%m}"
            elif isinstance(value, str):
                yield value
    yield sheet.name or ""


def _month_or_none(month: int) -> int | None:
    """A month of the calendar."""
    return month if 1 <= month <= 12 else None


def _twice(sheet: Sheet, row: int, dates: Mapping[int, date]) -> list[Fault]:
    """Dates that stand over two columns."""
    seen: dict[date, int] = {}
    faults = []
    for column, when in dates.items():
        if when in seen:
            said = Phrase(
                "{date} stands over two columns, also over {other}; correct one",
                date=when,
                other=sheet.place(row, seen[when]),
            )
            faults.append(sheet.fault(row, column, said))
        seen.setdefault(when, column)
    return faults
