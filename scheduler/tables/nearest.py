"""The allowed word that a wrong one was probably meant to be."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from scheduler.errors import Phrase

__all__ = ["nearest", "not_in_store"]


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
    return Phrase(" (did you mean {near!r}?)", near=by_lower[close[0]]) if close else ""


def not_in_store(what: str, name: object, known: Iterable[str]) -> Phrase:
    """The message on a name of something that the store does not have; `what` is ``agent``, ``queue`` or ``shift``."""
    near = nearest(str(name), known)
    return Phrase("the store has no {what} {name!r}{near}", what=Phrase(what), name=name, near=near)
