"""Days, ranges of days, weekdays and months as they are written in a store file."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Final

from scheduler.errors import Phrase

__all__ = ["WEEKDAYS", "parse_day", "parse_days", "parse_month", "parse_weekdays"]

WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_FIRST_YEAR: Final = 1900
_LAST_YEAR: Final = 2199
_CHINESE: Final = "一二三四五六日"
_RANGE: Final = re.compile(r"\s*(?:\.\.|–|—|~|～|-|至|到)\s*")
_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


def parse_day(value: object) -> date:
    """A date such as ``2026-12-05``; ValueError where it is none."""
    text = value.strip() if isinstance(value, str) else ""
    if not _DATE.fullmatch(text):
        raise ValueError(Phrase("write a date as year-month-day, for example 2026-12-05"))
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise ValueError(Phrase("there is no such day in the calendar")) from None
    _check_year(day.year)
    return day


def _check_year(year: int) -> None:
    """Refuse years at which the calendar itself ends."""
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise ValueError(Phrase("a year lies between {first} and {last}", first=_FIRST_YEAR, last=_LAST_YEAR))


def parse_days(value: object) -> tuple[date, date]:
    """First and last day of ``2026-12-05..2026-12-07``, or of a single day; ValueError where it is neither."""
    parts = [part.strip() for part in value.split("..")] if isinstance(value, str) else [""]
    if len(parts) > 2:
        raise ValueError(Phrase("write a day, or the first and the last with two dots: 2026-12-05..2026-12-07"))
    first, last = parse_day(parts[0]), parse_day(parts[-1])
    if last < first:
        raise ValueError(Phrase("it ends on {last}, before it starts on {first}; swap the two", first=first, last=last))
    return first, last


def parse_month(value: object) -> tuple[date, int]:
    """First day and number of days of a month such as ``2026-12``; ValueError where there is no such month."""
    match = re.fullmatch(r"(\d{4})-(\d{2})", value.strip()) if isinstance(value, str) else None
    if match is None:
        raise ValueError(Phrase("write a month as year-month, for example 2026-12"))
    year, month = int(match[1]), int(match[2])
    if not 1 <= month <= 12:
        raise ValueError(Phrase("a month lies between 01 and 12"))
    _check_year(year)
    return date(year, month, 1), monthrange(year, month)[1]


def parse_weekdays(value: object) -> frozenset[int]:
    """Weekdays, 0 is Monday, of ``mon-fri``, ``sun-thu``, ``sat, sun``, ``周一..周五`` or a list of such.

    Examples
    --------
    >>> sorted(parse_weekdays("sun-tue")), sorted(parse_weekdays(["周六", "sunday"]))
    ([0, 1, 6], [5, 6])

    Raises
    ------
    ValueError
        It names no weekday.
    """
    items = value if isinstance(value, list | tuple) else [value]
    found: set[int] = set()
    for item in items:
        if not isinstance(item, str):
            raise ValueError(Phrase("write weekdays by name, for example mon-fri or [saturday, sunday]"))
        joined = _RANGE.sub("..", item.strip())
        for part in re.split(r"[,，、\s]+", joined):
            found |= _weekday_range(part)
    return frozenset(found)


def _weekday_range(text: str) -> set[int]:
    """Weekdays of one name or one range of names; a range may pass over the end of the week."""
    ends = [_weekday(part) for part in text.split("..")]
    if len(ends) > 2:
        raise ValueError(Phrase("a range of weekdays has two ends, for example mon-fri"))
    first, last = ends[0], ends[-1]
    return {day % 7 for day in range(first, (last if last >= first else last + 7) + 1)}


def _weekday(text: str) -> int:
    """One weekday, in English from three letters on, or in Chinese."""
    lowered = text.casefold()
    if len(lowered) >= 3:
        for index, name in enumerate(WEEKDAYS):
            if name.startswith(lowered):
                return index
    chinese = re.fullmatch(r"(?:周|星期|礼拜)([一二三四五六日天])", text)
    if chinese:
        return 6 if chinese[1] == "天" else _CHINESE.index(chinese[1])
    raise ValueError(Phrase("{text!r} is no weekday; write for example mon, sat, mon-fri or 周一..周五", text=text))
