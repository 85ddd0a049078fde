"""Texts cut to a width without making two of them alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

__all__ = ["fitted", "fitted_names"]

_DOTS = "…"


def fitted(text: str, width: float, measure: Callable[[str], float], *, keep: int = 0) -> str:
    """A text, cut where it is too wide.

    Parameters
    ----------
    text
        The text.
    width
        Room for it.
    measure
        Width of a text in the same unit.
    keep
        Characters of its end to keep behind the dots.

    Examples
    --------
    >>> fitted("Alexandra Montgomery", 12, len)
    'Alexandra M…'
    >>> fitted("Alexandra Montgomery", 12, len, keep=4)
    'Alexand…mery'
    """
    if measure(text) <= width:
        return text
    end = text[len(text) - keep :] if keep else ""
    for length in range(len(text) - keep - 1, 0, -1):
        cut = f"{text[:length].rstrip()}{_DOTS}{end}"
        if measure(cut) <= width:
            return cut
    return _DOTS


def fitted_names(names: Sequence[str], width: float, measure: Callable[[str], float]) -> list[str]:
    """Names cut to a width; those that would look alike keep their ends.

    Examples
    --------
    >>> fitted_names(["Alexandra Montgomery", "Alexandra Moore", "Bo"], 12, len)
    ['Alexandra…ry', 'Alexandra…re', 'Bo']
    """
    cut = [fitted(name, width, measure) for name in names]
    for keep in (2, 3, 4):
        alike = _alike(names, cut)
        cut = [
            fitted(name, width, measure, keep=keep) if short in alike else short
            for name, short in zip(names, cut, strict=True)
        ]
    return cut


def _alike(names: Sequence[str], cut: Sequence[str]) -> set[str]:
    """Cut texts that stand for different names."""
    often = Counter(short for _, short in set(zip(names, cut, strict=True)))
    return {short for short, count in often.items() if count > 1}
