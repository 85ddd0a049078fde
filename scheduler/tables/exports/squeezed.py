"""Names in exports made comparable."""

from __future__ import annotations

import re
from functools import lru_cache

from scheduler.words.plain_text import plain_text

__all__ = ["squeezed"]

_LOOSE = re.compile(r"[\s_\-–—:;,，。、.|()\[\]{}<>【】《》「」\"'·+&]+")


@lru_cache(maxsize=65536)
def squeezed(text: str) -> str:
    """A plain text without blanks and punctuation, for comparing names.

    Examples
    --------
    >>> squeezed("Pre-sales (Chats)"), squeezed("咨询人数（人）")
    ('presaleschats', '咨询人数人')
    """
    return _LOOSE.sub("", plain_text(text))
