"""A limit by the name on the screen."""

from __future__ import annotations

from contextlib import suppress

from scheduler.words.catalogue import label

__all__ = ["limit_words"]


def limit_words(limit: str, language: str) -> str:
    """What a limit is called; its name in the store file where the catalogue has none.

    Examples
    --------
    >>> limit_words("rest", "en"), limit_words("something", "en")
    ('rest between shifts', 'something')
    """
    with suppress(KeyError):
        return label(f"limit_{limit}", language)
    return limit
