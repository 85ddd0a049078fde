"""Leave and other absence are kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from scheduler.domain.finding import Finding
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.shift import Duty
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Forbid
from scheduler.rules.away import away
from scheduler.rules.breach import breach

__all__ = ["Availability"]


@dataclass(frozen=True, slots=True)
class Availability:
    """Nobody has a duty, standby included, that overlaps a day of leave or another absence by clock time.

    Notes
    -----
    Formula: 1 for each duty of which a minute lies on a day of leave, midnight to midnight, or in another absence.

    Edges: the size is 1 per duty, also where it overlaps several absences. The night shift before a day of leave runs into
    it and cannot be given. Never given up; facts are not asked: whoever worked the night before an absence has worked it.

    Parameters
    ----------
    limit
        Name of the limit.
    """

    limit: str

    def terms(self, problem: Problem) -> Iterator[Forbid]:
        """Per person, the days on which the same duties are not possible."""
        times = {
            (day, shift.id): problem.clock_times(shift, day) for day in range(problem.grid.days) for shift in problem.shifts
        }
        for agent in problem.agents:
            if not agent.leave and not agent.unavailable:
                continue
            gone: dict[int, set[Duty]] = defaultdict(set)
            for day in range(problem.grid.days):
                for duty in problem.duties:
                    settled = (agent.id, problem.grid.date_of(day)) in problem.settled
                    if not settled and away(agent, *times[day, duty.shift]) is not None:
                        gone[day].add(duty)
            days: dict[frozenset[Duty], list[int]] = defaultdict(list)
            for day, duties in gone.items():
                days[frozenset(duties)].append(day)
            for number, (together, found) in enumerate(days.items()):
                yield Forbid(
                    name=f"{self.limit}/{agent.id}/{number}",
                    limit=self.limit,
                    agent=agent.id,
                    days=tuple(found),
                    duties=together,
                    strength=Strength.hard(),
                )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Every duty at a time at which the person is away."""
        agents = {agent.id: agent for agent in problem.agents}
        for item in roster.assignments:
            asked = item.agent in agents and (item.agent, item.date) not in problem.settled
            reason = away(agents[item.agent], item.start, item.end) if asked else None
            if reason is not None:
                yield breach(
                    f"availability_{reason}",
                    self.limit,
                    Strength.hard(),
                    1,
                    "shifts",
                    agent=item.agent,
                    when=item.date,
                    shift=item.shift,
                )
