"""How wide a text is where a Chinese character takes two columns."""

from __future__ import annotations

import unicodedata

__all__ = ["text_width"]


def text_width(text: str) -> int:
    """Columns that a text takes on a console and, about, in a cell.

    Examples
    --------
    >>> text_width("早E")
    3
    """
    return sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
    )
