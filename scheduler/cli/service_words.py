"""Figures of a simulation as a supervisor reads them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from scheduler.words.amounts import amount, percent, signed
from scheduler.words.catalogue import label

if TYPE_CHECKING:
    from scheduler.domain.figures import Figures
    from scheduler.domain.response_target import ResponseTarget

__all__ = ["change_words", "plain_share", "plain_wait", "share_words", "target_words", "wait_change_words", "wait_words"]

_UNITS: Final = (("hours", 3600.0, 10_800.0), ("minutes", 60.0, 120.0), ("seconds", 1.0, 0.0))
"""Unit, its seconds, and the wait in seconds from which on it is used."""
_SEEN: Final = 0.05
"""What is smaller is 0 with one decimal."""


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
    return percent(value, language) if math.isfinite(value) else _unknown(language)


def plain_wait(figures: Figures, language: str, *where: int) -> str:
    """A wait alone, in the unit in which people would tell it.

    Examples
    --------
    >>> import numpy as np
    >>> from scheduler.domain.figures import Figures
    >>> waits = np.array([5.2, 450.0, 7294.2, 41797.3])
    >>> [plain_wait(Figures(waits, waits, waits), "en", place) for place in range(4)]
    ['5.2 s', '7.5 min', '121.6 min', '11.6 h']
    """
    value = figures.at(*where)[0]
    unit, seconds = _unit(value)
    return label(f"simulate_plain_{unit}", language).format(value=amount(value / seconds)) if seconds else _unknown(language)


def wait_words(figures: Figures, language: str, *where: int) -> str:
    """A wait with its range."""
    value, low, high = figures.at(*where)
    unit, seconds = _unit(value)
    if not seconds:
        return _unknown(language)
    return _with_range(
        f"simulate_{unit}", f"simulate_plain_{unit}", language, value / seconds, low / seconds, high / seconds
    )


def change_words(figures: Figures, language: str, *where: int) -> str:
    """A change of a share with its range, with a sign, in percentage points."""
    value, low, high = (100 * number for number in figures.at(*where))
    return _signed("simulate_change", language, value, low, high)


def wait_change_words(figures: Figures, language: str, *where: int) -> str:
    """A change of a wait with its range, with a sign."""
    value, low, high = figures.at(*where)
    unit, seconds = _unit(value)
    if not seconds:
        return _unknown(language)
    return _signed(f"simulate_change_{unit}", language, value / seconds, low / seconds, high / seconds)


def target_words(target: ResponseTarget, language: str) -> str:
    """What is promised."""
    limits = []
    if target.service_level is not None and target.target_seconds is not None:
        key = "simulate_target_share"
        limits.append(
            label(key, language).format(percent=amount(100 * target.service_level), seconds=amount(target.target_seconds))
        )
    if target.asa_seconds is not None:
        limits.append(label("simulate_target_wait", language).format(seconds=amount(target.asa_seconds)))
    if target.abandonment is not None:
        limits.append(label("simulate_target_gave_up", language).format(percent=amount(100 * target.abandonment)))
    return label("simulate_comma", language).join(limits)


def _with_range(key: str, alone: str, language: str, value: float, low: float, high: float) -> str:
    """A figure; without a range where none is known, or none is to be seen."""
    if not math.isfinite(value):
        return _unknown(language)
    said = [amount(number) for number in (value, low, high)]
    if not (math.isfinite(low) and math.isfinite(high)) or len(set(said)) == 1:
        return label(alone, language).format(value=said[0], seconds=said[0])
    return label(key, language).format(value=said[0], low=said[1], high=said[2])


def _signed(key: str, language: str, *numbers: float) -> str:
    """A change and the ends of its range."""
    if not math.isfinite(numbers[0]):
        return _unknown(language)
    said = (signed(number) if abs(number) >= _SEEN else "0" for number in numbers)
    return label(key, language).format(**dict(zip(("value", "low", "high"), said, strict=True)))


def _unit(seconds: float) -> tuple[str, float]:
    """In what a wait is told, and how many seconds that has; 0 where there is no wait to tell."""
    if not math.isfinite(seconds):
        return "", 0.0
    return next((unit, size) for unit, size, least in _UNITS if abs(seconds) >= least)


def _unknown(language: str) -> str:
    """What stands for a figure that there is not."""
    return label("simulate_unknown", language)
