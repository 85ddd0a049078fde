"""`Follow` as the duties of the last days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from scheduler.domain.shift import Duty
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Follow
from scheduler.solver.patterns.walk import charge

__all__ = ["FollowWalk", "walk_follow"]

Lately = tuple[Duty | None, ...]


@dataclass(frozen=True, slots=True)
class FollowWalk:
    """What was had on each of the last `gap` days, as far as something must not follow it."""

    days: frozenset[int]
    pairs: frozenset[tuple[Duty, Duty, int]]
    gap: int
    strength: Strength
    _sizes: Mapping[tuple[Duty, Duty], tuple[int, ...]] = field(init=False, compare=False, repr=False)
    _firsts: frozenset[Duty] = field(init=False, compare=False, repr=False)
    _named: frozenset[Duty] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Look-ups that follow from the pairs."""
        sizes: dict[tuple[Duty, Duty], tuple[int, ...]] = {}
        for before, after, size in sorted(self.pairs):
            sizes[before, after] = (*sizes.get((before, after), ()), size)
        object.__setattr__(self, "_sizes", sizes)
        object.__setattr__(self, "_firsts", frozenset(before for before, _, _ in self.pairs))
        object.__setattr__(self, "_named", self._firsts | {after for _, after, _ in self.pairs})

    def sort_of(self, day: int, duty: Duty | None) -> Duty | None:  # noqa: ARG002 - the same every day
        """The duty, where it is in one of the pairs."""
        return duty if duty in self._named else None

    def step(self, state: Lately, day: int, duty: Duty | None) -> tuple[Lately, int] | None:
        """Forget the oldest day, having looked what it forbids."""
        before, kept = state[0], state[1:]
        cost = 0
        for size in () if before is None or duty is None else self._sizes.get((before, duty), ()):
            charged = charge(self.strength, size)
            if charged is None:
                return None
            cost += charged
        matters = duty in self._firsts and day in self.days
        return (*kept, duty if matters else None), cost

    def finish(self, state: Lately) -> int:  # noqa: ARG002 - what follows is beyond the horizon
        """Nothing."""
        return 0


def walk_follow(term: Follow) -> tuple[FollowWalk, Lately]:
    """The walk of a succession; days before the horizon are not its own."""
    return FollowWalk(frozenset(term.days), frozenset(term.pairs), term.gap, term.strength), (None,) * term.gap
