"""Everybody can attend a session of each meeting."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from scheduler.domain.agent import Agent
from scheduler.domain.block import Block
from scheduler.domain.by_agent import by_agent
from scheduler.domain.finding import Finding
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.shift import Duty, DutyKind
from scheduler.domain.terms import Count
from scheduler.rules.away import away
from scheduler.rules.breach import breach
from scheduler.rules.level import Level
from scheduler.rules.prices import strength_of
from scheduler.rules.settings import require_level

__all__ = ["MeetingAttendance"]


@dataclass(frozen=True, slots=True)
class MeetingAttendance:
    """Everybody who is asked to a meeting or training works a shift that contains one of its sessions.

    Notes
    -----
    Formula: for each meeting (each week's is one of its own) and each person asked, 1 if no shift that the person works
    contains a whole session of it, else 0. The size is meetings missed.

    Edges: whoever is on leave or otherwise away at every session is not asked, and neither is the reserve pool; standby does
    not attend; a shift carried in from before the roster counts where it contains a session. Where two rosters share a
    calendar week, the one with most of its possible days holds the meeting of that week.

    Parameters
    ----------
    limit
        Name of the limit.
    level
        How strongly it is meant; the price of a wish is per person and meeting.
    """

    limit: str
    level: Level = field(default="should", metadata={"help": "must, should, may or a price per person and meeting missed"})

    def __post_init__(self) -> None:
        """Refuse levels that are none."""
        require_level(self.level, rising=False)

    def terms(self, problem: Problem) -> Iterator[Count]:
        """One count of shifts with a session per meeting and person."""
        strength = strength_of(self.limit, self.level)
        for agent, sessions in _asked(problem):
            contained = {
                (day, Duty(DutyKind.WORK, shift.id))
                for day in range(problem.grid.days)
                for shift in problem.shifts
                if problem.grid.date_of(day).weekday() in shift.weekdays
                and any(
                    start <= session.start and session.end <= end
                    for start, end in [problem.clock_times(shift, day)]
                    for session in sessions
                )
            }
            days = tuple(sorted({day for day, _ in contained}))
            duties = frozenset(duty for _, duty in contained)
            yield Count(
                name=f"{self.limit}/{sessions[0].series}/{agent.id}",
                limit=self.limit,
                who=(agent.id,),
                days=days,
                duties=duties,
                weights={(day, duty): 0 for day in days for duty in duties if (day, duty) not in contained},
                base=sum(
                    item.agent == agent.id
                    and item.works
                    and any(item.start <= session.start and session.end <= item.end for session in sessions)
                    for item in problem.carry_in
                ),
                at_least=1,
                strength=strength,
            )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Everybody who cannot attend any session of a meeting."""
        strength = strength_of(self.limit, self.level)
        own = by_agent((*problem.carry_in, *roster.assignments))
        for agent, sessions in _asked(problem):
            worked = [(item.start, item.end) for item in own.get(agent.id, ()) if item.works]
            if not any(start <= session.start and session.end <= end for session in sessions for start, end in worked):
                first = sessions[0]
                yield breach(
                    "meeting_missed",
                    self.limit,
                    strength,
                    1,
                    "meetings",
                    agent=agent.id,
                    when=first.start.date(),
                    meeting=first.name,
                    sessions=len(sessions),
                    time=f"{first.start:%H:%M}",
                )


def _asked(problem: Problem) -> Iterator[tuple[Agent, tuple[Block, ...]]]:
    """Each person with the sessions of each meeting that the person is asked to attend one of."""
    series: dict[str, list[Block]] = {}
    for block in problem.blocks:
        if block.is_session:
            series.setdefault(block.series, []).append(block)
    agents: Mapping[str, Agent] = {agent.id: agent for agent in problem.agents if not agent.pool}
    for sessions in series.values():
        ordered = tuple(sorted(sessions, key=lambda block: block.start))
        for name in dict.fromkeys(name for block in ordered for name in block.who):
            agent = agents.get(name)
            if agent is not None and any(away(agent, block.start, block.end) is None for block in ordered):
                yield agent, ordered
