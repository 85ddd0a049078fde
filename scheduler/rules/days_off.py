"""Days off in every week."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from scheduler.domain.by_agent import by_agent
from scheduler.domain.finding import Finding
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.terms import Count
from scheduler.rules.breach import breach
from scheduler.rules.level import Level
from scheduler.rules.prices import strength_of
from scheduler.rules.settings import require_level, require_whole
from scheduler.rules.weeks import weeks_of

__all__ = ["DaysOff"]

_DAYS_PER_WEEK = 7


@dataclass(frozen=True, slots=True)
class DaysOff:
    """Everybody has so many days off in each calendar week, that is, is on duty on no more than the other days.

    Notes
    -----
    Formula: ``days on duty in the week - (7 - per_week)``, never below 0.

    Edges: the size is days off missing. Standby is no day off, leave is one. In the week that the horizon's start cuts, days
    worked before it count as far as they are known; days off that are already lost there are nobody's fault now. In the week
    that its end cuts, the days off may fall after it.

    Parameters
    ----------
    limit
        Name of the limit.
    level
        How strongly it is meant.
    per_week
        Days off in a calendar week.
    """

    limit: str
    level: Level = field(default="must", metadata={"help": "must, should, may or a price per day off missing"})
    per_week: int = field(default=1, metadata={"help": "days off in each calendar week"})

    def __post_init__(self) -> None:
        """Refuse numbers that are none."""
        require_level(self.level)
        require_whole("per_week", self.per_week, 0, _DAYS_PER_WEEK)

    def terms(self, problem: Problem) -> Iterator[Count]:
        """One count of days on duty per person and week, where it could be too many."""
        strength = strength_of(self.limit, self.level)
        duties = frozenset(problem.duties)
        for week in weeks_of(problem):
            before = {(item.agent, item.date) for item in week.among(problem.carry_in)}
            for agent in problem.agents:
                base = sum(who == agent.id for who, _ in before)
                most = max(_DAYS_PER_WEEK - self.per_week, base)
                if base + len(week.days) > most:
                    yield Count(
                        name=f"{self.limit}/{agent.id}/{week.first}",
                        limit=self.limit,
                        who=(agent.id,),
                        days=week.days,
                        duties=duties,
                        base=base,
                        at_most=most,
                        strength=strength,
                    )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Every week in which somebody has too few days off."""
        strength = strength_of(self.limit, self.level)
        weeks = weeks_of(problem)
        earlier = by_agent(problem.carry_in)
        for agent, own in by_agent(roster.assignments).items():
            for week in weeks:
                before = {item.date for item in week.among(earlier[agent])}
                worked = before | {item.date for item in week.among(own)}
                allowed = max(_DAYS_PER_WEEK - self.per_week, len(before))
                if len(worked) > allowed:
                    yield breach(
                        "days_off_missing",
                        self.limit,
                        strength,
                        len(worked) - allowed,
                        "days",
                        agent=agent,
                        when=week.first,
                        worked=len(worked),
                        allowed=allowed,
                    )
