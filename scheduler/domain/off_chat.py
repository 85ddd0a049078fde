"""Work off chat in certain hours."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.domain.hours import Window

__all__ = ["OffChat"]


@dataclass(frozen=True, slots=True)
class OffChat:
    """Work that takes people off chat in certain hours, such as unpacking returns.

    Parameters
    ----------
    name
        Name on the screen, unique.
    windows
        Hours of the day.
    who
        Ids of the people who can do it.
    heads
        How many do it at once.
    weekdays
        Weekdays on which it is to be done, 0 is Monday.
    """

    name: str
    windows: tuple[Window, ...]
    who: tuple[str, ...]
    heads: int = 1
    weekdays: frozenset[int] = frozenset(range(7))
