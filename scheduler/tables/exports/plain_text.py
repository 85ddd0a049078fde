"""Texts made comparable."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

__all__ = ["plain", "squeezed"]

_LOOSE = re.compile(r"[\s_\-–—:;,，。、.|()\[\]{}<>【】《》「」\"'·+&]+")


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """A text in lower case with narrow characters, inner blanks as one.

    Examples
    --------
    >>> plain(" ０８：００－０９：００ ")
    '08:00-09:00'
    """
    return " ".join(unicodedata.normalize("NFKC", text).casefold().replace("−", "-").split())


@lru_cache(maxsize=65536)
def squeezed(text: str) -> str:
    """A plain text without blanks and punctuation, for comparing names.

    Examples
    --------
    >>> squeezed("Pre-sales (Chats)"), squeezed("咨询人数（人）")
    ('presaleschats', '咨询人数人')
    """
    return _LOOSE.sub("", plain(text))
