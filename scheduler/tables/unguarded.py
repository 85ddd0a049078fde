"""Text of a cell without what spreadsheets and people put around it."""

from __future__ import annotations

import re

__all__ = ["BLANKS", "unguarded"]

BLANKS = " \u3000\u00a0"
"""Blanks that are no part of a text: the plain one, the wide one of Chinese writing, the one that does not break."""
_GUARDED = re.compile("'+[=+\\-@\t\r\uff1d\uff0b\uff0d\uff20]")


def unguarded(cell: str) -> str:
    """The text of a cell without outer blanks and without the apostrophe that guards a formula.

    Examples
    --------
    >>> unguarded(" '=1+2 "), unguarded("'plain")
    ('=1+2', "'plain")
    """
    stripped = cell.strip(BLANKS)
    return stripped[1:] if _GUARDED.match(stripped) else stripped
