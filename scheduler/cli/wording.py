"""Numbers as a supervisor reads them."""

from __future__ import annotations

import math
from datetime import date
from typing import Final

from scheduler.words.catalogue import label

__all__ = ["amount", "day", "distance", "elapsed", "is_telling", "percent"]

_FAR: Final = 0.5


def percent(fraction: float, language: str) -> str:
    """A fraction as percent, rounded up to a tenth so that "at most" stays true.

    Examples
    --------
    >>> percent(0.00412, "en"), percent(0.25, "en"), percent(0.0, "en")
    ('0.5 %', '25 %', '0 %')
    """
    tenths = math.ceil(fraction * 1000 - 1e-9)
    return label("percent", language).format(value=f"{tenths / 10:.1f}".removesuffix(".0"))


def distance(gap: float, language: str) -> str:
    """How far a roster is from the best possible, in words.

    Examples
    --------
    >>> distance(0.004, "en")
    'at most 0.4 % from the best possible'
    """
    if gap <= 0:
        return label("best_possible", language)
    return label("distance", language).format(percent=percent(gap, language))


def is_telling(gap: float) -> bool:
    """Whether a distance says anything: that a roster may be one half from the best possible helps nobody.

    Examples
    --------
    >>> is_telling(0.02), is_telling(0.97)
    (True, False)
    """
    return gap <= _FAR


def elapsed(seconds: float, language: str) -> str:
    """Time since the start, in whole seconds.

    Examples
    --------
    >>> elapsed(75.2, "en")
    '75 s'
    """
    return label("elapsed", language).format(seconds=int(seconds))


def day(when: date, language: str) -> str:
    """A date as it is read out.

    Examples
    --------
    >>> day(date(2026, 12, 1), "en")
    'Tue 1 Dec 2026'
    """
    return label("date", language).format(
        weekday=label(f"weekday_{when.weekday()}", language),
        day=when.day,
        month=label(f"month_{when.month}", language),
        year=when.year,
    )


def amount(value: float) -> str:
    """A number with at most one decimal.

    Examples
    --------
    >>> amount(1234.0), amount(0.25), amount(7.04)
    ('1,234', '0.2', '7')
    """
    return f"{value:,.1f}".removesuffix(".0")
