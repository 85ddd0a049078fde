"""People are given only what they can do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from scheduler.domain.agent import Agent
from scheduler.domain.assignment import Assignment
from scheduler.domain.finding import Finding
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.shift import Duty
from scheduler.domain.skills_on import skills_on
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Forbid
from scheduler.rules.breach import breach
from scheduler.rules.who_may import WhoMay

__all__ = ["Eligibility"]


@dataclass(frozen=True, slots=True)
class Eligibility:
    """Pool people only stand by, others only where they may; shifts on their weekdays, while a queue of theirs is open.

    Notes
    -----
    Formula: 1 for each duty on a weekday without the shift, of work of the pool without a call, of standby of somebody who
    never stands by, or on a shift during which no queue of the person is open; leads may have every shift.

    Edges: the size is 1 per duty. Never given up. Somebody of the pool who stands by may be called in to work: a roster says
    of such work that it is called, which is believed unless the roster before it, where one is known, had nobody standing by
    there; it may begin later than the shift, with the call. Whatever has begun before people are told of changes is given to
    nobody new. In a roster made by hand it also finds people and shifts that the store does not know, days outside the
    horizon, clock times other than the shift's, and activities on a queue without the skill.

    Parameters
    ----------
    limit
        Name of the limit.
    """

    limit: str

    def terms(self, problem: Problem) -> Iterator[Forbid]:
        """Per person, the days on which the same duties are not possible."""
        who_may = WhoMay(problem)
        alike: dict[tuple[object, ...], dict[frozenset[Duty], list[int]]] = {}
        for agent in problem.agents:
            called, settled = (
                frozenset(when for who, when in cells if who == agent.id) for cells in (problem.on_call, problem.settled)
            )
            roles = (agent.pool, agent.id in problem.standby_agents, agent.id in problem.leads)
            key = (
                *roles,
                agent.skills,
                agent.backup_skills,
                agent.backup_dates,
                called,
                settled,
                _under_way(problem, agent),
            )
            if key not in alike:
                alike[key] = _barred(problem, who_may, agent)
            for number, (duties, days) in enumerate(alike[key].items()):
                yield Forbid(
                    name=f"{self.limit}/{agent.id}/{number}",
                    limit=self.limit,
                    agent=agent.id,
                    days=tuple(days),
                    duties=duties,
                    strength=Strength.hard(),
                )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Every duty that its person cannot be given, and everything that does not fit the store."""
        who_may = WhoMay(problem)
        agents = {agent.id: agent for agent in problem.agents}
        for item in roster.assignments:
            for reason in _reasons(problem, who_may, agents, item):
                yield breach(
                    f"eligibility_{reason}",
                    self.limit,
                    Strength.hard(),
                    1,
                    "shifts",
                    agent=item.agent,
                    when=item.date,
                    shift=item.shift,
                )


def _under_way(problem: Problem, agent: Agent) -> frozenset[tuple[date, str]]:
    """What a person is in the middle of when people are told of changes, as (date, shift id)."""
    told, known = problem.told_at, problem.reference
    if told is None or known is None:
        return frozenset()
    return frozenset((item.date, item.shift) for item in known.of(agent.id) if item.start < told < item.end)


def _barred(problem: Problem, who_may: WhoMay, agent: Agent) -> dict[frozenset[Duty], list[int]]:
    """Days by the duties that a person cannot be given on them."""
    days: dict[frozenset[Duty], list[int]] = defaultdict(list)
    for day in range(problem.grid.days):
        barred = frozenset(duty for duty in problem.duties if who_may.reason_against(agent, day, duty) is not None)
        if barred:
            days[barred].append(day)
    return days


def _reasons(problem: Problem, who_may: WhoMay, agents: dict[str, Agent], item: Assignment) -> Iterator[str]:
    """What is wrong with one assignment."""
    shift = next((shift for shift in problem.shifts if shift.id == item.shift), None)
    day = problem.grid.day_of(item.date)
    agent = agents.get(item.agent)
    if shift is None:
        yield "unknown_shift"
    elif not 0 <= day < problem.grid.days:
        yield "outside_horizon"
    elif agent is None:
        yield "unknown_agent"
    else:
        reason = who_may.reason_against(agent, day, item.duty)
        if reason is not None and not (reason == "pool" and _is_called(problem, item)):
            yield reason
        start, end = problem.clock_times(shift, day)
        late = item.called and start <= item.start < end
        if item.end != end or (item.start != start and not late):
            yield "times"
        if any(
            activity.queue is not None and activity.queue not in skills_on(agent, item.date) for activity in item.activities
        ):
            yield "activity"


def _is_called(problem: Problem, item: Assignment) -> bool:
    """Whether work says that it was called in from standby, and nothing tells otherwise."""
    if not item.called or problem.reference is None:
        return item.called
    return any(known.called or not known.works for known in problem.reference.on(item.agent, item.date))
