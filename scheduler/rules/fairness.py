"""Some duties are shared alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from scheduler.domain.agent import Agent
from scheduler.domain.by_agent import by_agent
from scheduler.domain.finding import Finding
from scheduler.domain.is_new import is_new
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.shared_work import is_shared_work
from scheduler.domain.shift import Duty, DutyKind, ShiftTemplate
from scheduler.domain.terms import Spread, SpreadMember
from scheduler.rules.days_there import days_there
from scheduler.rules.fair_scales import fair_scales
from scheduler.rules.level import Level
from scheduler.rules.prices import strength_of
from scheduler.rules.settings import require_level, require_whole
from scheduler.rules.team_part import TeamPart, parts_of, require_parts
from scheduler.rules.unfair import unfair
from scheduler.rules.who_may import WhoMay

__all__ = ["Fairness"]

Count = Literal["late", "night", "weekend", "holiday", "standby"]
_FULL = 100


@dataclass(frozen=True, slots=True)
class Fairness:
    """Work of one sort is shared alike: late and night shifts, nights, weekends, holidays or standby.

    Notes
    -----
    Formula: ``ceil(most - least - tolerance)`` shifts, never below 0, where a person's value is ``(shifts in the horizon +
    carried balance) x 100 / contract percent`` and most and least are the largest and the smallest value; the price is per
    shift. With `groups` each group is compared and priced by itself, and whoever is in none of them is not compared.
    With `excuse_leave` the value is besides multiplied by ``days of the horizon / own days without leave``.

    Edges: the size is in shifts of a full contract. Compared is everybody who could be given such work on some day; the
    pool, the leads and whoever has days of training in the roster are left out, but a group that goes by name or by role
    has its leads too, with no other balance than the store file gives them. A late shift is one of kind late or night; a
    weekend shift is one that starts on a day of the weekend, a holiday shift one that starts on a holiday of the calendar,
    statutory or the planner's. Work that somebody was called in for is work; standby is counted by ``fairness_of_standby``
    alone. Whoever is away for more than half of the days (on leave, or not yet at work) is left out, as nobody could make up
    for that. Fewer than two people are never apart.

    Parameters
    ----------
    limit
        Name of the limit.
    count
        ``late``, ``night``, ``weekend``, ``holiday`` or ``standby``; the name of the carried balance too.
    level
        How strongly it is meant.
    tolerance
        Shifts of difference that cost nothing.
    groups
        Parts of the team by name; the whole team where there are none.
    excuse_leave
        Whether leave makes the share smaller in the horizon, as it does in the carried balance.
    """

    limit: str
    count: Count = field(default="late", metadata={"help": "what is shared alike: late, night, weekend, holiday or standby"})
    level: Level = field(default="should", metadata={"help": "must, should, may or a price per shift of difference"})
    tolerance: int = field(default=1, metadata={"help": "shifts of difference that cost nothing"})
    groups: Mapping[str, TeamPart] = field(
        default_factory=dict,
        metadata={
            "help": "parts of the team by name, each with people, roles, grades or skills; the whole team unless given"
        },
    )
    excuse_leave: bool = field(
        default=False, metadata={"help": "true: days of leave owe no shifts; false: leave is made up for on the other days"}
    )

    def __post_init__(self) -> None:
        """Refuse what cannot be counted."""
        if self.count not in get_args(Count):
            raise ValueError(f"count is {self.count!r}; allowed is late, night, weekend, holiday or standby")
        require_level(self.level)
        require_whole("tolerance", self.tolerance, 0, 31)
        require_parts(self.groups)

    @property
    def _kind(self) -> DutyKind:
        """Kind of the duties that are counted."""
        return DutyKind.STANDBY if self.count == "standby" else DutyKind.WORK

    def _cells(self, problem: Problem) -> tuple[tuple[int, ShiftTemplate], ...]:
        """Days and shifts that are counted."""
        works = self._kind is DutyKind.WORK
        return tuple(
            (day, shift)
            for shift in problem.shifts
            for day, when in enumerate(problem.grid.dates)
            if is_shared_work(self.count, shift.kind, when, problem.calendar, works=works)
        )

    def _compared(self, problem: Problem) -> Iterator[tuple[str, tuple[Agent, ...], int]]:
        """Name, people and tolerance of each part of the team with at least two people who can be given such work."""
        who_may, cells = WhoMay(problem), self._cells(problem)

        def able(agent: Agent) -> bool:
            return any(who_may.allows(agent, day, Duty(self._kind, shift.id)) for day, shift in cells)

        for name, people, tolerance in parts_of(problem, self.groups, self.tolerance):
            there = [agent for agent in people if 2 * days_there(problem, agent) >= problem.grid.days]
            members = tuple(agent for agent in there if not is_new(agent, problem.grid.start) and able(agent))
            if len(members) > 1:
                yield name, members, tolerance

    def _scales(self, problem: Problem, members: tuple[Agent, ...]) -> tuple[int, list[int]]:
        """Value of one shift of a full share, and of each person."""
        days = problem.grid.days
        there = [days_there(problem, agent) if self.excuse_leave else days for agent in members]
        return fair_scales(
            [agent.contract_percent * own / (_FULL * days) for agent, own in zip(members, there, strict=True)]
        )

    def terms(self, problem: Problem) -> Iterator[Spread]:
        """One spread per part of the team."""
        cells = self._cells(problem)
        for name, members, tolerance in self._compared(problem):
            unit, scales = self._scales(problem, members)
            yield Spread(
                name=f"{self.limit}/{name}" if name else self.limit,
                limit=self.limit,
                members=tuple(
                    SpreadMember(agent.id, scale, scale * agent.balances.get(self.count, 0))
                    for agent, scale in zip(members, scales, strict=True)
                ),
                days=tuple(sorted({day for day, _ in cells})),
                duties=frozenset(Duty(self._kind, shift.id) for _, shift in cells),
                unit=unit,
                tolerance=tolerance,
                strength=strength_of(self.limit, self.level),
            )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """The most and the least loaded person of each part of the team, where they are too far apart."""
        kinds = {shift.id: shift.kind for shift in problem.shifts}
        own = by_agent(
            item
            for item in roster.assignments
            if item.shift in kinds
            and is_shared_work(self.count, kinds[item.shift], item.date, problem.calendar, works=item.works)
        )
        for name, members, tolerance in self._compared(problem):
            unit, scales = self._scales(problem, members)
            loads = [
                scale * (len(own[agent.id]) + agent.balances.get(self.count, 0))
                for agent, scale in zip(members, scales, strict=True)
            ]
            yield from unfair(
                f"fairness_{self.count}",
                self.limit,
                strength_of(self.limit, self.level),
                "shifts",
                [agent.id for agent in members],
                loads,
                unit=unit,
                tolerance=tolerance,
                group=name,
            )
