"""Days as the heads of rosters and forms write them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from scheduler.tables.sheet import CellValue

__all__ = ["DayText", "SaidMonth", "day_text", "said_month"]

SaidMonth = tuple[int | None, int]
"""A year, None where it is not said, and a month."""

_WEEKDAY = (
    r"(?:星期|周|礼拜)?[一二三四五六日天]"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|mo|tu|we|th|fr|sa|su"
)
_TAIL = rf"\s*[（(\[]?\s*(?:{_WEEKDAY})?\s*[)）\]]?"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<word>{'|'.join(_MONTHS)})[a-z]*\.?"
_FORMS = tuple(
    re.compile(rf"(?:(?:{_WEEKDAY})[,.]?\s+)?{form}{_TAIL}", re.IGNORECASE)
    for form in (
        r"(?P<year>\d{4})\s*[-/.年]\s*(?P<month>\d{1,2})\s*[-/.月]\s*(?P<day>\d{1,2})\s*[日号]?(?:[ T]00:00(?::00)?)?",
        r"(?P<month>\d{1,2})\s*[-/.月]\s*(?P<day>\d{1,2})\s*[日号]?",
        rf"{_MONTH}\s*(?P<day>\d{{1,2}})",
        rf"(?P<day>\d{{1,2}})\s*{_MONTH}",
        r"(?P<day>\d{1,2})\s*(?:[日号]|st|nd|rd|th)?",
    )
)
_SAID = (
    re.compile(r"(?P<year>20\d\d)\s*[年\-_/.]?\s*(?P<month>1[0-2]|0?[1-9])\s*月(?!\s*\d)"),
    re.compile(r"(?<!\d)(?P<year>20\d\d)[\-_/.]?(?P<month>1[0-2]|0[1-9])(?![\d\-_/.])"),
    re.compile(rf"(?<![a-z]){_MONTH},?\s*[-_]?\s*(?P<year>20\d\d)", re.IGNORECASE),
    re.compile(r"(?<!\d)(?P<month>1[0-2]|0?[1-9])\s*月(?!\s*\d)"),
)
_EPOCH = date(1899, 12, 30)
_SERIALS = (36526, 73051)
"""Numbers under which Excel keeps the days of this century, as a computed date in a cell of no format holds it."""
_NUMERALS = "〇一二三四五六七八九十"
_CHINESE_YEAR = re.compile(r"二[〇零][〇零一二三四五六七八九]{2}(?=\s*年)")
_CHINESE_MONTH = re.compile(r"(?<![一二三四五六七八九十])(?:十[一二]?|[一二三四五六七八九])(?=\s*月)")


@dataclass(frozen=True, slots=True)
class DayText:
    """A day, of which the year or the month may not be said."""

    day: int
    month: int | None = None
    year: int | None = None

    def fits(self, when: date) -> bool:
        """Whether a date may be meant."""
        return self.day == when.day and self.month in (None, when.month) and self.year in (None, when.year)


def day_text(value: CellValue) -> DayText | None:
    """The day that a cell names, None where it names none.

    Examples
    --------
    >>> day_text("12月1日 周二"), day_text("3(四)"), day_text(31.0)
    (DayText(day=1, month=12, year=None), DayText(day=3, month=None, year=None), DayText(day=31, month=None, year=None))
    """
    if isinstance(value, date):  # a datetime is one
        return DayText(value.day, value.month, value.year)
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        if value == int(value) and 1 <= value <= 31:
            return DayText(int(value))
        return day_text(_EPOCH + timedelta(days=int(value))) if _SERIALS[0] <= value < _SERIALS[1] else None
    if not isinstance(value, str):
        return None
    text = " ".join(unicodedata.normalize("NFKC", value).split())
    for form in _FORMS:
        match = form.fullmatch(text)
        if match:
            return _checked(match)
    return None


def said_month(texts: Iterable[str]) -> SaidMonth | None:
    """Year, where it is said, and month that the first text names that names any.

    Examples
    --------
    >>> said_month(["Attendance", "2026 年 12 月 考勤表"]), said_month(["attendance-2026-12"]), said_month(["12月1日"])
    ((2026, 12), (2026, 12), None)
    >>> said_month(["二〇二六年十一月份考勤表"]), said_month(["十二月"])
    ((2026, 11), (None, 12))
    """
    for text in texts:
        plain = _in_digits(unicodedata.normalize("NFKC", text))
        for match in _matches(plain):
            parts = match.groupdict()
            year = parts.get("year")
            month = int(parts["month"]) if parts.get("month") else _MONTHS.index(parts["word"][:3].lower()) + 1
            return (int(year) if year else None), month
    return None


def _in_digits(text: str) -> str:
    """A text with its years and months that are written in Chinese as numbers."""
    text = _CHINESE_YEAR.sub(lambda match: "".join(str(_digit(letter)) for letter in match[0]), text)
    return _CHINESE_MONTH.sub(lambda match: str(sum(map(_digit, match[0]))), text)


def _digit(letter: str) -> int:
    """The number that one Chinese numeral means."""
    return 0 if letter == "零" else _NUMERALS.index(letter)


def _matches(text: str) -> Iterator[re.Match[str]]:
    """Months in a text, those with a year first."""
    yield from (match for form in _SAID if (match := form.search(text)))


def _checked(match: re.Match[str]) -> DayText | None:
    """What was matched, None where no calendar has such a day."""
    parts = match.groupdict()
    word = parts.get("word")
    month = _MONTHS.index(word[:3].lower()) + 1 if word else int(parts["month"]) if parts.get("month") else None
    year = int(parts["year"]) if parts.get("year") else None
    try:
        datetime(year or 2024, month or 1, int(parts["day"]))
    except ValueError:
        return None
    return DayText(int(parts["day"]), month, year)
