"""No more than so many days in a row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from scheduler.domain.by_agent import by_agent
from scheduler.domain.finding import Finding
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Run
from scheduler.rules.breach import breach
from scheduler.rules.level import Level
from scheduler.rules.prices import strength_of
from scheduler.rules.settings import require_level, require_order, require_whole

__all__ = ["LongestRun"]


@dataclass(frozen=True, slots=True)
class LongestRun:
    """Nobody is on duty, standby included, on more than so many days in a row.

    Notes
    -----
    Formula: ``days of the run - days`` for every run of days on duty, never below 0 and never more than the days of the run
    that lie in the horizon; the same above `absolute_days`, which is never given up.

    Edges: the size is days. Days worked before the horizon lengthen the first run as far as they are known. A day on standby
    is a day on duty; leave and days off end a run. A shift belongs to the day on which it starts. The run that reaches the
    end of the horizon is judged as it is; the next roster goes on from it.

    Parameters
    ----------
    limit
        Name of the limit.
    level
        How strongly `days` is meant; the price of a wish is per day beyond.
    days
        Days in a row.
    absolute_days
        Days in a row that no roster exceeds.
    """

    limit: str
    level: Level = field(
        default="must", metadata={"help": "how strongly days is meant: must, should, may or a price per day beyond"}
    )
    days: int = field(default=6, metadata={"help": "days on duty in a row"})
    absolute_days: int = field(default=12, metadata={"help": "days on duty in a row that are never exceeded"})

    def __post_init__(self) -> None:
        """Refuse limits that are none or contradict each other."""
        require_level(self.level, rising=False)
        require_whole("days", self.days, 1, 31)
        require_whole("absolute_days", self.absolute_days, 1, 31)
        require_order(("days", self.days), ("absolute_days", self.absolute_days))

    def _limits(self) -> tuple[tuple[str, int, Strength], ...]:
        """Finding code, days and strength of both limits."""
        return (
            ("longest_run", self.days, strength_of(self.limit, self.level)),
            ("longest_run_absolute", self.absolute_days, Strength.hard()),
        )

    def terms(self, problem: Problem) -> Iterator[Run]:
        """Two runs per person, as far as the horizon is long enough to exceed them."""
        duties = frozenset(problem.duties)
        worked = {(item.agent, item.date) for item in problem.carry_in}
        for agent in problem.agents:
            carried = 0
            while (agent.id, problem.grid.date_of(-1 - carried)) in worked:
                carried += 1
            for name, most, strength in self._limits():
                if carried + problem.grid.days > most:
                    yield Run(
                        name=f"{name}/{agent.id}",
                        limit=self.limit,
                        agent=agent.id,
                        duties=duties,
                        at_most=most,
                        carried=carried,
                        strength=strength,
                    )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Every run that is too long."""
        start, end = problem.grid.start, problem.grid.end
        for agent, items in by_agent((*problem.carry_in, *roster.assignments)).items():
            for first, length in _runs({item.date for item in items if item.date < end}):
                inside = (first + timedelta(days=length) - max(first, start)).days
                for code, most, strength in self._limits():
                    beyond = min(inside, length - most)
                    if beyond > 0:
                        yield breach(
                            code, self.limit, strength, beyond, "days", agent=agent, when=first, days=length, allowed=most
                        )


def _runs(days: set[date]) -> Iterator[tuple[date, int]]:
    """First day and length of each run of days."""
    for first in sorted(days):
        if first - timedelta(days=1) not in days:
            length = 1
            while first + timedelta(days=length) in days:
                length += 1
            yield first, length
