"""`Free` as the free windows so far and those that are open."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from scheduler.domain.pattern_terms import Free
from scheduler.domain.shift import Duty
from scheduler.domain.strength import Strength
from scheduler.solver.patterns.walk import charge

__all__ = ["FreeWalk", "walk_free"]

State = tuple[int, frozenset[int]]


@dataclass(frozen=True, slots=True)
class FreeWalk:
    """(Windows still to be free, positions of open windows on which there was a duty)."""

    windows: tuple[tuple[int, ...], ...]
    duties: frozenset[Duty]
    strength: Strength
    _with: Mapping[int, frozenset[int]] = field(init=False, compare=False, repr=False)
    _ending: Mapping[int, frozenset[int]] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Look-ups that follow from the windows: those with each day, and those that end on it."""
        having: dict[int, set[int]] = defaultdict(set)
        ending: dict[int, set[int]] = defaultdict(set)
        for position, window in enumerate(self.windows):
            for day in window:
                having[day].add(position)
            if window:
                ending[max(window)].add(position)
        object.__setattr__(self, "_with", {day: frozenset(found) for day, found in having.items()})
        object.__setattr__(self, "_ending", {day: frozenset(found) for day, found in ending.items()})

    def sort_of(self, day: int, duty: Duty | None) -> bool:
        """Whether the duty takes a window away."""
        return duty in self.duties and day in self._with

    def step(self, state: State, day: int, duty: Duty | None) -> tuple[State, int]:
        """A window that ends without a duty is one less to go."""
        missing, spoilt = state
        if duty in self.duties:
            spoilt |= self._with.get(day, frozenset())
        ended = self._ending.get(day, frozenset())
        missing -= len(ended - spoilt)
        if missing <= 0:
            return (0, frozenset()), 0
        return (missing, spoilt - ended), 0

    def finish(self, state: State) -> int | None:
        """Charge the windows that are missing."""
        return charge(self.strength, state[0])


def walk_free(term: Free) -> tuple[FreeWalk, State]:
    """The walk of free windows, with how many there have to be."""
    empty = sum(not window for window in term.windows)
    return FreeWalk(term.windows, term.duties, term.strength), (max(0, term.at_least - term.base - empty), frozenset())
