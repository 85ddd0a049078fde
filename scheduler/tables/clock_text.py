"""Dates and local clock times as files hold them, those that a spreadsheet has rewritten included."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from scheduler.errors import Phrase

__all__ = ["format_clock", "parse_clock", "parse_date"]

_DATE = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_TIME = re.compile(r"(\d{1,2})[:：](\d{2})(?:[:：](\d{2})(?:\.0+)?)?")
_LAST_MINUTE = 24 * 60


def format_clock(when: datetime) -> str:
    """A clock time as ``2026-12-05 08:00``."""
    return when.strftime("%Y-%m-%d %H:%M") if not when.second else when.isoformat(sep=" ")


def parse_date(text: str) -> date:
    """A date written as year, month, day.

    Raises
    ------
    ValueError
        With what is wrong and what is allowed, without the place.

    Examples
    --------
    >>> parse_date("2026/12/5")
    datetime.date(2026, 12, 5)
    """
    match = _DATE.match(text)
    rest = text[match.end() :] if match else text
    if match is None or (rest and not re.fullmatch(r"[ T]0?0[:：]00(?:[:：]00)?", rest)):
        raise ValueError(Phrase("{text!r} is not a date; write it as 2026-12-05", text=text))
    return _date_of(match, text)


def parse_clock(text: str, day: date | None = None) -> datetime:
    """A local clock time with its date, or a time alone on a given day.

    Parameters
    ----------
    text
        ``2026-12-05 08:00``, ``2026/12/5 8:00``, ``2026-12-05T08:00:00`` or, where `day` is given, ``08:00``. ``24:00`` is
        the midnight that ends the day.
    day
        The day of a time alone.

    Raises
    ------
    ValueError
        With what is wrong and what is allowed, without the place.

    Examples
    --------
    >>> parse_clock("2026-12-05 24:00")
    datetime.datetime(2026, 12, 6, 0, 0)
    """
    with_date = "2026-12-05 08:00"
    allowed = with_date if day is None else Phrase("{one} or {other}", one="08:00", other=with_date)
    match = _DATE.match(text)
    rest = text
    if match is not None:
        day = _date_of(match, text)
        rest = text[match.end() :].lstrip(" T")
    time = _TIME.fullmatch(rest)
    if time is None or day is None:
        raise ValueError(Phrase("{text!r} is not a clock time; write it as {allowed}", text=text, allowed=allowed))
    minutes, seconds = int(time[1]) * 60 + int(time[2]), int(time[3] or 0)
    if minutes > _LAST_MINUTE or int(time[2]) > 59 or seconds > 59 or (minutes == _LAST_MINUTE and seconds):
        raise ValueError(Phrase("{text!r} is not a time of the day; allowed is 00:00 to 24:00", text=text))
    return datetime.combine(day, datetime.min.time()) + timedelta(minutes=minutes, seconds=seconds)


def _date_of(match: re.Match[str], text: str) -> date:
    """The date that was matched."""
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError as error:
        message = Phrase("{text!r} is not a date of the calendar: {reason}", text=text, reason=error)
        raise ValueError(message) from error
