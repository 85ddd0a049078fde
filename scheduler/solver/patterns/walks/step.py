"""`Step` as the last sort of duty and how long ago it was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from scheduler.domain.pattern_terms import Step
from scheduler.domain.shift import Duty
from scheduler.domain.strength import Strength
from scheduler.solver.patterns.walk import charge

__all__ = ["StepWalk", "walk_step"]

Last = tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class StepWalk:
    """(Position of the last group, days from it to the coming day); None where it is too long ago to matter."""

    groups: tuple[frozenset[Duty], ...]
    steps: frozenset[tuple[int, int]]
    within_days: int
    excused: frozenset[int]
    strength: Strength
    _group_of: Mapping[Duty, int] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Look-up that follows from the groups."""
        group_of = {duty: position for position, group in enumerate(self.groups) for duty in group}
        object.__setattr__(self, "_group_of", group_of)

    def sort_of(self, day: int, duty: Duty | None) -> int | None:  # noqa: ARG002 - the same every day
        """Position of the group."""
        return None if duty is None else self._group_of.get(duty)

    def step(self, state: Last, day: int, duty: Duty | None) -> tuple[Last, int] | None:
        """A step that is not wanted is a breach of 1."""
        group = None if duty is None else self._group_of.get(duty)
        if group is None:
            if state is None or state[1] >= self.within_days:
                return None, 0
            return (state[0], state[1] + 1), 0
        broken = state is not None and (state[0], group) in self.steps and day not in self.excused
        cost = charge(self.strength, int(broken))
        return None if cost is None else ((group, 1), cost)

    def finish(self, state: Last) -> int:  # noqa: ARG002 - every end will do
        """Nothing."""
        return 0


def walk_step(term: Step) -> tuple[StepWalk, Last]:
    """The walk of unwanted changes, with the last duty before the horizon."""
    last = term.carried if term.carried is not None and term.carried[1] <= term.within_days else None
    return StepWalk(term.groups, term.steps, term.within_days, term.excused, term.strength), last
