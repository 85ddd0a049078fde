"""What the settings of rules may be."""

from __future__ import annotations

from collections.abc import Mapping

from scheduler.errors import Phrase
from scheduler.rules.level import Level

__all__ = ["require_heads", "require_level", "require_number", "require_whole"]

_WORDS = ("must", "should", "may")


def require_level(level: Level, *, must: bool = True, rising: bool = True, name: str = "level") -> None:
    """Refuse what is not a level.

    Parameters
    ----------
    level
        As the store file has it.
    must
        Whether the limit can be a must.
    rising
        Whether it can have a rising list of prices; a limit whose breaches are summed over hours has a single one.
    name
        Name of the setting.

    Raises
    ------
    ValueError
        With what is allowed.
    """
    words = _WORDS if must else _WORDS[1:]
    if isinstance(level, str | bool):
        good = level in words
    elif isinstance(level, int):
        good = level >= 0
    else:
        prices = tuple(level)
        whole = all(isinstance(price, int) and not isinstance(price, bool) and price >= 0 for price in prices)
        good = rising and bool(prices) and whole and list(prices) == sorted(prices)
    if not good:
        message = "{name} is {level}; allowed is {words} or a price from 0"
        if rising:
            message = "{name} is {level}; allowed is {words} or a price from 0 or a rising list of prices"
        raise ValueError(Phrase(message, name=name, level=repr(level), words=words))


def require_number(name: str, value: float, low: float, high: float) -> None:
    """Refuse anything but a number between two limits."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
        message = "{name} is {value!r}; allowed is a number from {low:g} to {high:g}"
        raise ValueError(Phrase(message, name=name, value=value, low=low, high=high))


def require_whole(name: str, value: int, low: int, high: int) -> None:
    """Refuse anything but a whole number between two limits."""
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        message = "{name} is {value!r}; allowed is a whole number from {low} to {high}"
        raise ValueError(Phrase(message, name=name, value=value, low=low, high=high))


def require_heads(name: str, heads: Mapping[str, int]) -> None:
    """Refuse anything but whole numbers from 0 by shift id."""
    for shift, count in heads.items():
        if isinstance(count, bool) or not isinstance(count, int) or count < 0:
            message = "{name} of shift {shift!r} is {count!r}; allowed is a whole number from 0"
            raise ValueError(Phrase(message, name=name, shift=shift, count=count))
