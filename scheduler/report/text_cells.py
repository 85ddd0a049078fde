"""Text in columns of a console, where a Chinese character takes two."""

from __future__ import annotations

import unicodedata

__all__ = ["fit", "text_width"]


def text_width(text: str) -> int:
    """Columns that a text takes on a console.

    Examples
    --------
    >>> text_width("早E")
    3
    """
    return sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
    )


def fit(text: str, width: int, *, right: bool = False) -> str:
    """A text padded with blanks, or cut at its end, to a number of columns.

    Examples
    --------
    >>> fit("售前", 5) + "|"
    '售前 |'
    >>> fit("presales", 3)
    'pre'
    """
    while text_width(text) > width:
        text = text[:-1]
    blanks = " " * (width - text_width(text))
    return blanks + text if right else text + blanks
