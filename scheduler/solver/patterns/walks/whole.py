"""`Whole` as the days of a stretch so far."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.domain.pattern_terms import Whole
from scheduler.domain.shift import Duty
from scheduler.domain.strength import Strength
from scheduler.solver.patterns.walk import charge

__all__ = ["WholeWalk", "walk_whole"]

State = tuple[bool, int] | None


@dataclass(frozen=True, slots=True)
class WholeWalk:
    """(Whether a day had a duty, days off), charged on the last day of the stretch; None from then on."""

    days: tuple[int, ...]
    duties: frozenset[Duty]
    strength: Strength

    def sort_of(self, day: int, duty: Duty | None) -> bool:  # noqa: ARG002 - the same every day
        """Whether the duty is one of those that count."""
        return duty in self.duties

    def step(self, state: State, day: int, duty: Duty | None) -> tuple[State, int] | None:
        """Count a day of the stretch."""
        if state is None or day not in self.days:
            return state, 0
        worked, off = state
        now = (True, off) if duty in self.duties else (worked, off + 1)
        if day < max(self.days):
            return now, 0
        cost = self.finish(now)
        return None if cost is None else (None, cost)

    def finish(self, state: State) -> int | None:
        """Charge the days off of a stretch that has a duty."""
        return 0 if state is None or not state[0] else charge(self.strength, state[1])


def walk_whole(term: Whole) -> tuple[WholeWalk, State]:
    """The walk of a whole stretch, with its days before the horizon."""
    return WholeWalk(term.days, term.duties, term.strength), (term.worked_before > 0, term.off_before)
