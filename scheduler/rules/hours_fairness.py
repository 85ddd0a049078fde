"""Hours are shared alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from scheduler.domain.agent import Agent
from scheduler.domain.by_agent import by_agent
from scheduler.domain.finding import Finding
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.terms import Spread, SpreadMember
from scheduler.rules.days_there import days_there
from scheduler.rules.fair_scales import fair_scales
from scheduler.rules.level import Level
from scheduler.rules.prices import strength_of
from scheduler.rules.settings import require_level, require_whole
from scheduler.rules.team_part import TeamPart, parts_of, require_parts
from scheduler.rules.unfair import unfair
from scheduler.rules.who_may import WhoMay
from scheduler.rules.work_minutes import work_minutes

__all__ = ["HoursFairness"]

_FULL, _HOUR, _PARTS = 100, 60, 1000
_BALANCE = "hours"


@dataclass(frozen=True, slots=True)
class HoursFairness:
    """Hours of work are shared alike, pro rata to the contract and to the days without leave.

    Notes
    -----
    Formula: ``ceil(most - least - tolerance)`` hours, never below 0, where a person's value is ``(hours in the horizon +
    carried balance) x 100 / contract percent x days of the horizon / own days without leave``; the price is per hour. With
    `groups` each group is compared and priced by itself, and whoever is in none of them is not compared.

    Edges: the size is in hours of a full contract without leave. Hours are those that really pass in work that starts in the
    horizon; standby has none. Compared is everybody who could be given work on some day; the pool, the leads and whoever is
    away for more than half of the days (on leave, or not yet at work) are left out, but a group that goes by name or by role
    has its leads too. Shares are exact to a thousandth. The carried balance is in whole hours.

    Parameters
    ----------
    limit
        Name of the limit.
    level
        How strongly it is meant.
    tolerance
        Hours of difference that cost nothing.
    groups
        Parts of the team by name; the whole team where there are none.
    """

    limit: str
    level: Level = field(default="should", metadata={"help": "must, should, may or a price per hour of difference"})
    tolerance: int = field(default=8, metadata={"help": "hours of difference that cost nothing, a shift as a rule"})
    groups: Mapping[str, TeamPart] = field(
        default_factory=dict,
        metadata={
            "help": "parts of the team by name, each with people, roles, grades or skills; the whole team unless given"
        },
    )

    def __post_init__(self) -> None:
        """Refuse what cannot be counted."""
        require_level(self.level)
        require_whole("tolerance", self.tolerance, 0, 744)
        require_parts(self.groups)

    def _compared(self, problem: Problem) -> Iterator[tuple[str, tuple[Agent, ...], int, int, list[int]]]:
        """Name, people, tolerance, unit and scales of each part of the team with at least two people who can work."""
        who_may = WhoMay(problem)

        def able(agent: Agent) -> bool:
            return any(who_may.allows(agent, day, duty) for day in range(problem.grid.days) for duty in problem.work_duties)

        for name, people, tolerance in parts_of(problem, self.groups, self.tolerance):
            there = (agent for agent in people if 2 * days_there(problem, agent) >= problem.grid.days)
            members = tuple(agent for agent in there if able(agent))
            if len(members) > 1:
                shares = [
                    agent.contract_percent / _FULL * days_there(problem, agent) / problem.grid.days for agent in members
                ]
                unit, scales = fair_scales(shares, _PARTS)
                yield name, members, tolerance, unit * _HOUR, scales

    def terms(self, problem: Problem) -> Iterator[Spread]:
        """One spread of minutes per part of the team."""
        minutes = work_minutes(problem)
        for name, members, tolerance, unit, scales in self._compared(problem):
            yield Spread(
                name=f"{self.limit}/{name}" if name else self.limit,
                limit=self.limit,
                members=tuple(
                    SpreadMember(agent.id, scale, scale * _HOUR * agent.balances.get(_BALANCE, 0), minutes)
                    for agent, scale in zip(members, scales, strict=True)
                ),
                days=tuple(range(problem.grid.days)),
                duties=frozenset(problem.work_duties),
                unit=unit,
                tolerance=tolerance,
                strength=strength_of(self.limit, self.level),
            )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """The person with the most and the one with the fewest hours of each part, where they are too far apart."""
        own = by_agent(item for item in roster.assignments if item.works)
        for name, members, tolerance, unit, scales in self._compared(problem):
            loads = [
                scale
                * (
                    sum(problem.grid.elapsed_minutes(item.start, item.end) for item in own[agent.id])
                    + _HOUR * agent.balances.get(_BALANCE, 0)
                )
                for agent, scale in zip(members, scales, strict=True)
            ]
            yield from unfair(
                "fairness_hours",
                self.limit,
                strength_of(self.limit, self.level),
                "hours",
                [agent.id for agent in members],
                loads,
                unit=unit,
                tolerance=tolerance,
                group=name,
            )
