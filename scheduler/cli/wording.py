"""How far a search has come, as a supervisor reads it."""

from __future__ import annotations

from typing import Final

from scheduler.words.amounts import percent_at_most
from scheduler.words.catalogue import label

__all__ = ["distance", "elapsed", "is_telling"]

_FAR: Final = 0.5


def distance(gap: float, language: str) -> str:
    """How far a roster is from the best possible, in words.

    Examples
    --------
    >>> distance(0.004, "en")
    'at most 0.4 % from the best possible'
    """
    if gap <= 0:
        return label("best_possible", language)
    return label("distance", language).format(percent=percent_at_most(gap, language))


def is_telling(gap: float) -> bool:
    """Whether a distance says anything: that a roster may be one half from the best possible helps nobody.

    Examples
    --------
    >>> is_telling(0.02), is_telling(0.97)
    (True, False)
    """
    return gap <= _FAR


def elapsed(seconds: float, language: str) -> str:
    """Time since the start, in whole seconds.

    Examples
    --------
    >>> elapsed(75.2, "en")
    '75 s'
    """
    return label("elapsed", language).format(seconds=int(seconds))
