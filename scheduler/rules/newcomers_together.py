"""Not too many newcomers on one shift."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from scheduler.domain.finding import Finding
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.shift import Duty, DutyKind
from scheduler.domain.terms import Count
from scheduler.errors import Phrase
from scheduler.rules.breach import breach
from scheduler.rules.level import Level
from scheduler.rules.prices import strength_of
from scheduler.rules.settings import require_level, require_whole

__all__ = ["NewcomersTogether"]

_MOST = 100


@dataclass(frozen=True, slots=True)
class NewcomersTogether:
    """At most so many newcomers before their test work one shift, all in all or of one mentor.

    Notes
    -----
    Formula: newcomers who work a shift on a day, ``newcomers <= maximum``; the size is newcomers beyond, and the price of a
    wish is per newcomer, shift and day. They are counted per shift (``newcomers_per_shift``) or per shift and mentor
    (``newcomers_per_mentor``).

    Edges: somebody is new from the first day to the day of the test, both included. Standby does not count. Nothing is asked
    of a store without `newcomers`.

    Parameters
    ----------
    limit
        Name of the limit.
    per
        ``shift``, or ``mentor`` for the newcomers of each mentor on a shift.
    level
        How strongly it is meant.
    maximum
        Newcomers.
    """

    limit: str
    per: Literal["shift", "mentor"] = field(default="shift", metadata={"help": "what they are counted per: shift or mentor"})
    level: Level = field(default="must", metadata={"help": "must, should, may or a price per newcomer too many"})
    maximum: int = field(default=1, metadata={"help": "newcomers on one shift at most"})

    def __post_init__(self) -> None:
        """Refuse what is not a number of people."""
        if self.per not in ("shift", "mentor"):
            raise ValueError(Phrase("per is {seen!r}; allowed is shift or mentor", seen=self.per))
        require_level(self.level)
        require_whole("maximum", self.maximum, 0, _MOST)

    def _new_on(self, problem: Problem, when: date) -> dict[str, list[str]]:
        """Ids of those in training on a date, by mentor (all under one key where mentors do not matter)."""
        found: dict[str, list[str]] = {}
        for agent in problem.agents:
            if agent.newcomer is not None and agent.newcomer.in_training(when):
                found.setdefault(agent.newcomer.mentor if self.per == "mentor" else "", []).append(agent.id)
        return found

    def terms(self, problem: Problem) -> Iterator[Count]:
        """One count per mentor, shift and day with more newcomers than may be together."""
        for day, when in enumerate(problem.grid.dates):
            for mentor, newcomers in self._new_on(problem, when).items():
                if len(newcomers) <= self.maximum:
                    continue
                for shift in problem.shifts:
                    yield Count(
                        name=f"{self.limit}/{mentor}/{shift.id}/{when}",
                        limit=self.limit,
                        who=tuple(newcomers),
                        days=(day,),
                        duties=frozenset({Duty(DutyKind.WORK, shift.id)}),
                        at_most=self.maximum,
                        strength=strength_of(self.limit, self.level),
                    )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Every shift with too many newcomers."""
        working = Counter((item.date, item.shift, item.agent) for item in roster.assignments if item.works)
        for when in problem.grid.dates:
            for mentor, newcomers in self._new_on(problem, when).items():
                for shift in problem.shifts:
                    people = sum(working[when, shift.id, newcomer] for newcomer in newcomers)
                    if people <= self.maximum:
                        continue
                    size, strength = people - self.maximum, strength_of(self.limit, self.level)
                    numbers: dict[str, Any] = {"shift": shift.id, "people": people, "allowed": self.maximum}
                    if self.per == "mentor":
                        code, numbers = "newcomers_per_mentor_above", {**numbers, "mentor": mentor}
                    else:
                        code = "newcomers_per_shift_above"
                    yield breach(code, self.limit, strength, size, "people", when=when, **numbers)
