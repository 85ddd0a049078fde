"""Dates as people type them into a sheet."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, timedelta
from typing import Final

from scheduler.config.month.reading import YearUnknownError
from scheduler.errors import Phrase
from scheduler.tables.sheet import CellValue
from scheduler.words.plain_text import plain_text

__all__ = ["Dates", "to_month"]

_EPOCH: Final = date(1899, 12, 30)
_FIRST: Final = date(1990, 1, 1)
_LAST: Final = date(2199, 12, 31)
_SERIALS: Final = ((_FIRST - _EPOCH).days, (_LAST - _EPOCH).days)
_WITH_YEAR: Final = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?")
_COMPACT: Final = re.compile(r"(\d{4})(\d{2})(\d{2})")
_WITHOUT_YEAR: Final = re.compile(r"(\d{1,2})\s*(?:[-/]\s*(\d{1,2})|月\s*(\d{1,2})\s*[日号]?)")
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WORD: Final = rf"(?P<word>{'|'.join(_MONTHS)})[a-z]*\.?"
_IN_WORDS: Final = tuple(
    re.compile(rf"{form}(?:[\s,/-]+(?P<year>\d{{4}}|\d{{2}}))?")
    for form in (rf"(?P<day>\d{{1,2}})[\s/-]*{_WORD}", rf"{_WORD}\s*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?=\W|$)")
)
_MONTH_IN_WORDS: Final = re.compile(rf"{_WORD}[\s,/-]*(?P<year>\d{{4}}|\d{{2}})")
_CENTURY: Final = 2000
_UNSURE: Final = 0.1
"""What is left of October, 2026.10, and of January, 2026.1, in a cell that holds a number."""
_DAY_SAID: Final = re.compile(r"(\d{1,2})\s*[日号]")
_DAYS_SAID: Final = re.compile(r"(\d{1,2})(?:\s*[日号])?\s*(?:\.\.+|~|–|—|-|至|到)\s*(\d{1,2})\s*[日号]")
_DAY_ALONE: Final = re.compile(r"(\d{1,2})\s*[日号]?")
_YEAR_MONTH: Final = re.compile(r"(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*月?")
_CLOCK_BEHIND: Final = re.compile(r"[ t]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?$")
_WEEKDAY: Final = re.compile(r"\s*(?:\(\s*\w+\s*\)|(?:周|星期|礼拜)[一二三四五六日天])\s*$")
_ENDS: Final = re.compile(r"\s*(?:\.\.+|~|–|—|至|到|\bto\b)\s*")
_DASHED: Final = re.compile(r"(\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日?|\d{1,2}/\d{1,2}|\d{1,2}月\d{1,2}[日号]?)\s*-\s*(.+)")
_SEVERAL: Final = re.compile(r"[、，,;；\n]+")
_INSIDE: Final = re.compile(r"\d{4}[/年.]\d{1,2}[/月.]\d{1,2}日?|(?<![\d-])\d{1,2}(?:/\d{1,2}|月\d{1,2}[日号]?)")


class Dates:
    """Reads dates; those without a year are of the one that brings them nearest to the horizon.

    Parameters
    ----------
    first, last
        The horizon, None where it is not known.
    """

    def __init__(self, first: date | None, last: date | None) -> None:
        self.first, self.last = first, last

    def day(self, value: CellValue) -> date:
        """A date.

        Parameters
        ----------
        value
            A date, ``2026-12-05``, ``2026/12/5``, ``2026年12月5日``, ``20261205``, ``12月5日``, ``12/5``, ``5-Dec``,
            ``Dec 5, 2026``, ``5日`` where one day of the horizon may be meant, or the number under which Excel keeps a date.

        Raises
        ------
        ValueError
            It is none of these, there is no such day, or it lies before 1990.
        """
        if isinstance(value, datetime):
            return _checked(value.date())
        if isinstance(value, date):
            return _checked(value)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return _of_number(value)
        if not isinstance(value, str):
            raise ValueError(_HOW)
        return self._of_text(_WEEKDAY.sub("", _CLOCK_BEHIND.sub("", plain_text(value))))

    def ranges(self, value: CellValue) -> list[tuple[date, date]]:
        """First and last day of each part of a cell: ``12/5``, ``12/5-12/7``, ``12月5日至7日``, ``12月5、6、9日``.

        Raises
        ------
        ValueError
            As for `day`, or a range ends before it starts.
        """
        if not isinstance(value, str):
            day = self.day(value)
            return [(day, day)]
        found: list[tuple[date, date]] = []
        for part in _parts(value):
            alone = _DAY_ALONE.fullmatch(part) if found else None
            found.append(self._range(f"{found[-1][1]:%Y-%m}-{alone[1]}" if alone else part))  # 12月5、6、7日
        return found

    def within(self, text: str) -> str:
        """A text with the dates in it written as ``2026-12-05``."""
        return _INSIDE.sub(lambda match: self.day(match[0]).isoformat(), plain_text(text))

    def _range(self, text: str) -> tuple[date, date]:
        """First and last day of one part."""
        within = _DAYS_SAID.fullmatch(text)
        parts = [f"{within[1]}日", within[2]] if within else _ENDS.split(text)
        if len(parts) == 1 and (dashed := _DASHED.fullmatch(text)):
            parts = [dashed[1], dashed[2]]
        if len(parts) > 2:
            raise ValueError(_HOW)
        first = self.day(parts[0])
        alone = _DAY_ALONE.fullmatch(parts[-1]) if len(parts) == 2 else None
        last = _made(first.year, first.month, int(alone[1])) if alone else self.day(parts[-1])
        if last < first:
            raise ValueError(Phrase("it ends on {last}, before it starts on {first}; swap the two", first=first, last=last))
        return first, last

    def _of_text(self, text: str) -> date:
        """A date from a text without width, clock time and weekday."""
        match = _WITH_YEAR.fullmatch(text) or _COMPACT.fullmatch(text)
        if match:
            return _made(*map(int, match.groups()))
        match = _WITHOUT_YEAR.fullmatch(text)
        if match:
            return self._without_year(int(match[1]), int(match[2] or match[3]))
        match = next((match for form in _IN_WORDS if (match := form.fullmatch(text))), None)
        if match:
            month, day = _MONTHS.index(match["word"]) + 1, int(match["day"])
            return _made(_year(match["year"]), month, day) if match["year"] else self._without_year(month, day)
        match = _DAY_SAID.fullmatch(text)
        if match:
            return self._without_month(int(match[1]))
        if text.isdigit():
            return _of_number(int(text))
        raise ValueError(_HOW)

    def _without_year(self, month: int, day: int) -> date:
        """The day of that name nearest to the horizon."""
        if self.first is None or self.last is None:
            raise YearUnknownError(Phrase("the year cannot be told; write it too, for example 2026-12-05"))
        found = []
        for year in range(self.first.year - 1, self.last.year + 2):
            try:
                found.append(date(year, month, day))
            except ValueError:
                continue
        if not found:
            raise ValueError(_NO_SUCH_DAY)
        first, last = self.first, self.last
        return min(found, key=lambda when: max((first - when).days, (when - last).days, 0))

    def _without_month(self, day: int) -> date:
        """The only day of the horizon with this number."""
        if self.first is None or self.last is None:
            raise ValueError(_HOW)
        horizon = (self.first + timedelta(days=offset) for offset in range((self.last - self.first).days + 1))
        found = [when for when in horizon if when.day == day]
        if len(found) != 1:
            raise ValueError(_HOW)
        return found[0]


def to_month(value: CellValue) -> str:
    """A month as ``2026-12``, from a date in it, ``2026-12``, ``2026年12月``, ``Dec-26`` or 202612; ValueError if none."""
    if isinstance(value, datetime | date):
        checked = _checked(value.date() if isinstance(value, datetime) else value)
        return f"{checked.year:04d}-{checked.month:02d}"
    number = int(value) if isinstance(value, float) and value.is_integer() else value
    if isinstance(number, int) and not isinstance(number, bool) and _SERIALS[0] <= number <= _SERIALS[1]:
        return to_month(_of_number(number))  # a date in a cell of another format
    if isinstance(number, float) and round(number % 1, 6) == _UNSURE:
        raise ValueError(Phrase("this number may be January or October; write a text such as 2026-10"))
    text = plain_text(str(number))
    match = _WITH_YEAR.fullmatch(_CLOCK_BEHIND.sub("", text))
    if match:  # a date in a text file
        return to_month(_made(*map(int, match.groups())))
    match = _MONTH_IN_WORDS.fullmatch(text)
    if match:
        return f"{_year(match['year'])}-{_MONTHS.index(match['word']) + 1:02d}"
    match = _YEAR_MONTH.fullmatch(text)
    if match is None or not 1 <= int(match[2]) <= 12:
        raise ValueError(Phrase("write a month with its year, for example 2026-12"))
    _made(int(match[1]), int(match[2]), 1)
    return f"{match[1]}-{int(match[2]):02d}"


_HOW: Final = Phrase("write a date, for example 2026-12-05 or 12月5日")
_NO_SUCH_DAY: Final = Phrase("there is no such day in the calendar")


def _parts(text: str) -> list[str]:
    """The parts of a cell, each plain."""
    return [plain_text(part) for part in _SEVERAL.split(text) if part.strip()]


def _year(text: str) -> int:
    """A year of two or four digits."""
    return int(text) if len(text) > 2 else _CENTURY + int(text)


def _made(year: int, month: int, day: int) -> date:
    """A date; ValueError where there is no such day."""
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(max(year, 1), month)[1]:
        raise ValueError(_NO_SUCH_DAY)
    return _checked(date(year, month, day))


def _checked(when: date) -> date:
    """A date that can be meant."""
    if not _FIRST <= when <= _LAST:
        raise ValueError(Phrase("a date lies between {first} and {last}", first=_FIRST, last=_LAST))
    return when


def _of_number(value: float) -> date:
    """A date from eight digits, or from the days since the end of 1899 that Excel counts."""
    if value == int(value) and (match := _COMPACT.fullmatch(str(int(value)))):
        return _made(*map(int, match.groups()))
    if not _SERIALS[0] <= value < _SERIALS[1] + 1:
        raise ValueError(_HOW)
    return _EPOCH + timedelta(days=int(value))
