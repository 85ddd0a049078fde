"""Times at which somebody cannot work, as they are written in a store file."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Final

from scheduler.config.clock_text import parse_stretch
from scheduler.config.day_text import parse_days, parse_weekdays
from scheduler.domain.agent import Unavailability
from scheduler.domain.time_grid import MINUTES_PER_DAY
from scheduler.errors import Phrase

__all__ = ["parse_unavailable"]

_PARTS: Final = re.compile(r"(?P<days>.+?)(?:\s+(?P<hours>\d{1,2}[:：]\d{2}.*))?")


def parse_unavailable(text: str) -> tuple[Unavailability, ...]:
    """Read ``2026-12-05 14:00-18:00``, ``2026-12-05..2026-12-07``, ``tue 08:00-12:00`` or ``sun``.

    Parameters
    ----------
    text
        Days or weekdays, then hours, the whole day without them.

    Returns
    -------
    tuple of Unavailability
        One per date where hours of several dates are given, else a single one.

    Raises
    ------
    ValueError
        It is none of these.

    Examples
    --------
    >>> parse_unavailable("tue 08:00-12:00")[0].weekdays
    frozenset({1})
    """
    match = _PARTS.fullmatch(text.strip())
    if match is None:
        raise ValueError(Phrase("write for example 2026-12-05 14:00-18:00, tue 08:00-12:00 or sun"))
    days, hours = match["days"], match["hours"]
    start, end = parse_stretch(hours) if hours else (0, MINUTES_PER_DAY)
    if not days[0].isdigit():
        return (Unavailability(weekdays=parse_weekdays(days), start_minute=start, end_minute=end),)
    first, last = parse_days(days)
    if not hours:
        return (Unavailability(_clock(first, 0), _clock(last, MINUTES_PER_DAY)),)
    dates = (first + timedelta(days=day) for day in range((last - first).days + 1))
    return tuple(Unavailability(_clock(when, start), _clock(when, end)) for when in dates)


def _clock(when: date, minute: int) -> datetime:
    """Local clock time of a minute of a day."""
    return datetime.combine(when, datetime.min.time()) + timedelta(minutes=minute)
