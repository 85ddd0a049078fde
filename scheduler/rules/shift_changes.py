"""Changes of the kind of shift from one working day to the next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import permutations

from scheduler.domain.finding import Finding
from scheduler.domain.pattern_terms import Step
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.shift import ShiftKind
from scheduler.rules.breach import breach
from scheduler.rules.level import Level
from scheduler.rules.next_shifts import next_shifts
from scheduler.rules.prices import strength_of
from scheduler.rules.settings import require_level, require_whole
from scheduler.rules.step_terms import step_terms

__all__ = ["ShiftChanges"]

_ORDER = tuple(ShiftKind)


@dataclass(frozen=True, slots=True)
class ShiftChanges:
    """Nobody changes from one kind of shift to another, or to an earlier one only, without enough days in between.

    The order is early, mid, late, night, and a rotation is forward where nobody steps back in it. To and fro costs more than
    one change: early, late, early, late has three of them, two early and two late shifts have one.

    Notes
    -----
    Formula: 1 for each two shifts worked one after the other, at most `within_days` days apart, of which the second is of
    another kind (`shift_changes`) or of an earlier kind (`forward_rotation`) than the first.

    Edges: the size is in changes. With ``within_days: 1`` only days in a row matter, and whoever has been off may start
    anew; with 2 a single day off does not help. Standby is as good as a day off here. The last shift before the horizon
    counts where it is in the store file still. People of the reserve pool are left out.

    Parameters
    ----------
    limit
        Name of the limit.
    back_only
        Whether changes to a later kind are free.
    level
        How strongly it is meant.
    within_days
        Days from one shift to the next.
    """

    limit: str
    back_only: bool = field(default=False, metadata={"help": "whether changes to a later kind of shift are free"})
    level: Level = field(default="should", metadata={"help": "must, should, may or a price per change"})
    within_days: int = field(
        default=1, metadata={"help": "days from one shift to the next for which it matters; 1: only days in a row"}
    )

    def __post_init__(self) -> None:
        """Refuse what is no number of days."""
        require_level(self.level, rising=False)
        require_whole("within_days", self.within_days, 1, 14)

    def terms(self, problem: Problem) -> Iterator[Step]:
        """One term per person."""
        kinds = [kind for kind in _ORDER if any(shift.kind is kind for shift in problem.shifts)]
        yield from step_terms(
            problem,
            self.limit,
            strength_of(self.limit, self.level),
            [frozenset(shift.id for shift in problem.shifts if shift.kind is kind) for kind in kinds],
            frozenset(step for step in permutations(range(len(kinds)), 2) if step[0] > step[1] or not self.back_only),
            self.within_days,
        )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Every change."""
        strength = strength_of(self.limit, self.level)
        rank = {shift.id: _ORDER.index(shift.kind) for shift in problem.shifts}
        for before, after in next_shifts(problem, roster, self.within_days):
            if rank[after.shift] < rank[before.shift] or (rank[after.shift] > rank[before.shift] and not self.back_only):
                yield breach(
                    "forward_rotation" if self.back_only else "shift_changes",
                    self.limit,
                    strength,
                    1,
                    "changes",
                    agent=after.agent,
                    when=after.date,
                    before=before.shift,
                    after=after.shift,
                )
