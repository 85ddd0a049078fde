"""Numbers of people as they are read out."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.words.amounts import amount
from scheduler.words.number import Number

__all__ = ["Heads"]


@dataclass(frozen=True, slots=True)
class Heads(Number):
    """Heads, contacts or seconds as they are read out: two decimals, and where that would be nothing two digits."""

    def __str__(self) -> str:
        """The number alone."""
        if isinstance(self.value, int) or not 0 < abs(self.value) < 0.005:
            return amount(self.value, 2)
        return f"{self.value:.2g}"
