"""Some duties are shared alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import reduce
from math import gcd
from types import MappingProxyType
from typing import Literal

from scheduler.domain.agent import Agent
from scheduler.domain.finding import Finding
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.shift import Duty, DutyKind, ShiftKind
from scheduler.domain.terms import Spread, SpreadMember
from scheduler.rules.away import away
from scheduler.rules.breach import breach
from scheduler.rules.by_agent import by_agent
from scheduler.rules.level import Level
from scheduler.rules.prices import strength_of
from scheduler.rules.settings import require_level, require_whole
from scheduler.rules.who_may import WhoMay

__all__ = ["Fairness"]

_KINDS = MappingProxyType({"late": frozenset({ShiftKind.LATE, ShiftKind.NIGHT}), "night": frozenset({ShiftKind.NIGHT})})
_FULL = 100


@dataclass(frozen=True, slots=True)
class Fairness:
    """Work of one sort is shared alike: late and night shifts, nights alone, or shifts that start on a day of the weekend.

    Compared are counts in the horizon plus the carried balance, pro rata to the contract, over everybody who can be given
    such work at all; the pool and leads are left out. The size is shifts by which the most and the least loaded person are
    apart, beyond the tolerance, rounded up.

    Parameters
    ----------
    limit
        Name of the limit.
    count
        ``late``, ``night`` or ``weekend``; the name of the carried balance too.
    level
        How strongly it is meant.
    tolerance
        Shifts of difference that cost nothing.
    """

    limit: str
    count: Literal["late", "night", "weekend"] = field(
        default="late", metadata={"help": "what is shared alike: late, night or weekend"}
    )
    level: Level = field(default="should", metadata={"help": "must, should, may or a price per shift of difference"})
    tolerance: int = field(default=1, metadata={"help": "shifts of difference that cost nothing"})

    def __post_init__(self) -> None:
        """Refuse what cannot be counted."""
        if self.count not in (*_KINDS, "weekend"):
            raise ValueError(f"count is {self.count!r}; allowed is late, night or weekend")
        require_level(self.level)
        require_whole("tolerance", self.tolerance, 0, 31)

    def _counts(self, problem: Problem, day: int, kind: ShiftKind) -> bool:
        """Whether work on a shift of a kind that starts on a day is counted."""
        if self.count in _KINDS:
            return kind in _KINDS[self.count]
        return problem.calendar.is_weekend(problem.grid.date_of(day))

    def _members(self, problem: Problem) -> tuple[Agent, ...]:
        """People among whom the work is shared."""
        who_may = WhoMay(problem)
        counted = [
            (day, shift)
            for shift in problem.shifts
            for day in range(problem.grid.days)
            if self._counts(problem, day, shift.kind)
        ]
        return tuple(
            agent
            for agent in problem.agents
            if not agent.pool
            and agent.id not in problem.leads
            and any(
                who_may.reason_against(agent, day, Duty(DutyKind.WORK, shift.id)) is None
                and away(agent, *problem.clock_times(shift, day)) is None
                for day, shift in counted
            )
        )

    def terms(self, problem: Problem) -> Iterator[Spread]:
        """One spread over all members; none among fewer than two."""
        members = self._members(problem)
        if len(members) < 2:
            return
        unit, scales = _scales(members)
        kinds = _KINDS.get(self.count)
        yield Spread(
            name=self.limit,
            limit=self.limit,
            members=tuple(
                SpreadMember(agent.id, scale, scale * agent.balances.get(self.count, 0))
                for agent, scale in zip(members, scales, strict=True)
            ),
            days=tuple(day for day in range(problem.grid.days) if kinds or self._counts(problem, day, ShiftKind.EARLY)),
            duties=frozenset(
                Duty(DutyKind.WORK, shift.id) for shift in problem.shifts if kinds is None or shift.kind in kinds
            ),
            unit=unit,
            tolerance=self.tolerance,
            strength=strength_of(self.limit, self.level),
        )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """The most and the least loaded person, where they are too far apart."""
        members = self._members(problem)
        if len(members) < 2:
            return
        unit, scales = _scales(members)
        kinds = {shift.id: shift.kind for shift in problem.shifts}
        own = by_agent(item for item in roster.assignments if item.works and item.shift in kinds)
        loads = []
        for agent, scale in zip(members, scales, strict=True):
            items = (
                item for item in own[agent.id] if self._counts(problem, problem.grid.day_of(item.date), kinds[item.shift])
            )
            loads.append(scale * (sum(1 for _ in items) + agent.balances.get(self.count, 0)))
        size = -(-max(0, max(loads) - min(loads) - self.tolerance * unit) // unit)
        if size:
            yield breach(
                f"fairness_{self.count}",
                self.limit,
                strength_of(self.limit, self.level),
                size,
                "shifts",
                most_loaded=members[loads.index(max(loads))].id,
                least_loaded=members[loads.index(min(loads))].id,
                most=max(loads) / unit,
                least=min(loads) / unit,
            )


def _scales(members: tuple[Agent, ...]) -> tuple[int, list[int]]:
    """Value of one count of a full contract, and of each member: double for half a contract, to one part in a hundred."""
    scales = [round(_FULL * _FULL / max(1, agent.contract_percent)) for agent in members]
    common = reduce(gcd, scales, _FULL)
    return _FULL // common, [scale // common for scale in scales]
