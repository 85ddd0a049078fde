"""Days and times as they are read out in a language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from scheduler.words import en, zh

__all__ = ["day_month", "full_day", "moment", "short_day", "span"]

_LABELS: Final[Mapping[str, Mapping[str, str]]] = {"en": en.LABELS, "zh": zh.LABELS}


def full_day(when: date, language: str) -> str:
    """A day with its weekday and year.

    Examples
    --------
    >>> full_day(date(2026, 12, 5), "en"), full_day(date(2026, 12, 5), "zh")
    ('Sat 5 Dec 2026', '2026年12月5日（周六）')
    """
    return _LABELS[language]["date"].format(year=when.year, **_parts(when, language))


def short_day(when: date, language: str) -> str:
    """A day with its weekday, where the year goes without saying.

    Examples
    --------
    >>> short_day(date(2026, 12, 5), "en"), short_day(date(2026, 12, 5), "zh")
    ('Sat 5 Dec', '12月5日（周六）')
    """
    return _LABELS[language]["change_date"].format(**_parts(when, language))


def day_month(when: date, language: str) -> str:
    """A day alone.

    Examples
    --------
    >>> day_month(date(2026, 12, 5), "en"), day_month(date(2026, 12, 5), "zh")
    ('5 Dec', '12月5日')
    """
    return _LABELS[language]["day_month"].format(**_parts(when, language))


def span(first: date, last: date, language: str) -> str:
    """From a first to a last day, or the one day.

    Examples
    --------
    >>> days = date(2026, 12, 5), date(2026, 12, 7)
    >>> span(*days, "en"), span(*days, "zh")
    ('5 Dec - 7 Dec', '12月5日至12月7日')
    """
    if first == last:
        return day_month(first, language)
    return _LABELS[language]["span"].format(start=day_month(first, language), end=day_month(last, language))


def moment(when: datetime, language: str) -> str:
    """A day and the time on it.

    Examples
    --------
    >>> moment(datetime(2026, 12, 5, 9, 30), "en"), moment(datetime(2026, 12, 5, 9, 30), "zh")
    ('Sat 5 Dec 2026 09:30', '2026年12月5日（周六）09:30')
    """
    return _LABELS[language]["moment"].format(date=full_day(when, language), time=f"{when:%H:%M}")


def _parts(when: date, language: str) -> dict[str, object]:
    """Weekday, day and month in words."""
    labels = _LABELS[language]
    return {
        "weekday": labels[f"weekday_{when.weekday()}"],
        "day": when.day,
        "month": labels[f"month_{when.month}"],
    }
