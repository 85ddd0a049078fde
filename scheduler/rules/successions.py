"""Shifts that must not follow each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from scheduler.domain.finding import Finding
from scheduler.domain.pattern_terms import Step
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.errors import Phrase
from scheduler.rules.breach import breach
from scheduler.rules.level import Level
from scheduler.rules.next_shifts import next_shifts
from scheduler.rules.prices import strength_of
from scheduler.rules.settings import require_level, require_whole
from scheduler.rules.shifts_named import shifts_named
from scheduler.rules.step_terms import step_terms

__all__ = ["Successions"]


@dataclass(frozen=True, slots=True)
class Successions:
    """Some shifts do not follow some others, for example no early shift after a late one.

    Notes
    -----
    Formula: 1 for each two shifts worked one after the other, at most `within_days` days apart, that are a pair of
    `forbidden`.

    Edges: the size is in pairs of shifts. A name is the shift of that id, or else every shift of that kind (early, mid,
    late, night). With ``within_days: 1`` only days in a row matter; with 2 a single day off does not help. A shift in
    between does: only the next shift counts. Standby is as good as a day off here. The last shift before the horizon counts
    where it is in the store file still. People of the reserve pool are left out.

    Parameters
    ----------
    limit
        Name of the limit.
    level
        How strongly it is meant.
    forbidden
        Pairs of names, first shift and next shift.
    within_days
        Days from one shift to the next.
    """

    limit: str
    level: Level = field(default="should", metadata={"help": "must, should, may or a price per pair of shifts"})
    forbidden: tuple[tuple[str, ...], ...] = field(
        default=(),
        metadata={
            "help": "pairs of shifts, or of kinds of shift, of which the second does not follow the first",
            "names": "shifts or kinds of shift",
        },
    )
    within_days: int = field(
        default=1, metadata={"help": "days from one shift to the next for which it matters; 1: only days in a row"}
    )

    def __post_init__(self) -> None:
        """Refuse what is no pair and no number of days."""
        require_level(self.level, rising=False)
        require_whole("within_days", self.within_days, 1, 14)
        for pair in self.forbidden:
            if len(pair) != 2:
                raise ValueError(Phrase("forbidden has {pair}; allowed are pairs of two shifts", pair=", ".join(pair)))

    def terms(self, problem: Problem) -> Iterator[Step]:
        """One term per person."""
        shifts = [shift.id for shift in problem.shifts]
        steps = frozenset(
            (shifts.index(before), shifts.index(after))
            for first, second in self.forbidden
            for before in shifts_named(problem, first)
            for after in shifts_named(problem, second)
        )
        strength = strength_of(self.limit, self.level)
        groups = [frozenset({shift}) for shift in shifts]
        yield from step_terms(problem, self.limit, strength, groups, steps, self.within_days)

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Every pair of shifts that should not follow each other."""
        strength = strength_of(self.limit, self.level)
        named = [(shifts_named(problem, first), shifts_named(problem, second)) for first, second in self.forbidden]
        for before, after in next_shifts(problem, roster, self.within_days):
            if any(before.shift in firsts and after.shift in seconds for firsts, seconds in named):
                yield breach(
                    "successions",
                    self.limit,
                    strength,
                    1,
                    "pairs",
                    agent=after.agent,
                    when=after.date,
                    before=before.shift,
                    after=after.shift,
                )
