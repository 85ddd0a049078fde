"""The allowed word that a wrong one was probably meant to be."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

__all__ = ["nearest"]


def nearest(word: str, allowed: Iterable[str]) -> str:
    """A phrase to put after a wrong word, empty where no allowed word is like it.

    Examples
    --------
    >>> nearest("erly", ["early", "late"])
    " (did you mean 'early'?)"
    >>> nearest("xyz", ["early", "late"])
    ''
    """
    by_lower = {other.lower(): other for other in allowed}
    close = difflib.get_close_matches(word.lower(), by_lower, n=1, cutoff=0.5)
    return f" (did you mean {by_lower[close[0]]!r}?)" if close else ""
