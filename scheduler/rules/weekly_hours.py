"""Hours of work in a week."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from scheduler.domain.assignment import Assignment
from scheduler.domain.finding import Finding
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.terms import Count
from scheduler.rules.breach import breach
from scheduler.rules.by_agent import by_agent
from scheduler.rules.level import Level
from scheduler.rules.prices import strength_of
from scheduler.rules.settings import require_level, require_number
from scheduler.rules.weeks import weeks_of
from scheduler.rules.work_minutes import work_minutes

__all__ = ["WeeklyHours"]

_HOUR = 60


@dataclass(frozen=True, slots=True)
class WeeklyHours:
    """Nobody works more than so many hours in a calendar week; standby has none, a shift belongs to the week of its start.

    The size is minutes beyond. In the week that the horizon's start cuts, hours worked before it count as far as they are
    known; what is already too much there is nobody's fault now.

    Parameters
    ----------
    limit
        Name of the limit.
    level
        How strongly it is meant; the price of a wish is per hour beyond.
    maximum_hours
        Hours in a calendar week.
    """

    limit: str
    level: Level = field(default="must", metadata={"help": "must, should, may or a price per hour beyond"})
    maximum_hours: float = field(default=48.0, metadata={"help": "most hours of work in a calendar week"})

    def __post_init__(self) -> None:
        """Refuse hours that are none."""
        require_level(self.level)
        require_number("maximum_hours", self.maximum_hours, 0, 168)

    def terms(self, problem: Problem) -> Iterator[Count]:
        """One count of minutes per person and week, where it could be too many."""
        strength = strength_of(self.limit, self.level, _HOUR)
        minutes = work_minutes(problem)
        duties = frozenset(problem.work_duties)
        called = {agent for agent, _ in problem.on_call | problem.settled}
        for week in weeks_of(problem):
            weights = {key: value for key, value in minutes.items() if key[0] in week.days}
            largest = sum(max((weights[day, duty] for duty in duties), default=0) for day in week.days)
            earlier = week.among(problem.carry_in)
            for agent in problem.agents:
                base = sum(_minutes(problem, item) for item in earlier if item.agent == agent.id)
                most = max(round(self.maximum_hours * _HOUR), base)
                if base + largest > most and (not agent.pool or agent.id in called):
                    yield Count(
                        name=f"{self.limit}/{agent.id}/{week.first}",
                        limit=self.limit,
                        who=(agent.id,),
                        days=week.days,
                        duties=duties,
                        weights=weights,
                        base=base,
                        at_most=most,
                        strength=strength,
                    )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Every week in which somebody works too much."""
        strength = strength_of(self.limit, self.level, _HOUR)
        weeks = weeks_of(problem)
        earlier = by_agent(problem.carry_in)
        for agent, own in by_agent(roster.assignments).items():
            for week in weeks:
                before = sum(_minutes(problem, item) for item in week.among(earlier[agent]))
                worked = before + sum(_minutes(problem, item) for item in week.among(own))
                allowed = max(round(self.maximum_hours * _HOUR), before)
                if worked > allowed:
                    yield breach(
                        "weekly_hours_over",
                        self.limit,
                        strength,
                        worked - allowed,
                        "minutes",
                        agent=agent,
                        when=week.first,
                        hours=worked / _HOUR,
                        allowed=allowed / _HOUR,
                    )


def _minutes(problem: Problem, item: Assignment) -> int:
    """Minutes of work that an assignment counts."""
    return problem.grid.elapsed_minutes(item.start, item.end) if item.works else 0
