"""Hours in the horizon between fixed limits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import ceil, floor

from scheduler.domain.agent import Agent
from scheduler.domain.finding import Finding
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.terms import Count
from scheduler.rules.breach import breach
from scheduler.rules.by_agent import by_agent
from scheduler.rules.level import Level
from scheduler.rules.prices import strength_of
from scheduler.rules.settings import require_level, require_number
from scheduler.rules.work_minutes import work_minutes

__all__ = ["HorizonHours"]

_HOUR = 60
_MOST_HOURS = 24.0 * 366


@dataclass(frozen=True, slots=True)
class HorizonHours:
    """Everybody works between a fewest and a most number of hours in the whole horizon.

    The fewest is pro rata to the contract and to the days without leave; the most holds for everybody alike. Hours are those
    of work that starts in the horizon; standby has none. The size is minutes. Pool people are left out.

    Parameters
    ----------
    limit
        Name of the limit.
    level
        How strongly it is meant; the price of a wish is per hour.
    minimum_hours, maximum_hours
        Hours in the horizon; None asks for nothing.
    """

    limit: str
    level: Level = field(default="must", metadata={"help": "must, should, may or a price per hour"})
    minimum_hours: float | None = field(
        default=None, metadata={"help": "fewest hours in the horizon of a full contract without leave"}
    )
    maximum_hours: float | None = field(default=None, metadata={"help": "most hours in the horizon"})

    def __post_init__(self) -> None:
        """Refuse hours that are none and limits that contradict each other."""
        require_level(self.level)
        if self.minimum_hours is not None:
            require_number("minimum_hours", self.minimum_hours, 0, _MOST_HOURS)
        if self.maximum_hours is not None:
            require_number("maximum_hours", self.maximum_hours, self.minimum_hours or 0, _MOST_HOURS)

    def _range(self, problem: Problem, agent: Agent) -> tuple[int | None, int | None]:
        """Fewest and most minutes of a person."""
        least = most = None
        if self.minimum_hours is not None:
            present = problem.grid.days - sum(when in agent.leave for when in problem.grid.dates)
            least = ceil(self.minimum_hours * _HOUR * agent.contract_percent * present / (100 * problem.grid.days) - 1e-9)
        if self.maximum_hours is not None:
            most = floor(self.maximum_hours * _HOUR)
        return least, most

    def terms(self, problem: Problem) -> Iterator[Count]:
        """One count of minutes per person, none where no limit is set."""
        if self.minimum_hours is None and self.maximum_hours is None:
            return
        strength = strength_of(self.limit, self.level, _HOUR)
        minutes = work_minutes(problem)
        for agent in problem.agents:
            least, most = self._range(problem, agent)
            if not agent.pool:
                yield Count(
                    name=f"{self.limit}/{agent.id}",
                    limit=self.limit,
                    who=(agent.id,),
                    days=tuple(range(problem.grid.days)),
                    duties=frozenset(problem.work_duties),
                    weights=minutes,
                    at_least=least,
                    at_most=most,
                    strength=strength,
                )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Everybody who works too few or too many hours."""
        strength = strength_of(self.limit, self.level, _HOUR)
        own = by_agent(roster.assignments)
        for agent in problem.agents:
            if agent.pool:
                continue
            least, most = self._range(problem, agent)
            worked = sum(problem.grid.elapsed_minutes(item.start, item.end) for item in own[agent.id] if item.works)
            for code, allowed, size in (
                ("horizon_hours_under", least, 0 if least is None else least - worked),
                ("horizon_hours_over", most, 0 if most is None else worked - most),
            ):
                if allowed is not None and size > 0:
                    yield breach(
                        code,
                        self.limit,
                        strength,
                        size,
                        "minutes",
                        agent=agent.id,
                        hours=worked / _HOUR,
                        allowed=allowed / _HOUR,
                    )
