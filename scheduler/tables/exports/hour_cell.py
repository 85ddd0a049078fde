"""Hours of the day as exports write them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import time, timedelta
from functools import lru_cache

from scheduler.words.plain_text import plain_text

__all__ = ["HourSeen", "read_hour"]

_HALF = r"凌晨|清晨|早上|早晨|上午|中午|正午|下午|午后|傍晚|晚上|晚间|夜间|夜里|深夜|半夜|早|晚"
_CLOCK = (
    rf"(?:(?P<half{{0}}>{_HALF})\s*)?(?P<hour{{0}}>\d{{{{1,2}}}})"
    r"(?:\s*:\s*(?P<minute{0}>\d{{1,2}})(?:\s*:\s*\d{{1,2}}(?:\.\d+)?)?"
    r"|(?P<sign{0}>\s*(?:点钟|点整|点|點|时整|时|時|h(?:r|rs|our|ours)?\b|o'?clock))"
    r"(?:(?P<thirty{0}>半)|(?P<past{0}>\d{{1,2}})分?)?)?"
    r"\s*(?P<noon{0}>[ap]\.?m\.?)?"
)
_ONE = re.compile(rf"(?P<ordinal>第)?(?:(?P<word>hour|hr|h)\s*)?{_CLOCK.format(1)}(?P<after>\s*小时|\s*时段|\s*起)?")
_RANGE = re.compile(rf"{_CLOCK.format(1)}\s*(?:-|~|–|—|―|至|到|to)+\s*(?:次日|翌日|第二天)?\s*{_CLOCK.format(2)}")
_BRACKETS = re.compile(r"[\[(]\s*([\d:]+)\s*[,~-]\s*([\d:]+)\s*[\])]")
_LATER = r"(?:次日|翌日|第二天|隔日|隔天|next day|\+1)"
_NEXT_DAY = re.compile(rf"\(?{_LATER}\)?\s*(?P<before>\d.*)|(?P<after>.*\S)\s*(?:\({_LATER}\)|\+1)")
_SLASH = re.compile(r"(\d\s*(?:点|點|时|時)?)\s*/\s*(\d{1,2}\s*(?::|点|點|时|時))")
_DIGITS = re.compile(r"(\d{2})(\d{2})\s*[-~–—至到]+\s*(\d{2})(\d{2})")
_UNIT = re.compile(r"\s*\((?:人|个|次|人数|人次|条)\)$")
_HOUR, _DAY = 60, 24 * 60
_LATEST, _LATEST_ALONE = 36 * 60, 26 * 60


@dataclass(frozen=True, slots=True)
class HourSeen:
    """An hour or a stretch of hours.

    Parameters
    ----------
    start
        Minutes after midnight; 1440 and more for hours of the next day, such as 25:00.
    end
        Where the cell names an end, the minute at which the stretch ends (above `start`); None otherwise.
    strong
        Whether it can be nothing else than a time of the day; a bare ``8`` is weak.
    ordinal
        Whether hours are counted from the first: 第1小时 begins at midnight.
    """

    start: int
    end: int | None = None
    strong: bool = True
    ordinal: bool = False


def read_hour(value: object) -> HourSeen | None:
    """The hour that a cell names, None where it names none.

    Parameters
    ----------
    value
        A text, a time, a span since midnight, or a whole number of hours; a fraction of a day counts as weak.

    Examples
    --------
    >>> read_hour("下午3点").start, read_hour("8:00~9:00").end, read_hour("11 pm").start
    (900, 540, 1380)
    """
    if isinstance(value, bool):
        return None
    if isinstance(value, time):
        return HourSeen(value.hour * 60 + value.minute)
    if isinstance(value, timedelta):
        minutes = round(value.total_seconds() / 60)
        return HourSeen(minutes) if 0 <= minutes <= _DAY else None
    if isinstance(value, int | float):
        if 100 <= value <= 2400 and value % 100 in (0, 30):  # 0800 as Excel leaves it
            return HourSeen(int(value) // 100 * 60 + int(value) % 100, strong=False)
        if not 0 <= value <= 24:
            return None
        if value == int(value):
            return HourSeen(int(value) * 60, strong=False)
        return HourSeen(round(value * _DAY), strong=False) if 0 < value < 1 else None
    return _from_text(plain_text(value)) if isinstance(value, str) else None


@lru_cache(maxsize=8192)
def _from_text(text: str) -> HourSeen | None:
    """From a plain text."""
    text = _UNIT.sub("", text)
    if not text or len(text) > 40:
        return None
    if (later := _NEXT_DAY.fullmatch(text)) is not None:
        seen = _from_text(later["before"] or later["after"])
        return None if seen is None else _moved(seen)
    if text[0] == "t" and ":" in text:
        text = text[1:]
    if (match := _BRACKETS.fullmatch(text)) is not None:
        seen = _from_text(f"{match[1]}-{match[2]}")
        return None if seen is None else replace(seen, strong=True)
    text = _SLASH.sub(r"\1-\2", text)
    if (match := re.fullmatch(r"(0\d|1\d|2[0-4])(00|30)", text)) is not None:
        return HourSeen(int(match[1]) * 60 + int(match[2]), strong=False)
    if (match := _DIGITS.fullmatch(text)) is not None:
        return _between(*(int(match[at]) * 60 + int(match[at + 1]) for at in (1, 3)), strong=True)
    if (match := _RANGE.fullmatch(text)) is not None:
        return _range(match)
    if (match := _ONE.fullmatch(text)) is not None:
        return _one(match)
    if re.fullmatch(r"0?\.\d+", text):
        return HourSeen(round(float(text) * _DAY), strong=False)
    return HourSeen(int(text[:-2]) * 60, strong=False) if re.fullmatch(r"(\d|1\d|2[0-4])\.0", text) else None


def _moved(seen: HourSeen) -> HourSeen:
    """The same hour of the next day."""
    later = 0 if seen.start >= _DAY else _DAY
    return replace(seen, start=seen.start + later, end=None if seen.end is None else seen.end + later, strong=True)


def _one(match: re.Match[str]) -> HourSeen | None:
    """One time of the day."""
    minutes = _minutes(match, 1, match["half1"], match["noon1"])
    if minutes is None:
        return None
    marked = any(match[name] for name in ("word", "half1", "minute1", "sign1", "noon1", "after"))
    if match["ordinal"]:
        return HourSeen(minutes, ordinal=True) if match["after"] or match["sign1"] else None
    return HourSeen(minutes, strong=marked)


def _range(match: re.Match[str]) -> HourSeen | None:
    """From one time of the day to another."""
    half = match["half2"] or (match["half1"] if match["half1"] else None)
    noon = match["noon1"] or (
        match["noon2"] if int(match["hour1"]) <= int(match["hour2"]) or match["hour1"] == "12" else None
    )
    if match["noon2"] and not match["noon1"] and noon is None:
        noon = "am" if match["noon2"].startswith("p") else "pm"
    if match["noon2"] and not match["noon1"] and match["hour2"] == "12" and match["hour1"] != "12":
        noon = "am" if match["noon2"].startswith("p") else "pm"
    start, end = _minutes(match, 1, match["half1"], noon), _minutes(match, 2, half, match["noon2"])
    if start is None or end is None:
        return None
    if end < start and match["half1"] and not match["half2"]:
        end = end + 720 if end + 720 <= _DAY else end
    strong = any(match[name] for name in ("minute1", "minute2", "sign1", "sign2", "half1", "noon1", "noon2"))
    return _between(start, end, strong=strong)


def _between(start: int, end: int, *, strong: bool) -> HourSeen | None:
    """A stretch; one that ends a minute before the hour (08:59) ends on the hour."""
    if start >= _LATEST or end > _LATEST:
        return None
    if end % 60 in (59, 29, 14, 44):
        end += 1
    if end <= start:
        end += _DAY
    elif end > _DAY and not strong and end - start != _HOUR:
        return None
    return HourSeen(start, end, strong)


def _minutes(match: re.Match[str], which: int, half: str | None, noon: str | None) -> int | None:
    """Minutes after midnight, None where there is no such time."""
    hour = int(match[f"hour{which}"])
    minute = 30 if match[f"thirty{which}"] else int(match[f"minute{which}"] or match[f"past{which}"] or 0)
    if noon:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if noon.startswith("p") else 0)
    elif half:
        hour = _half_day(hour, half)
    minutes = hour * 60 + minute
    return minutes if minute < 60 and minutes <= _LATEST_ALONE else None


def _half_day(hour: int, half: str) -> int:
    """The hour that a Chinese half of the day means."""
    if half in ("下午", "午后", "傍晚", "晚上", "晚间", "晚") and hour < 12:
        return hour + 12
    if half in ("中午", "正午") and hour < 10:
        return hour + 12
    if half in ("夜间", "夜里", "深夜", "半夜", "晚上", "晚间", "晚") and 6 <= hour <= 12:
        return hour + 12
    return hour % 12 if half in ("凌晨",) and hour == 12 else hour
