"""`Run` as the days in a row so far."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.domain.shift import Duty
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Run
from scheduler.solver.patterns.walk import charge

__all__ = ["RunWalk", "walk_run"]


@dataclass(frozen=True, slots=True)
class RunWalk:
    """Days in a row on some duties, as far as the limit."""

    duties: frozenset[Duty]
    at_most: int
    strength: Strength

    def sort_of(self, day: int, duty: Duty | None) -> bool:  # noqa: ARG002 - the same every day
        """Whether the duty is one of those that count."""
        return duty in self.duties

    def step(self, state: int, day: int, duty: Duty | None) -> tuple[int, int] | None:  # noqa: ARG002 - the same every day
        """One more, and one beyond the limit is a breach of 1."""
        if duty not in self.duties:
            return 0, 0
        if state < self.at_most:
            return state + 1, 0
        cost = charge(self.strength, 1)
        return None if cost is None else (state, cost)

    def finish(self, state: int) -> int:  # noqa: ARG002 - every end will do
        """Nothing."""
        return 0


def walk_run(term: Run) -> tuple[RunWalk, int]:
    """The walk of a run, with the days in a row before the horizon."""
    return RunWalk(term.duties, term.at_most, term.strength), min(term.carried, term.at_most)
