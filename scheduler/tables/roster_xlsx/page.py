"""How large everything on the sheet of a roster is, so that it fills one printed page."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

__all__ = ["Page", "page_of", "text_pixels"]

A4: Final = 9
A3: Final = 8
"""Numbers of paper sizes in a workbook."""
_ROOM: Final = {A4: (1066, 700), A3: (1530, 1020)}
"""Pixels (96 to the inch) within the margins of a landscape page, width and height."""
_LETTER: Final = 6.8
_TOTAL, _WIDE_TOTAL = 27, 36
_DAY: Final = (25, 52)
_WIDEST_CODE: Final = 29
"""Longer codes shrink to fit."""
_NAME: Final = (60, 150)
_PERSON: Final = (19, 40)
_FIXED_HEIGHT: Final = 130
_SMALLEST: Final = 0.72
"""Below this scale a code is no longer read at arm's length: the next larger paper is taken."""
_MOST_ON_ONE_PAGE: Final = 46
_WIDER: Final = 1.12
"""Columns are wider where a program has other fonts; rows are made as high as the page has room for then."""


@dataclass(frozen=True, slots=True)
class Page:
    """Sizes in pixels, and the paper.

    Parameters
    ----------
    paper
        Number of the paper size.
    name, day, total, hours
        Widths of the columns: names, each day, each total, the total of hours.
    row
        Height of a person's row.
    one_page
        Whether everything is on one page; a larger team goes on below under repeated heads.
    """

    paper: int
    name: int
    day: int
    total: int
    hours: int
    row: int
    one_page: bool


def text_pixels(text: str) -> int:
    """About the width of a text of 11 points: Chinese characters are twice as wide as Latin ones."""
    return round(sum(2.15 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text) * _LETTER)


def page_of(names: Sequence[str], codes: Sequence[str], *, days: int, totals: int, people: int, lines: int) -> Page:
    """Sizes for a roster.

    Parameters
    ----------
    names, codes
        The texts that their columns must hold.
    days, totals
        Numbers of columns; the last total is that of hours.
    people, lines
        Rows of people, and other rows below them.
    """
    name = _within(max(map(text_pixels, names), default=0) + 14, _NAME)
    narrowest = _within(max(map(text_pixels, codes), default=0) + 6, (_DAY[0], _WIDEST_CODE))
    fixed = name + (totals - 1) * _TOTAL + _WIDE_TOTAL
    for paper in (A4, A3) if people <= _MOST_ON_ONE_PAGE else (A3,):
        width, height = _ROOM[paper]
        day = _within((width - fixed) // days, (narrowest, _DAY[1]))
        scale = min(1.0, width / (fixed + day * days) / _WIDER)
        row = _within(int((height / scale - _FIXED_HEIGHT - lines * _PERSON[0]) // max(people, 1)), _PERSON)
        needed = _FIXED_HEIGHT + lines * _PERSON[0] + people * row
        if people <= _MOST_ON_ONE_PAGE:
            scale = min(scale, height / needed)
        if scale >= _SMALLEST:
            break
    return Page(paper, name, day, _TOTAL, _WIDE_TOTAL, row, people <= _MOST_ON_ONE_PAGE)


def _within(value: int, limits: tuple[int, int]) -> int:
    """A value brought between two others."""
    return max(limits[0], min(limits[1], value))
