"""What a holiday is for, whatever the year."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["feast_name"]

_STAND_IN: Final = re.compile(r"^(day off|休息日|调休)", re.IGNORECASE)
_MARK: Final = re.compile(r"\s*[(（][^)）]*(observed|estimated|substitut|补假|补休|调休|估)[^)）]*[)）]", re.IGNORECASE)


def feast_name(name: str) -> str:
    """A holiday's name without the marks of one year, so that the same feast is found in other years.

    Parameters
    ----------
    name
        As the calendar has it, English or Chinese.

    Returns
    -------
    str
        "" for a day off that only stands in for a weekend worked: it is part of the feast beside it.

    Examples
    --------
    >>> feast_name("Christmas Day (observed)"), feast_name("Day off (substituted from 02/04/2024)")
    ('Christmas Day', '')
    >>> feast_name("春节（补假）")
    '春节'
    """
    return "" if _STAND_IN.match(name.strip()) else _MARK.sub("", name).strip()
