"""The same kind of shift all week."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from scheduler.domain.by_agent import by_agent
from scheduler.domain.finding import Finding
from scheduler.domain.pattern_terms import Kinds
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.shift import Duty, DutyKind, ShiftKind
from scheduler.rules.breach import breach
from scheduler.rules.level import Level
from scheduler.rules.prices import strength_of
from scheduler.rules.settings import require_level, require_whole
from scheduler.rules.weeks import weeks_of

__all__ = ["SteadyShift"]


@dataclass(frozen=True, slots=True)
class SteadyShift:
    """Nobody works more than one kind of shift, early, mid, late or night, in a calendar week.

    Notes
    -----
    Formula: k kinds in a person's week cost ``max(0, k - kinds)``. How often somebody changes to and fro within the week is
    the business of `shift_changes`.

    Edges: the size is in kinds beyond. Standby is no shift worked. In the week that the horizon's start cuts, the kinds
    worked before it count as far as they are known and their shift is still in the store file; kinds that are already too
    many there are nobody's fault now. A week that the horizon's end cuts is judged by its days before it. People of the
    reserve pool are left out.

    Parameters
    ----------
    limit
        Name of the limit.
    level
        How strongly it is meant.
    kinds
        Kinds of shift that a week may have.
    """

    limit: str
    level: Level = field(default="should", metadata={"help": "must, should, may or a price per kind beyond"})
    kinds: int = field(default=1, metadata={"help": "kinds of shift that a person's calendar week may have"})

    def __post_init__(self) -> None:
        """Refuse what is no number of kinds."""
        require_level(self.level)
        require_whole("kinds", self.kinds, 1, len(ShiftKind))

    def terms(self, problem: Problem) -> Iterator[Kinds]:
        """One term per person and week, where there are kinds enough to mix."""
        strength = strength_of(self.limit, self.level)
        shifts: defaultdict[ShiftKind, set[str]] = defaultdict(set)
        for shift in problem.shifts:
            shifts[shift.kind].add(shift.id)
        groups = tuple(frozenset(Duty(DutyKind.WORK, shift) for shift in found) for found in shifts.values())
        place = {shift: position for position, found in enumerate(shifts.values()) for shift in found}
        if len(groups) <= self.kinds:
            return
        for week in weeks_of(problem):
            before: defaultdict[str, set[int]] = defaultdict(set)
            for item in week.among(problem.carry_in):
                if item.works and item.shift in place:
                    before[item.agent].add(place[item.shift])
            for agent in problem.agents:
                if not agent.pool:
                    yield Kinds(
                        name=f"{self.limit}/{agent.id}/{week.first}",
                        limit=self.limit,
                        who=(agent.id,),
                        days=week.days,
                        groups=groups,
                        at_most=max(self.kinds, len(before[agent.id])),
                        used_before=frozenset(before[agent.id]),
                        strength=strength,
                    )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Every week in which somebody works too many kinds of shift."""
        strength = strength_of(self.limit, self.level)
        kinds = {shift.id: shift.kind for shift in problem.shifts}
        weeks = weeks_of(problem)
        inside = (item for item in roster.assignments if problem.grid.start <= item.date < problem.grid.end)
        earlier, own = by_agent(problem.carry_in), by_agent(inside)
        for agent in problem.agents:
            if agent.pool:
                continue
            for week in weeks:
                before = {kinds.get(item.shift) for item in week.among(earlier[agent.id]) if item.works} - {None}
                now = {kinds.get(item.shift) for item in week.among(own[agent.id]) if item.works} - {None}
                allowed = max(self.kinds, len(before))
                if len(before | now) > allowed:
                    yield breach(
                        "steady_shift",
                        self.limit,
                        strength,
                        len(before | now) - allowed,
                        "kinds",
                        agent=agent.id,
                        when=week.first,
                        count=len(before | now),
                        allowed=allowed,
                    )
