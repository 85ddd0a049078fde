"""A value as it would be written in a store file."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any

from scheduler.config.day_text import WEEKDAYS

__all__ = ["plain_value"]


def plain_value(value: Any) -> Any:
    """Text, numbers, lists and dicts in place of Python's own types; a set of numbers is one of weekdays.

    Examples
    --------
    >>> plain_value(frozenset({5, 6})), plain_value((1, (2, 3)))
    (['saturday', 'sunday'], [1, [2, 3]])
    """
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, frozenset) and value and all(isinstance(item, int) for item in value):
        names = [WEEKDAYS[day] for day in sorted(value)]
        return names[0] if len(names) == 1 else names
    if isinstance(value, frozenset | set):
        return sorted(plain_value(item) for item in value)
    if isinstance(value, tuple | list):
        return [plain_value(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): plain_value(item) for key, item in value.items()}
    return value
