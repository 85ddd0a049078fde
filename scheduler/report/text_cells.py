"""Text in columns of a console, where a Chinese character takes two."""

from __future__ import annotations

from scheduler.words.text_width import text_width

__all__ = ["fit"]


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
