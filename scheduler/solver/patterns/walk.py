"""What a shape asks of one person, told day by day."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any, Protocol

from scheduler.domain.shift import Duty
from scheduler.domain.strength import Strength

__all__ = ["Walk", "charge"]


class Walk(Protocol):
    """A counter or state of one person's days: what must be remembered, and what each day costs.

    Two walks that are equal ask for the same; only where they begin may differ from person to person, so that people who
    come from different days before the horizon share one graph.
    """

    def sort_of(self, day: int, duty: Duty | None) -> Hashable:
        """What the walk looks at in a day: choices of the same sort lead to the same at the same cost."""
        ...

    def step(self, state: Any, day: int, duty: Duty | None) -> tuple[Hashable, int] | None:
        """Next state and cost units of a day with a duty, or off with None; None where the day cannot be like that."""
        ...

    def finish(self, state: Any) -> int | None:
        """Cost units of ending in a state; None where that cannot be."""
        ...


def charge(strength: Strength, size: int) -> int | None:
    """Cost units of a breach of some size; None where there must be none."""
    if size <= 0:
        return 0
    return None if strength.price is None else strength.price.cost(size)
