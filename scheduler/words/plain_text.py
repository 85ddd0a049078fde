"""Texts as they are compared: people write them in full width, in other case, with other blanks."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

__all__ = ["bare_text", "plain_text"]

_REMEMBERED: Final = 65536


@lru_cache(maxsize=_REMEMBERED)
def plain_text(text: str) -> str:
    """A text in half width and lower case, with single blanks and none at its ends.

    Examples
    --------
    >>> plain_text(" Ｗang  WEI "), plain_text("０８：００－０９：００"), plain_text("−1")
    ('wang wei', '08:00-09:00', '-1')
    """
    return " ".join(unicodedata.normalize("NFKC", text).casefold().replace("−", "-").split())


@lru_cache(maxsize=_REMEMBERED)
def bare_text(text: str) -> str:
    """A plain text without any blanks, for names and codes.

    Examples
    --------
    >>> bare_text(" Ｅ arly "), bare_text("李 娜")
    ('early', '李娜')
    """
    return plain_text(text).replace(" ", "")
