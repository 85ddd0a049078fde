"""Nobody has two shifts on one day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from scheduler.domain.finding import Finding
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Count
from scheduler.rules.breach import breach

__all__ = ["OneShiftADay"]


@dataclass(frozen=True, slots=True)
class OneShiftADay:
    """A person has at most one duty that starts on a day, work or standby.

    Notes
    -----
    Formula: duties of a person that start on a day - 1, never below 0.

    Edges: the size is duties. A night shift belongs to the day on which it starts. Never given up: a roster made by hand
    that has two is told so.

    Parameters
    ----------
    limit
        Name of the limit.
    """

    limit: str

    def terms(self, problem: Problem) -> Iterator[Count]:
        """One count per person and day."""
        duties = frozenset(problem.duties)
        for agent in problem.agents:
            for day in range(problem.grid.days):
                yield Count(
                    name=f"{self.limit}/{agent.id}/{day}",
                    limit=self.limit,
                    who=(agent.id,),
                    days=(day,),
                    duties=duties,
                    at_most=1,
                    strength=Strength.hard(),
                )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:  # noqa: ARG002 - every rule is asked alike
        """Everybody with more than one duty on a day."""
        counts = Counter((item.agent, item.date) for item in roster.assignments)
        for (agent, when), count in counts.items():
            if count > 1:
                yield breach(
                    "one_shift_a_day", self.limit, Strength.hard(), count - 1, "shifts", agent=agent, when=when, count=count
                )
