"""`ShortRun` as the days in a row so far, until they are enough."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.domain.pattern_terms import ShortRun
from scheduler.domain.shift import Duty
from scheduler.domain.strength import Strength
from scheduler.solver.patterns.walk import charge

__all__ = ["ShortRunWalk", "walk_short_run"]


@dataclass(frozen=True, slots=True)
class ShortRunWalk:
    """Days in a row that count, as far as there have to be: nobody asks how long a run is that is long enough.

    A run with a day in it or beside it that nobody chose is as good as one that is long enough.
    """

    duties: frozenset[Duty]
    absent: bool
    at_least: int
    excused: frozenset[int]
    strength: Strength

    def sort_of(self, day: int, duty: Duty | None) -> bool:  # noqa: ARG002 - the same every day
        """Whether the duty is one of those that count."""
        return duty in self.duties

    def step(self, state: int, day: int, duty: Duty | None) -> tuple[int, int] | None:
        """One day more, or the end of a run that may be too short."""
        counts = (duty in self.duties) != self.absent
        if counts:
            beside = state == 0 and day - 1 in self.excused
            return (self.at_least if beside or day in self.excused else min(state + 1, self.at_least)), 0
        if state == 0 or day in self.excused:
            return 0, 0
        cost = charge(self.strength, self.at_least - state)
        return None if cost is None else (0, cost)

    def finish(self, state: int) -> int:  # noqa: ARG002 - a run may go on after the horizon
        """Nothing."""
        return 0


def walk_short_run(term: ShortRun) -> tuple[ShortRunWalk, int]:
    """The walk of a shortest run, with the days in a row before the horizon; long enough where nobody knows."""
    carried = term.at_least if term.carried is None else min(term.carried, term.at_least)
    return ShortRunWalk(term.duties, term.absent, term.at_least, term.excused, term.strength), carried
