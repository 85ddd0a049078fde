"""Requests are granted to everybody alike."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from scheduler.domain.agent import Agent
from scheduler.domain.balances import REQUEST
from scheduler.domain.finding import Finding
from scheduler.domain.is_granted import is_granted
from scheduler.domain.problem import Problem
from scheduler.domain.request import Request
from scheduler.domain.roster import Roster
from scheduler.domain.shift import Duty, DutyKind
from scheduler.domain.terms import Count, Spread, SpreadMember
from scheduler.rules.breach import breach
from scheduler.rules.level import Level
from scheduler.rules.prices import strength_of
from scheduler.rules.settings import require_level, require_whole
from scheduler.rules.team_part import TeamPart, parts_of, require_parts
from scheduler.rules.unfair import unfair
from scheduler.rules.who_may import WhoMay

__all__ = ["RequestFairness"]

Asked = Mapping[str, Sequence[Request]]


@dataclass(frozen=True, slots=True)
class RequestFairness:
    """Nobody's requests are refused much more often than those of others, and nobody who asks gets nothing.

    Notes
    -----
    Formula: ``ceil(most - least - tolerance)`` requests, never below 0, where a person's value is ``requests refused in the
    horizon + carried balance``; and besides, per person, ``at_least - requests granted``, never below 0. The price is per
    request. With `groups` each group is compared by itself, and whoever is in none of them is not compared.

    Edges: the size is in requests, whatever their weight; the weight decides what a refusal costs under ``requests``.
    Compared are people who ask for something on a day of this horizon, leads too; the pool is left out. Of somebody who
    asks for fewer things than `at_least`, or for fewer that can be granted at all, so many are granted: a shift on a day of
    leave or outside the person's skills cannot be. A day of leave grants the wish for the day off.

    Parameters
    ----------
    limit
        Name of the limit.
    level
        How strongly it is meant.
    tolerance
        Requests by which the refusals of two people may differ without cost.
    at_least
        Requests that everybody who asks is granted.
    groups
        Parts of the team by name; the whole team where there are none.
    """

    limit: str
    level: Level = field(default="should", metadata={"help": "must, should, may or a price per request"})
    tolerance: int = field(default=1, metadata={"help": "requests refused more than to others that cost nothing"})
    at_least: int = field(default=1, metadata={"help": "requests granted to everybody who asks for so many; 0 for none"})
    groups: Mapping[str, TeamPart] = field(
        default_factory=dict,
        metadata={
            "help": "parts of the team by name, each with people, roles, grades or skills; the whole team unless given"
        },
    )

    def __post_init__(self) -> None:
        """Refuse what cannot be counted."""
        require_level(self.level)
        require_whole("tolerance", self.tolerance, 0, 31)
        require_whole("at_least", self.at_least, 0, 31)
        require_parts(self.groups)

    def _compared(self, problem: Problem, asked: Asked) -> Iterator[tuple[str, tuple[Agent, ...], int]]:
        """Name, people who ask for something and tolerance of each part of the team."""
        for name, people, tolerance in parts_of(problem, self.groups, self.tolerance, leads=True):
            yield name, tuple(agent for agent in people if asked.get(agent.id)), tolerance

    def _needed(self, problem: Problem, asked: Asked) -> dict[str, int]:
        """Requests that each person who asks is granted, by agent id."""
        who_may = WhoMay(problem)
        agents = {agent.id: agent for _, people, _ in self._compared(problem, asked) for agent in people}
        return {
            name: min(self.at_least, sum(_can_be(problem, who_may, agent, request) for request in asked[name]))
            for name, agent in agents.items()
        }

    def terms(self, problem: Problem) -> Iterator[Spread | Count]:
        """One spread of refusals per part of the team, and one count of what is granted per person."""
        strength = strength_of(self.limit, self.level)
        asked = _by_person(problem.requests)
        refused = {agent: _refusals(problem, own) for agent, own in asked.items()}
        for name, members, tolerance in self._compared(problem, asked):
            if len(members) > 1:
                yield Spread(
                    name=f"{self.limit}/{name}" if name else self.limit,
                    limit=self.limit,
                    members=tuple(
                        SpreadMember(
                            agent.id,
                            base=refused[agent.id][0] + agent.balances.get(REQUEST, 0),
                            weights=refused[agent.id][1],
                        )
                        for agent in members
                    ),
                    days=(),
                    duties=frozenset(),
                    tolerance=tolerance,
                    strength=strength,
                )
        for agent_id, needed in self._needed(problem, asked).items():
            if needed:
                base, weights = refused[agent_id]
                days = tuple(sorted({day for day, _ in weights}))
                yield Count(
                    name=f"{self.limit}/granted/{agent_id}",
                    limit=self.limit,
                    who=(agent_id,),
                    days=days,
                    duties=frozenset(problem.duties),
                    weights={(day, duty): -weights.get((day, duty), 0) for day in days for duty in problem.duties},
                    base=len(asked[agent_id]) - base,
                    at_least=needed,
                    strength=strength,
                )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Who is refused the most and the least, where they are too far apart; and who gets too little."""
        strength = strength_of(self.limit, self.level)
        asked = _by_person(problem.requests)
        refused = Counter(request.agent for request in problem.requests if not is_granted(request, roster))
        for name, members, tolerance in self._compared(problem, asked):
            if len(members) > 1:
                yield from unfair(
                    "fairness_request",
                    self.limit,
                    strength,
                    "requests",
                    [agent.id for agent in members],
                    [refused[agent.id] + agent.balances.get(REQUEST, 0) for agent in members],
                    unit=1,
                    tolerance=tolerance,
                    group=name,
                )
        for agent_id, needed in self._needed(problem, asked).items():
            granted = len(asked[agent_id]) - refused[agent_id]
            if granted < needed:
                yield breach(
                    "requests_granted_few",
                    self.limit,
                    strength,
                    needed - granted,
                    "requests",
                    agent=agent_id,
                    granted=granted,
                    asked=len(asked[agent_id]),
                    needed=needed,
                )


def _by_person(requests: Sequence[Request]) -> Asked:
    """Requests by agent id."""
    found: defaultdict[str, list[Request]] = defaultdict(list)
    for request in requests:
        found[request.agent].append(request)
    return found


def _refusals(problem: Problem, requests: Sequence[Request]) -> tuple[int, dict[tuple[int, Duty], int]]:
    """What is refused as base and weights of the person's cells: a duty against the wish, or no duty that grants it."""
    base, weights = 0, Counter[tuple[int, Duty]]()
    for request in requests:
        day = problem.grid.day_of(request.date)
        wants_none = (request.shift is None) is not request.against
        base += not wants_none
        for duty in problem.duties:
            if request.shift in (None, duty.shift) and (wants_none or duty.kind is DutyKind.WORK):
                weights[day, duty] += 1 if wants_none else -1
    return base, dict(weights)


def _can_be(problem: Problem, who_may: WhoMay, agent: Agent, request: Request) -> bool:
    """Whether a request by itself could be granted."""
    if (request.shift is None) is not request.against:
        return True
    day = problem.grid.day_of(request.date)
    return any(who_may.allows(agent, day, duty) for duty in problem.work_duties if request.shift in (None, duty.shift))
