"""`Kinds` as the sorts of duty seen so far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from scheduler.domain.pattern_terms import Kinds
from scheduler.domain.shift import Duty
from scheduler.domain.strength import Strength
from scheduler.solver.patterns.walk import charge

__all__ = ["KindsWalk", "walk_kinds"]

State = frozenset[int] | None


@dataclass(frozen=True, slots=True)
class KindsWalk:
    """Positions of the groups seen, charged on the last day of the stretch; None from then on."""

    days: frozenset[int]
    groups: tuple[frozenset[Duty], ...]
    at_most: int
    strength: Strength
    _group_of: Mapping[Duty, int] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Look-up that follows from the groups."""
        group_of = {duty: position for position, group in enumerate(self.groups) for duty in group}
        object.__setattr__(self, "_group_of", group_of)

    def sort_of(self, day: int, duty: Duty | None) -> int | None:  # noqa: ARG002 - the same every day
        """Position of the group."""
        return None if duty is None else self._group_of.get(duty)

    def step(self, state: State, day: int, duty: Duty | None) -> tuple[State, int] | None:
        """Add the sort of a duty."""
        if state is None or day not in self.days:
            return state, 0
        group = None if duty is None else self._group_of.get(duty)
        seen = state if group is None else state | {group}
        if self.strength.price is None and len(seen) > self.at_most:
            return None
        if day < max(self.days):
            return seen, 0
        cost = self.finish(seen)
        return None if cost is None else (None, cost)

    def finish(self, state: State) -> int | None:
        """Charge the sorts beyond the limit."""
        return 0 if state is None else charge(self.strength, len(state) - self.at_most)


def walk_kinds(term: Kinds) -> tuple[KindsWalk, State]:
    """The walk of sorts of duty, with those seen before the horizon."""
    return KindsWalk(frozenset(term.days), term.groups, term.at_most, term.strength), frozenset(term.used_before)
