"""Night shifts, or late shifts, in a row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal

from scheduler.domain.agent import Agent
from scheduler.domain.by_agent import by_agent
from scheduler.domain.finding import Finding
from scheduler.domain.pattern_terms import ShortRun
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.shift import Duty, DutyKind, ShiftKind
from scheduler.domain.terms import Run
from scheduler.rules.breach import breach
from scheduler.rules.carried_run import carried_run
from scheduler.rules.could_come import CouldCome
from scheduler.rules.level import Level
from scheduler.rules.prices import strength_of
from scheduler.rules.settings import require_level, require_order, require_whole
from scheduler.rules.short_runs import short_runs

__all__ = ["KindInARow"]

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class KindInARow:
    """Whoever works night shifts (or late shifts) works at least and at most so many of them on days in a row.

    Notes
    -----
    Formula: r shifts of the kind on days in a row cost ``max(0, r - maximum)`` and ``max(0, minimum - r)`` shifts.

    Edges: the size is in shifts. Standby is no shift worked, and a night after a late shift is a run of its own. Shifts
    before the horizon lengthen the first run as far as their shift is still in the store file; only shifts of the horizon
    count as too many. A run that starts on unknown days, that reaches the last day of the roster, or that has a day in it or
    next to it on which the person can be given no shift of the kind (leave, the night before it, a day on which there is
    none), is never too short. People of the reserve pool are left out.

    Parameters
    ----------
    limit
        Name of the limit.
    kind
        ``night`` or ``late``.
    level
        How strongly it is meant.
    minimum, maximum
        Shifts in a row; None where there is no limit.
    """

    limit: str
    kind: Literal["late", "night"] = field(default="night", metadata={"help": "kind of shift: late or night"})
    level: Level = field(default="should", metadata={"help": "must, should, may or a price per shift too many or too few"})
    minimum: int | None = field(default=None, metadata={"help": "fewest shifts of the kind on days in a row"})
    maximum: int | None = field(default=None, metadata={"help": "most shifts of the kind on days in a row"})

    def __post_init__(self) -> None:
        """Refuse what is no number of shifts, and limits that contradict each other."""
        require_level(self.level, rising=False)
        if self.minimum is not None:
            require_whole("minimum", self.minimum, 1, 14)
        if self.maximum is not None:
            require_whole("maximum", self.maximum, 1, 31)
        require_order(("minimum", self.minimum), ("maximum", self.maximum))

    def _could_come(self, problem: Problem) -> CouldCome:
        """Whether somebody could have a shift of the kind on a day."""
        return CouldCome(problem, [shift for shift in problem.shifts if shift.kind == ShiftKind(self.kind)])

    def terms(self, problem: Problem) -> Iterator[Run | ShortRun]:
        """Up to two terms per person."""
        strength = strength_of(self.limit, self.level)
        shifts = {shift.id for shift in problem.shifts if shift.kind == ShiftKind(self.kind)}
        duties = frozenset(Duty(DutyKind.WORK, shift) for shift in shifts)
        before = {(item.agent, item.date) for item in problem.carry_in if item.works and item.shift in shifts}
        could_come = self._could_come(problem)
        for agent in problem.agents:
            if agent.pool or not shifts:
                continue
            own = {when for who, when in before if who == agent.id}
            if self.maximum is not None:
                yield Run(
                    name=f"{self.limit}/{agent.id}/most",
                    limit=self.limit,
                    agent=agent.id,
                    duties=duties,
                    at_most=self.maximum,
                    carried=_worked_before(problem, own),
                    strength=strength,
                )
            if self.minimum is not None and self.minimum > 1:
                yield ShortRun(
                    name=f"{self.limit}/{agent.id}/least",
                    limit=self.limit,
                    agent=agent.id,
                    duties=duties,
                    at_least=self.minimum,
                    carried=carried_run(problem, could_come, agent, own, absent=False, enough=self.minimum),
                    excused=frozenset(day for day in range(problem.grid.days) if not could_come(agent, day)),
                    strength=strength,
                )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Every run that is too long or too short."""
        shifts = {shift.id for shift in problem.shifts if shift.kind == ShiftKind(self.kind)}
        everything = (*problem.carry_in, *roster.assignments)
        own = by_agent(item for item in everything if item.works and item.shift in shifts and item.date < problem.grid.end)
        could_come = self._could_come(problem)
        for agent in problem.agents:
            if agent.pool:
                continue
            worked = {item.date for item in own[agent.id]}
            yield from self._too_long(problem, agent, worked)
            if self.minimum is None:
                continue
            for first, length in short_runs(problem, could_come, agent, worked, absent=False, at_least=self.minimum):
                yield self._finding("short", agent, first, length, self.minimum - length, self.minimum)

    def _too_long(self, problem: Problem, agent: Agent, worked: set[date]) -> Iterator[Finding]:
        """Every run that is too long."""
        if self.maximum is None:
            return
        for first in sorted(worked):
            if first - _DAY in worked:
                continue
            length = 1
            while first + length * _DAY in worked:
                length += 1
            inside = (first + length * _DAY - problem.grid.start).days
            beyond = min(inside, length - self.maximum)
            if beyond > 0:
                yield self._finding("long", agent, first, length, beyond, self.maximum)

    def _finding(self, what: str, agent: Agent, first: date, length: int, size: int, allowed: int) -> Finding:
        """A run of the wrong length."""
        return breach(
            f"{self.kind}s_in_a_row_{what}",
            self.limit,
            strength_of(self.limit, self.level),
            size,
            "shifts",
            agent=agent.id,
            when=first,
            count=length,
            allowed=allowed,
        )


def _worked_before(problem: Problem, worked: set[date]) -> int:
    """Shifts in a row that end on the day before the horizon."""
    carried = 0
    while problem.grid.date_of(-1 - carried) in worked:
        carried += 1
    return carried
