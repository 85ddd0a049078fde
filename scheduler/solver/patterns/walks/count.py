"""`Count` of one person as a running sum."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from scheduler.domain.shift import Duty
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Count
from scheduler.solver.patterns.walk import charge

__all__ = ["CountWalk", "walk_count"]


@dataclass(frozen=True, slots=True)
class CountWalk:
    """The sum so far; None from where on nothing that can come costs anything or has not been charged yet.

    Parameters
    ----------
    cells
        (day, duty, weight) that count.
    at_least, at_most
        Limits of the sum, None where there is none.
    unit_size
        Size of a breach per unit of distance.
    strength
        Hard, must or wish.
    """

    cells: frozenset[tuple[int, Duty, int]]
    at_least: int | None
    at_most: int | None
    unit_size: int
    strength: Strength
    _weights: Mapping[tuple[int, Duty], int] = field(init=False, compare=False, repr=False)
    _least_left: tuple[int, ...] = field(init=False, compare=False, repr=False)
    _most_left: tuple[int, ...] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Look-ups that follow from the cells, among them the least and the most that can come after each day."""
        object.__setattr__(self, "_weights", {(day, duty): weight for day, duty, weight in self.cells})
        by_day: dict[int, list[int]] = defaultdict(lambda: [0])
        for day, _, weight in self.cells:
            by_day[day].append(weight)
        least, most = [0], [0]
        for day in range(max(by_day, default=0), 0, -1):
            least.append(least[-1] + min(by_day[day]))
            most.append(most[-1] + max(by_day[day]))
        object.__setattr__(self, "_least_left", tuple(reversed(least)))
        object.__setattr__(self, "_most_left", tuple(reversed(most)))

    def sort_of(self, day: int, duty: Duty | None) -> int:
        """The weight of the duty."""
        return 0 if duty is None else self._weights.get((day, duty), 0)

    def step(self, state: int | None, day: int, duty: Duty | None) -> tuple[int | None, int] | None:
        """Add the weight of a duty, and forget the sum as soon as it no longer matters."""
        if state is None:
            return None, 0
        total = state if duty is None else state + self._weights.get((day, duty), 0)
        if day >= len(self._most_left) - 1:
            cost = self.finish(total)
            return None if cost is None else (None, cost)
        lowest, highest = total + self._least_left[day], total + self._most_left[day]
        enough = self.at_least is None or lowest >= self.at_least
        room = self.at_most is None or highest <= self.at_most
        if enough and room:
            return None, 0
        if self.strength.price is None and (
            (self.at_least is not None and highest < self.at_least) or (self.at_most is not None and lowest > self.at_most)
        ):
            return None
        return total, 0

    def finish(self, state: int | None) -> int | None:
        """Charge the distance to the limits; also for a sum that nothing counts towards."""
        if state is None:
            return 0
        under = 0 if self.at_least is None else self.at_least - state
        over = 0 if self.at_most is None else state - self.at_most
        charges = [charge(self.strength, size * self.unit_size) for size in (under, over)]
        return None if None in charges else sum(cost for cost in charges if cost is not None)


def walk_count(term: Count) -> tuple[CountWalk, int]:
    """The walk of a count, with the sum to begin with."""
    weights: dict[tuple[int, Duty], int] = defaultdict(int)
    for day in term.days:
        for duty in term.duties:
            weights[day, duty] += term.weights.get((day, duty), 1)
    cells = frozenset((day, duty, weight) for (day, duty), weight in weights.items() if weight)
    return CountWalk(cells, term.at_least, term.at_most, term.unit_size, term.strength), term.base
