"""Figures of a simulation as a supervisor reads them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from scheduler.words.catalogue import label

if TYPE_CHECKING:
    from scheduler.domain.figures import Figures
    from scheduler.domain.response_target import ResponseTarget

__all__ = ["change_words", "plain_seconds", "plain_share", "seconds_words", "share_words", "target_words"]


def share_words(figures: Figures, language: str, *where: int) -> str:
    """A share in percent with its range.

    Examples
    --------
    >>> import numpy as np
    >>> from scheduler.domain.figures import Figures
    >>> share_words(Figures(np.array([0.812]), np.array([0.784]), np.array([0.84])), "en", 0)
    '81.2 % (78.4-84 %)'
    """
    value, low, high = figures.at(*where)
    return _with_range("simulate_share", "percent", language, 100 * value, 100 * low, 100 * high)


def plain_share(figures: Figures, language: str, *where: int) -> str:
    """A share in percent alone."""
    value = figures.at(*where)[0]
    return label("percent", language).format(value=_short(100 * value)) if math.isfinite(value) else _unknown(language)


def plain_seconds(figures: Figures, language: str, *where: int) -> str:
    """Seconds alone."""
    value = figures.at(*where)[0]
    return label("elapsed", language).format(seconds=_short(value)) if math.isfinite(value) else _unknown(language)


def seconds_words(figures: Figures, language: str, *where: int) -> str:
    """Seconds with their range."""
    return _with_range("simulate_seconds", "elapsed", language, *figures.at(*where))


def change_words(figures: Figures, language: str, *where: int, key: str = "simulate_change", factor: float = 100) -> str:
    """A change with its range, with a sign; in percentage points unless told otherwise."""
    value, low, high = (factor * number for number in figures.at(*where))
    if not math.isfinite(value):
        return _unknown(language)
    said = (f"{number:+.1f}" if abs(number) >= 0.05 else "0" for number in (value, low, high))
    return label(key, language).format(**dict(zip(("value", "low", "high"), said, strict=True)))


def target_words(target: ResponseTarget, language: str) -> str:
    """What is promised."""
    limits = []
    if target.service_level is not None and target.target_seconds is not None:
        key = "simulate_target_share"
        limits.append(
            label(key, language).format(percent=_short(100 * target.service_level), seconds=_short(target.target_seconds))
        )
    if target.asa_seconds is not None:
        limits.append(label("simulate_target_wait", language).format(seconds=_short(target.asa_seconds)))
    if target.abandonment is not None:
        limits.append(label("simulate_target_gave_up", language).format(percent=_short(100 * target.abandonment)))
    return label("simulate_comma", language).join(limits)


def _with_range(key: str, alone: str, language: str, value: float, low: float, high: float) -> str:
    """A figure; without a range where none is known, or none is to be seen."""
    if not math.isfinite(value):
        return _unknown(language)
    said = [_short(number) for number in (value, low, high)]
    if not (math.isfinite(low) and math.isfinite(high)) or len(set(said)) == 1:
        return label(alone, language).format(value=said[0], seconds=said[0])
    return label(key, language).format(value=said[0], low=said[1], high=said[2])


def _unknown(language: str) -> str:
    """What stands for a figure that there is not."""
    return label("simulate_unknown", language)


def _short(value: float) -> str:
    """A number with at most one decimal."""
    return f"{value:,.1f}".removesuffix(".0")
