"""What the settings of rules may be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scheduler.errors import Phrase
from scheduler.rules.level import Level

__all__ = ["require_heads", "require_level", "require_number", "require_order", "require_pairs", "require_whole"]

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
        message = "{name} is {value}; allowed is a number from {low:,.10g} to {high:,.10g}"
        raise ValueError(Phrase(message, name=name, value=_as_written(value), low=low, high=high))


def require_whole(name: str, value: int, low: int, high: int) -> None:
    """Refuse anything but a whole number between two limits."""
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        message = "{name} is {value!r}; allowed is a whole number from {low} to {high}"
        raise ValueError(Phrase(message, name=name, value=value, low=low, high=high))


def require_order(lower: tuple[str, float | None], upper: tuple[str, float | None]) -> None:
    """Refuse two settings, each with its name, of which the lower one is above the upper one; None is no limit."""
    (low_name, low), (high_name, high) = lower, upper
    if low is not None and high is not None and low > high:
        message = "{low_name} is {low} and {high_name} is {high}; lower one or raise the other"
        facts = {"low": _as_written(low), "high": _as_written(high)}
        raise ValueError(Phrase(message, low_name=low_name, high_name=high_name, **facts))


def _as_written(value: object) -> str:
    """A value as a store file has it: a whole number without ``.0``."""
    return f"{value:.0f}" if isinstance(value, float) and value.is_integer() else repr(value)


def require_heads(name: str, heads: Mapping[str, int]) -> None:
    """Refuse anything but whole numbers from 0 by shift id."""
    for shift, count in heads.items():
        if isinstance(count, bool) or not isinstance(count, int) or count < 0:
            message = "{name} of shift {shift!r} is {count!r}; allowed is a whole number from 0"
            raise ValueError(Phrase(message, name=name, shift=shift, count=count))


def require_pairs(name: str, pairs: Sequence[Sequence[str]]) -> None:
    """Refuse lists of fewer than two different people."""
    for pair in pairs:
        if len(set(pair)) < 2:
            message = "{name} has the list {pair}; allowed is lists of two or more different people, for example [[a, b]]"
            raise ValueError(Phrase(message, name=name, pair=f"[{', '.join(pair)}]"))
