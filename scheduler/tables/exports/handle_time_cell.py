"""Mean handle times as exports write them."""

from __future__ import annotations

import re
from datetime import time, timedelta
from functools import lru_cache
from typing import Final

from scheduler.tables.exports.header_words import HANDLE_TIMES
from scheduler.tables.exports.number_cell import read_number
from scheduler.tables.exports.queue_names import QueueNames
from scheduler.tables.exports.squeezed import squeezed
from scheduler.words.plain_text import plain_text

__all__ = ["handle_time_unit", "read_handle_time"]

_UNIT: Final = re.compile(r"(?:in)?(?:(?P<minutes>分钟?|min(?:ute)?s?)|秒钟?|s(?:ec(?:ond)?s?)?)$")
_CLOCK: Final = re.compile(r"(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)(?:\.\d+)?")
_SPOKEN: Final = re.compile(
    r"(?:(\d+(?:\.\d+)?) ?(?:小时|时|hours?|hrs?|h))? ?"
    r"(?:(\d+(?:\.\d+)?) ?(?:分钟|分|minutes?|mins?|m|'(?!')|′(?!′)))? ?"
    r"(?:(\d+(?:\.\d+)?) ?(?:秒钟?|seconds?|secs?|s|\"|''|′′))?"
)
_LONGEST: Final = 86_400.0


def handle_time_unit(header: str, names: QueueNames) -> float | None:
    """Seconds of the unit of a column of mean handle times, 1 where the header names none; None for any other column.

    Examples
    --------
    >>> names = QueueNames({})
    >>> [handle_time_unit(text, names) for text in ("平均处理时长（分钟）", "售前AHT (s)", "平均会话时长", "平均响应时长")]
    [60.0, 1.0, 1.0, None]
    """
    tight = squeezed(names.within(header)[1])
    if tight in HANDLE_TIMES:
        return 1.0
    unit = _UNIT.search(tight)
    if unit is None or tight[: unit.start()] not in HANDLE_TIMES:
        return None
    return 60.0 if unit["minutes"] else 1.0


def read_handle_time(value: object, unit: float = 1.0) -> float | None:
    """Seconds that a cell tells, None where it tells none.

    A clock of two parts is minutes and seconds. Typed into a spreadsheet it becomes a time of hours and minutes, which no
    contact takes: that is read as it was meant.

    Parameters
    ----------
    value
        The cell.
    unit
        Seconds of one unit of a plain number.

    Examples
    --------
    >>> [read_handle_time(text) for text in ("205", "3:25", "00:03:25", "3分25秒", "205秒", "3m 25s", "--", "0")]
    [205.0, 205.0, 205.0, 205.0, 205.0, 205.0, None, None]
    """
    seconds = _of_clock(value) if isinstance(value, time | timedelta) else None
    if seconds is None:
        number = read_number(value)
        seconds = number * unit if isinstance(number, float) else _of_text(value) if isinstance(value, str) else None
    return seconds if seconds is not None and 1 <= seconds <= _LONGEST else None


def _of_clock(value: time | timedelta) -> float:
    """From a time of a spreadsheet."""
    if isinstance(value, time):
        value = timedelta(hours=value.hour, minutes=value.minute, seconds=value.second, microseconds=value.microsecond)
    seconds = value.total_seconds()
    return seconds / 60 if seconds >= 3600 and seconds % 60 == 0 else seconds


@lru_cache(maxsize=65536)
def _of_text(value: str) -> float | None:
    """From a text with units, or from a clock."""
    text = plain_text(value)
    found = _CLOCK.fullmatch(text) or _SPOKEN.fullmatch(text)
    if found is None or not any(found.groups()):
        return None
    hours, minutes, seconds = (float(part or 0) for part in found.groups())
    return hours * 3600 + minutes * 60 + seconds
