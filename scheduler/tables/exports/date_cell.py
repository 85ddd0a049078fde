"""Days as exports write them, before it is known in which order, month and year."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import lru_cache

from scheduler.tables.exports.hour_cell import HourSeen, read_hour
from scheduler.words.plain_text import plain_text

__all__ = ["DateSeen", "read_date", "read_serial"]

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_NAMED = r"(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_WEEKDAYS = {
    name: number
    for names in ("一二三四五六日", "一二三四五六天", ["mon", "tue", "wed", "thu", "fri", "sat", "sun"])
    for number, name in enumerate(names)
}
_WEEKDAY = re.compile(
    r"[\s(,\[]*(?:(?:周|星期|礼拜)(?P<zh>[一二三四五六日天])"
    r"|\b(?P<en>mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday|s|rs|nes|r|ur)?\b\.?)[\s),\]]*"
)
_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("ymd", re.compile(r"(?P<a>\d{4})\s*[-/.年]\s*(?P<b>\d{1,2})\s*[-/.月]\s*(?P<c>\d{1,2})\s*[日号]?")),
    ("ymd", re.compile(r"(?P<a>(?:19|20)\d{2})(?P<b>0[1-9]|1[0-2])(?P<c>0[1-9]|[12]\d|3[01])(?=\D|$|\d{2}$|\d{4}$|\d{6}$)")),
    ("dny", re.compile(rf"(?P<c>\d{{1,2}})(?:st|nd|rd|th)?[\s\-/.]*{_NAMED}[\s\-/,.']*(?P<a>\d{{4}}|\d{{2}}(?!\s*[:\d]))")),
    ("dny", re.compile(rf"{_NAMED}\s*(?P<c>\d{{1,2}})(?:st|nd|rd|th)?\s*,?\s*(?P<a>\d{{4}})")),
    ("dn", re.compile(rf"(?P<c>\d{{1,2}})(?:st|nd|rd|th)?[\s\-/.]*{_NAMED}")),
    ("dn", re.compile(rf"{_NAMED}[\s\-]*(?P<c>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)")),
    ("?", re.compile(r"(?P<a>\d{1,2})\s*([-/.])\s*(?P<b>\d{1,2})\s*\2\s*(?P<c>\d{4}|\d{1,2})(?!\d)")),
    ("?", re.compile(r"(?P<a>\d{2})年(?P<b>\d{1,2})月(?P<c>\d{1,2})[日号]?")),
    ("md", re.compile(r"(?P<a>\d{1,2})\s*月\s*(?P<b>\d{1,2})\s*[日号]?")),
    ("ab", re.compile(r"(?P<a>\d{1,2})\s*[-/.]\s*(?P<b>\d{1,2})(?![\d.])")),
    ("d", re.compile(r"(?P<a>\d{1,2})\s*[日号]")),
)
_OFFSET = re.compile(r"\s*(?P<all>z|utc|gmt|(?P<sign>[+-])(?P<hours>\d{2}):?(?P<minutes>\d{2}))$")
_FIRST_SERIAL, _LAST_SERIAL = 36526, 73050
_PACKED = re.compile(r"(?P<year>[12]\d)?(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])")
_EPOCH = datetime(1899, 12, 30)


_STRETCH = re.compile(
    r"(?P<first>.*\d:\d\d(?::\d\d)?)\s*(?:~|-|–|—|至|到|to)+\s*(?P<second>(?:\d{4}[-/.年]|\d{1,2}[-/月])\d.*\d:\d\d(?::\d\d)?)"
)


@dataclass(frozen=True, slots=True)
class DateSeen:
    """A day, as far as the cell says it.

    Parameters
    ----------
    numbers
        As written, from left to right.
    form
        ``ymd``; ``?`` three numbers in an order that is not known; ``md``; ``ab`` two numbers in an order that is not known;
        ``d`` the day of a month.
    weekday
        0 for Monday, where the cell names it.
    hour
        Where the cell is a time stamp.
    offset
        Minutes ahead of UTC, where the stamp says so.
    strong
        Whether it can hardly be anything else.
    """

    numbers: tuple[int, ...]
    form: str
    weekday: int | None = None
    hour: HourSeen | None = None
    offset: int | None = None
    strong: bool = True


def read_date(value: object) -> DateSeen | None:
    """The day or time stamp that a cell names, None where it names none.

    Examples
    --------
    >>> read_date("11月1日 周六").numbers, read_date("2026-11-01T08:30:00+08:00").hour.start, read_date("1/11").form
    ((11, 1), 510, 'ab')
    """
    if isinstance(value, datetime):
        if value.year < 1950:
            return None
        if value.second == 59:  # a fraction of a day that was not quite the full minute
            value += timedelta(seconds=1)
        offset = value.utcoffset()
        return DateSeen(
            (value.year, value.month, value.day),
            "ymd",
            hour=HourSeen(value.hour * 60 + value.minute),
            offset=None if offset is None else round(offset.total_seconds() / 60),
        )
    if isinstance(value, date):
        return DateSeen((value.year, value.month, value.day), "ymd")
    if isinstance(value, int | float) and not isinstance(value, bool):
        whole = int(value) if value == value and abs(value) < 1e15 else 0
        return _from_text(str(whole)) if whole == value and 19_000_101 <= whole < 10**14 else None
    return _from_text(plain_text(value)) if isinstance(value, str) else None


def read_serial(value: object) -> DateSeen | None:
    """The day of a number as Excel counts days, or packed as 261101 or 1101; None where it is no such number."""
    if (packed := _packed(value)) is not None:
        return packed
    if isinstance(value, str):
        try:
            value = float(value) if re.fullmatch(r"\d{5}(\.\d+)?", value) else None
        except ValueError:
            return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not _FIRST_SERIAL <= value < _LAST_SERIAL:
        return None
    when = _EPOCH + timedelta(minutes=round(float(value) * 1440))
    hour = HourSeen(when.hour * 60 + when.minute) if value != int(value) else None
    return DateSeen((when.year, when.month, when.day), "ymd", hour=hour, strong=False)


def _packed(value: object) -> DateSeen | None:
    """The day of six digits, or of four and no year."""
    text = value.strip() if isinstance(value, str) else str(value) if isinstance(value, int) else ""
    text = text.zfill(4) if isinstance(value, int) and len(text) == 3 else text
    if (found := _PACKED.fullmatch(text)) is None:
        return None
    month, day = int(found["month"]), int(found["day"])
    if not _is_day(2000 + int(found["year"] or 24), month, day):
        return None
    if found["year"] is None:
        return DateSeen((month, day), "md", strong=False)
    return DateSeen((2000 + int(found["year"]), month, day), "ymd", strong=False)


@lru_cache(maxsize=65536)
def _from_text(text: str) -> DateSeen | None:
    """From a plain text."""
    if not text or len(text) > 60 or not any(sign.isdigit() for sign in text):
        return None
    if (stretch := _STRETCH.fullmatch(text)) is not None:
        return _stretch(_from_text(stretch["first"]), _from_text(stretch["second"]))
    text = re.sub(r"\(([一二三四五六日天])\)", r"周\1", text)
    weekday = None
    if (named := _WEEKDAY.search(text)) is not None:
        weekday = _WEEKDAYS[named["zh"] or named["en"]]
        text = f"{text[: named.start()]} {text[named.end() :]}".strip()
    for form, pattern in _FORMS:
        match = pattern.match(text)
        if match is None:
            continue
        seen = _seen(form, match, text[match.end() :])
        if seen is not None:
            return replace(seen, weekday=weekday, strong=seen.strong or weekday is not None)
    return None


def _stretch(first: DateSeen | None, second: DateSeen | None) -> DateSeen | None:
    """From one time stamp to another, less than a day later."""
    if first is None or second is None or first.hour is None or second.hour is None:
        return None
    end = second.hour.start + (1 if second.hour.start % 30 in (14, 29) else 0)
    end += 0 if end > first.hour.start else 24 * 60
    return replace(first, hour=replace(first.hour, end=end))


def _seen(form: str, match: re.Match[str], rest: str) -> DateSeen | None:
    """What a match says, None where the rest of the text is no time of the day."""
    offset = None
    hour = None
    if rest.strip(" 't,"):
        rest = rest.strip().removeprefix("t").strip(" ,")
        if (away := _OFFSET.search(rest)) is not None and ":" in rest[: away.start()]:
            minutes = int(away["hours"] or 0) * 60 + int(away["minutes"] or 0)
            offset = -minutes if away["sign"] == "-" else minutes
            rest = rest[: away.start()]
        if re.fullmatch(r"\d{4}|\d{6}", rest):
            rest = f"{rest[:2]}:{rest[2:4]}"
        hour = read_hour(rest.split("到")[0] if rest.endswith("到") else rest)
        if hour is None:
            return None
    elif rest.strip():
        return None
    if form in ("dny", "dn"):
        month = _MONTHS.index(match["name"][:3]) + 1
        if form == "dn":
            return _checked(DateSeen((month, int(match["c"])), "md", None, hour, offset))
        return _checked(DateSeen((_whole_year(match["a"]), month, int(match["c"])), "ymd", None, hour, offset))
    numbers = tuple(int(match[name]) for name in "abc" if name in match.groupdict() and match[name] is not None)
    strong = form != "ab" or "/" in match[0]
    return _checked(DateSeen(numbers, form, None, hour, offset, strong))


def _checked(seen: DateSeen) -> DateSeen | None:
    """None where no order of the numbers makes a day."""
    numbers = seen.numbers
    if seen.form == "ymd":
        return seen if _is_day(*numbers) else None
    if seen.form == "md":
        return seen if _is_day(2024, *numbers) else None
    if seen.form == "ab":
        return seen if _is_day(2024, *numbers) or _is_day(2024, *reversed(numbers)) else None
    if seen.form == "d":
        return seen if 1 <= numbers[0] <= 31 else None
    return seen if max(numbers) > 0 else None


def _is_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has this day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _whole_year(text: str) -> int:
    """A year of two or four digits."""
    return int(text) + (2000 if len(text) == 2 else 0)
