"""Balances of a person as a text in one cell: ``late 1; day_off 2``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from scheduler.domain.balances import BALANCES, TOLD
from scheduler.errors import Phrase
from scheduler.tables.nearest import nearest

__all__ = ["balances_text", "checked_balances", "parse_balances"]

_BETWEEN: Final = re.compile(r"[;；,，、\n]")
_NAMES: Final = (*BALANCES, *TOLD)
"""Balances, and what a roster tells of its requests."""
_ONE: Final = re.compile(r"(\w+)\s*[ :：=]\s*([+-]?\d{1,6})")


def balances_text(balances: Mapping[str, int]) -> str:
    """Balances as text, those at 0 left out.

    Examples
    --------
    >>> balances_text({"day_off": 2, "late": 1, "night": 0})
    'late 1; day_off 2'
    """
    return "; ".join(f"{name} {balances[name]}" for name in _NAMES if balances.get(name))


def parse_balances(text: str) -> dict[str, int]:
    """Balances of a text; none of an empty one.

    Parameters
    ----------
    text
        As `balances_text` writes it; ``late: 1, day_off: 2`` is the same.

    Raises
    ------
    ValueError
        What it says is no balance, with a `Phrase`.

    Examples
    --------
    >>> parse_balances("late 1; day_off 2")
    {'late': 1, 'day_off': 2}
    """
    found: dict[str, int] = {}
    for part in filter(None, (part.strip() for part in _BETWEEN.split(text))):
        matched = _ONE.fullmatch(part)
        if matched is None:
            message = "{part!r} is not a balance; write for example late 1; day_off 2, with the names {known}"
            raise ValueError(Phrase(message, part=part, known=BALANCES))
        name = matched[1].lower()
        if name in found:
            raise ValueError(Phrase("the balance {name} is there twice; keep one of the two", name=name))
        found[name] = int(matched[2])
    return checked_balances(found)


def checked_balances(balances: Mapping[str, object]) -> dict[str, int]:
    """Balances with known names and whole numbers, those at 0 left out.

    Raises
    ------
    ValueError
        Another name or value, with a `Phrase`.
    """
    checked = {}
    for name, value in balances.items():
        if name not in _NAMES:
            message = "{name!r} is not the name of a balance{near}; there are {known}"
            raise ValueError(Phrase(message, name=name, near=nearest(name, BALANCES), known=BALANCES))
        if isinstance(value, bool) or not isinstance(value, int):
            raise ValueError(Phrase("the balance {name} is {value!r}; it must be a whole number", name=name, value=value))
        if value:
            checked[name] = value
    return checked
