"""Days and times of a roster as they are typed."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import Final

from scheduler.domain.roster import Roster
from scheduler.words.plain_text import plain_text

__all__ = ["typed_day", "typed_time"]

_HOUR: Final = 60
_DAY_MINUTES: Final = 24 * _HOUR
_DAY: Final = re.compile(r"(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?")
_TIME: Final = re.compile(r"(?P<hour>\d{1,2})(?::(?P<minute>\d{2})(?::00)?|[点时](?:(?P<spoken>\d{1,2})分?)?)")


def typed_day(text: str, roster: Roster) -> date | None:
    """The day that a text means, None where it is none.

    Parameters
    ----------
    text
        Such as ``2026-12-05``, ``12-05``, ``12/5`` or ``12月5日``; full width does not matter.
    roster
        A day without its year is the one of the roster, or else the one nearest to its start.
    """
    match = _DAY.fullmatch(plain_text(text))
    return None if match is None else _day_of(match, roster)


def typed_time(text: str, roster: Roster) -> datetime | None:
    """The time that a text means, None where it is none.

    Parameters
    ----------
    text
        A day as for `typed_day` and a clock time, such as ``2026-12-05T07:50``, ``12-05 07:50`` or ``12月5日 20点``; a day
        alone is its first minute.
    roster
        As for `typed_day`.
    """
    plain = plain_text(text)
    match = _DAY.match(plain)
    day = _day_of(match, roster) if match else None
    if match is None or day is None:
        return None
    rest = plain[match.end() :].lstrip("t ")
    clock = _TIME.fullmatch(rest)
    if rest and clock is None:
        return None
    minute = int((clock["minute"] or clock["spoken"] or 0) if clock else 0)
    minutes = (int(clock["hour"]) * _HOUR if clock else 0) + minute
    if minute >= _HOUR or minutes > _DAY_MINUTES:
        return None
    return datetime.combine(day, time()) + timedelta(minutes=minutes)


def _day_of(match: re.Match[str], roster: Roster) -> date | None:
    """The day that is meant; without year that of the roster, or the one nearest to its start."""
    month, day = int(match[2]), int(match[3])
    years = [int(match[1])] if match[1] else [roster.start.year + step for step in (0, 1, -1)]
    days: list[date] = []
    for year in years:
        try:
            days.append(date(year, month, day))
        except ValueError:
            continue
    inside = [when for when in days if when in roster.dates]
    return min(inside or days, key=lambda when: abs(when - roster.start), default=None)
