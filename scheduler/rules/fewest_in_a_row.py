"""No single working day, no single day off."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from scheduler.domain.by_agent import by_agent
from scheduler.domain.finding import Finding
from scheduler.domain.pattern_terms import ShortRun
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.rules.breach import breach
from scheduler.rules.carried_run import carried_run
from scheduler.rules.could_come import CouldCome
from scheduler.rules.level import Level
from scheduler.rules.prices import strength_of
from scheduler.rules.settings import require_level, require_whole
from scheduler.rules.short_runs import short_runs

__all__ = ["FewestInARow"]


@dataclass(frozen=True, slots=True)
class FewestInARow:
    """Whoever is on duty, or off, is so for a few days in a row; with 2 there is no single working day, no single day off.

    Notes
    -----
    Formula: a run of r days costs ``max(0, days - r)`` days. Runs are days in a row on duty, standby included, or days in a
    row off.

    Edges: the size is in days missing, run by run. Days before the horizon lengthen the first run as far as they are known;
    a run that starts on unknown days, or that reaches the last day of the roster, is never too short. Nor is a run with a
    day in it or next to it on which the person can come to no shift: leave, a weekday on which the person is never there, a
    day on which the store, or every queue of the person, is closed. People of the reserve pool are left out.

    Parameters
    ----------
    limit
        Name of the limit.
    off
        Whether days off are counted in place of days on duty.
    level
        How strongly it is meant.
    days
        Days in a row.
    """

    limit: str
    off: bool = field(default=False, metadata={"help": "whether days off are counted in place of days on duty"})
    level: Level = field(default="should", metadata={"help": "must, should, may or a price per day missing"})
    days: int = field(default=2, metadata={"help": "fewest days in a row; 2 means never a single one"})

    def __post_init__(self) -> None:
        """Refuse what is no number of days."""
        require_level(self.level)
        require_whole("days", self.days, 1, 14)

    def terms(self, problem: Problem) -> Iterator[ShortRun]:
        """One term per person."""
        if self.days < 2:
            return
        strength = strength_of(self.limit, self.level)
        duties = frozenset(problem.duties)
        worked: defaultdict[str, set[date]] = defaultdict(set)
        for item in problem.carry_in:
            worked[item.agent].add(item.date)
        could_come = CouldCome(problem)
        for agent in problem.agents:
            if agent.pool:
                continue
            yield ShortRun(
                name=f"{self.limit}/{agent.id}",
                limit=self.limit,
                agent=agent.id,
                duties=duties,
                absent=self.off,
                at_least=self.days,
                carried=carried_run(problem, could_come, agent, worked[agent.id], absent=self.off, enough=self.days),
                excused=frozenset(day for day in range(problem.grid.days) if not could_come(agent, day)),
                strength=strength,
            )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Every run that is too short."""
        strength = strength_of(self.limit, self.level)
        own = by_agent((*problem.carry_in, *roster.assignments))
        could_come = CouldCome(problem)
        for agent in problem.agents:
            if agent.pool:
                continue
            on_duty = {item.date for item in own[agent.id]}
            for first, length in short_runs(problem, could_come, agent, on_duty, absent=self.off, at_least=self.days):
                yield breach(
                    "days_off_in_a_row" if self.off else "shortest_run",
                    self.limit,
                    strength,
                    self.days - length,
                    "days",
                    agent=agent.id,
                    when=first,
                    days=length,
                    needed=self.days,
                )
