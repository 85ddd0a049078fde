"""Hours in the horizon close to the contract."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import ceil, floor

from scheduler.domain.agent import Agent
from scheduler.domain.by_agent import by_agent
from scheduler.domain.finding import Finding
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.terms import Count
from scheduler.rules.breach import breach
from scheduler.rules.level import Level
from scheduler.rules.prices import strength_of
from scheduler.rules.settings import require_level, require_number
from scheduler.rules.work_minutes import work_minutes

__all__ = ["ContractHours"]

_HOUR = 60
_DAYS_PER_WEEK = 7


@dataclass(frozen=True, slots=True)
class ContractHours:
    """Everybody with contracted hours works about as much as the contract asks for.

    Notes
    -----
    Formula: the distance of ``hours worked`` from ``weekly hours x (days of the horizon - days of leave) / 7``, beyond
    `tolerance_hours`, too few as well as too many.

    Edges: the size is minutes. Hours are those that really pass in work that starts in the horizon; standby has none. A
    night shift on the last day counts in full. Days before the first one of a newcomer are taken off like leave. Pool people
    and people without contracted hours are left out.

    Parameters
    ----------
    limit
        Name of the limit.
    level
        How strongly it is meant; the price of a wish is per hour.
    tolerance_hours
        Hours above or below that cost nothing; half a shift, as whole shifts cannot meet every contract.
    """

    limit: str
    level: Level = field(default="should", metadata={"help": "must, should, may or a price per hour beyond the tolerance"})
    tolerance_hours: float = field(
        default=4.0, metadata={"help": "hours above or below the contract that cost nothing, half a shift as a rule"}
    )

    def __post_init__(self) -> None:
        """Refuse hours that are none."""
        require_level(self.level)
        require_number("tolerance_hours", self.tolerance_hours, 0, 168)

    def _range(self, problem: Problem, agent: Agent) -> tuple[int, int] | None:
        """Fewest and most minutes that cost nothing, None for people who are left out."""
        if agent.pool or agent.weekly_minutes is None:
            return None
        first = problem.grid.start if agent.newcomer is None else agent.newcomer.first_day
        days = sum(when >= first and when not in agent.leave for when in problem.grid.dates)
        target = agent.weekly_minutes * days / _DAYS_PER_WEEK
        tolerance = round(self.tolerance_hours * _HOUR)
        return max(0, ceil(target - tolerance)), floor(target + tolerance)

    def terms(self, problem: Problem) -> Iterator[Count]:
        """One count of minutes per person."""
        strength = strength_of(self.limit, self.level, _HOUR)
        minutes = work_minutes(problem)
        for agent in problem.agents:
            limits = self._range(problem, agent)
            if limits is not None:
                yield Count(
                    name=f"{self.limit}/{agent.id}",
                    limit=self.limit,
                    who=(agent.id,),
                    days=tuple(range(problem.grid.days)),
                    duties=frozenset(problem.work_duties),
                    weights=minutes,
                    at_least=limits[0],
                    at_most=limits[1],
                    strength=strength,
                )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Everybody who works too much or too little for the contract."""
        strength = strength_of(self.limit, self.level, _HOUR)
        own = by_agent(roster.assignments)
        for agent in problem.agents:
            limits = self._range(problem, agent)
            if limits is None:
                continue
            worked = sum(problem.grid.elapsed_minutes(item.start, item.end) for item in own[agent.id] if item.works)
            missing, beyond = limits[0] - worked, worked - limits[1]
            if max(missing, beyond) > 0:
                yield breach(
                    "contract_hours_under" if missing > 0 else "contract_hours_over",
                    self.limit,
                    strength,
                    max(missing, beyond),
                    "minutes",
                    agent=agent.id,
                    hours=worked / _HOUR,
                    least=limits[0] / _HOUR,
                    most=limits[1] / _HOUR,
                )
