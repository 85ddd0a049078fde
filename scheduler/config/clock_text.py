"""Times of day as they are written in a store file."""

from __future__ import annotations

import re
from typing import Final

from scheduler.domain.clock_text import clock_text
from scheduler.domain.time_grid import MINUTES_PER_DAY
from scheduler.errors import Phrase

__all__ = ["parse_clock", "parse_stretch"]

_CLOCK: Final = re.compile(r"(\d{1,2})[:：](\d{2})")
_DASH: Final = re.compile(r"\s*(?:-|–|—|~|～|至|到)\s*")


def parse_clock(value: object, latest: int = MINUTES_PER_DAY) -> int:
    """Minutes after midnight of a time such as ``9:30``.

    Raises
    ------
    ValueError
        It is no such time.
    """
    match = _CLOCK.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None:
        raise ValueError(Phrase("write a time as hours and minutes, for example 09:00"))
    hours, minutes = int(match[1]), int(match[2])
    if minutes > 59 or hours * 60 + minutes > latest:
        raise ValueError(Phrase("a time lies between 00:00 and {latest}", latest=clock_text(latest)))
    return hours * 60 + minutes


def parse_stretch(value: object) -> tuple[int, int]:
    """Start and end, in minutes after midnight, of ``08:00-16:00`` or, over midnight, ``22:00-06:00``.

    Examples
    --------
    >>> parse_stretch("22:00-06:00"), parse_stretch("16:00–24:00"), parse_stretch("08:00-32:00")
    ((1320, 1800), (960, 1440), (480, 1920))

    Raises
    ------
    ValueError
        It is no stretch of time, or has no length, or more than 24 hours.
    """
    parts = _DASH.split(value.strip()) if isinstance(value, str) else []
    if len(parts) != 2:
        raise ValueError(Phrase("write start and end, for example 08:00-16:00, or 22:00-06:00 over midnight"))
    start = parse_clock(parts[0])
    end = parse_clock(parts[1], latest=3 * MINUTES_PER_DAY)
    if start == MINUTES_PER_DAY:
        raise ValueError(Phrase("a stretch of time starts between 00:00 and 23:59"))
    if end < start:
        end += MINUTES_PER_DAY
    minutes = end - start
    if minutes == 0:
        raise ValueError(
            Phrase(
                "that is 0 hours; between 1 minute and 24 hours are allowed (a whole day is {start}-{end})",
                start=clock_text(start),
                end=clock_text(start + MINUTES_PER_DAY),
            )
        )
    if minutes > MINUTES_PER_DAY:
        length = f"{minutes / 60:.2f}".rstrip("0").rstrip(".")
        raise ValueError(Phrase("that is {length} hours; between 1 minute and 24 hours are allowed", length=length))
    return start, end
