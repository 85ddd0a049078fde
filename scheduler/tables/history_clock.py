"""Time stamps of history files."""

from __future__ import annotations

import contextlib
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo

from scheduler.errors import Phrase

__all__ = ["Stamp", "parse_stamp"]

_STAMP = re.compile(
    r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?"
    r"(?:[ T]*(\d{1,2})(?:[:：](\d{2})(?:[:：](\d{2})(?:\.\d+)?)?)?)?"
    r"\s*(Z|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)
_PLAIN_LENGTH = len("2026-11-01 08:00")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A time stamp.

    Parameters
    ----------
    local
        Local clock time, without seconds.
    instant
        The same in UTC where the stamp says how far from UTC it is; None otherwise.
    """

    local: datetime
    instant: datetime | None = None


def parse_stamp(text: str, zone: tzinfo | None = None) -> Stamp:
    """Read a time stamp.

    Parameters
    ----------
    text
        ``2026-11-01 08:00``, ``2026/11/1 8:00``, ``2026-11-01T08:00:00+08:00`` and the like; ``24:00`` ends a day.
    zone
        The store's time zone: a stamp that names its distance from UTC is turned into this zone's clock. Without it such a
        stamp is taken at its own clock.

    Raises
    ------
    ValueError
        With what is wrong and what is allowed, without the place.

    Examples
    --------
    >>> parse_stamp("2026/11/1 8:00").local
    datetime.datetime(2026, 11, 1, 8, 0)
    """
    if len(text) == _PLAIN_LENGTH and text[4] == text[7] == "-" and text[10] == " " and text[13] == ":":
        # Nearly every row of nearly every file; what is amiss with the others is for the pattern to say.
        with contextlib.suppress(ValueError):
            return Stamp(datetime.fromisoformat(text))
    match = _STAMP.fullmatch(text)
    if match is None:
        if not text:
            raise ValueError(Phrase("the time stamp is empty; write it as 2026-11-01 08:00"))
        raise ValueError(Phrase("{text!r} is not a time stamp; write it as 2026-11-01 08:00", text=text))
    year, month, day, hour, minute, second, offset = match.groups()
    if hour is None:
        message = "{text!r} has no hour, and the history must be hourly; write it as 2026-11-01 08:00"
        raise ValueError(Phrase(message, text=text))
    hours, minutes = int(hour), int(minute or 0)
    if hours > 24 or minutes > 59 or int(second or 0) > 59 or (hours == 24 and minutes):
        raise ValueError(Phrase("{text!r} is not a time of the day; allowed is 00:00 to 24:00", text=text))
    try:
        local = datetime(int(year), int(month), int(day)) + timedelta(hours=hours, minutes=minutes)
        if offset is None:
            return Stamp(local)
        instant = local.replace(tzinfo=_fixed(offset)).astimezone(UTC)
        return Stamp(instant.astimezone(zone).replace(tzinfo=None) if zone else local, instant)
    except (ValueError, OverflowError) as error:
        message = "{text!r} is not a time of the calendar: months are 1 to 12, and days those of the month"
        raise ValueError(Phrase(message, text=text)) from error


def _fixed(offset: str) -> tzinfo:
    """Time zone of ``Z`` or ``+08:00``."""
    if offset in "zZ":
        return UTC
    digits = offset[1:].replace(":", "")
    distance = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-distance if offset[0] == "-" else distance)
