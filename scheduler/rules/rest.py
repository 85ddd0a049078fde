"""Hours of rest between two duties."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product

from scheduler.domain.agent import Agent
from scheduler.domain.by_agent import by_agent
from scheduler.domain.finding import Finding
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.shift import Duty, DutyKind, ShiftKind
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Follow, Forbid
from scheduler.domain.time_grid import MINUTES_PER_DAY
from scheduler.rules.breach import breach
from scheduler.rules.level import Level
from scheduler.rules.prices import strength_of
from scheduler.rules.settings import require_level, require_number, require_order

__all__ = ["Rest"]

_HOUR = 60
_Pairs = tuple[tuple[Duty, Duty, int], ...]
"""(first duty, second duty, minutes missing)."""
_Close = tuple[_Pairs, _Pairs]
"""Pairs that are too close: those below the floor, and the others."""
_Group = tuple[int, _Close, tuple[int, ...]]
"""(days from the first to the second duty, pairs, days of the first duty)."""


@dataclass(frozen=True, slots=True)
class Rest:
    """So many hours pass between the end of a duty and the start of every later one; standby counts as work.

    Notes
    -----
    Formula: ``max(0, hours - rest)`` for each two duties of different days, where rest is the time from the end of the first
    one to the start of the second one; after a night and before any other kind of shift it is ``after_night_hours - rest``.

    Edges: the size is in minutes. Hours are those that really pass, also on days on which clocks change. Below `floor_hours`
    it is never given up. What was worked before the horizon counts, whatever its clock times; it is a night where its shift
    is one in the store file. From one night to the next `hours` are enough. Switched off, no hours are asked for, but nobody
    is on two duties at one time all the same.

    Parameters
    ----------
    limit
        Name of the limit.
    level
        How strongly `hours` is meant; the price of a wish is per hour missing.
    hours
        Hours of rest asked for.
    floor_hours
        Hours below which no roster goes.
    after_night_hours
        Hours of rest between a night and a shift of another kind; None where nights are like other shifts.
    """

    limit: str
    level: Level = field(
        default="must", metadata={"help": "how strongly hours is meant: must, should, may or a price per hour missing"}
    )
    hours: float = field(default=11.0, metadata={"help": "hours of rest between two shifts"})
    floor_hours: float = field(default=8.0, metadata={"help": "hours of rest that are never given up"})
    after_night_hours: float | None = field(
        default=None, metadata={"help": "hours of rest between a night shift and a shift of another kind"}
    )

    def __post_init__(self) -> None:
        """Refuse hours that are none and a floor above the limit."""
        require_level(self.level)
        require_number("hours", self.hours, 0, 48)
        require_number("floor_hours", self.floor_hours, 0, 48)
        require_order(("floor_hours", self.floor_hours), ("hours", self.hours))
        if self.after_night_hours is not None:
            require_number("after_night_hours", self.after_night_hours, 0, 96)
            require_order(("hours", self.hours), ("after_night_hours", self.after_night_hours))

    def _needed(self, before: ShiftKind | None, after: ShiftKind | None) -> int:
        """Minutes asked for between shifts of two kinds."""
        longer = self.after_night_hours is not None and before is ShiftKind.NIGHT and after is not ShiftKind.NIGHT
        return round((self.after_night_hours if longer and self.after_night_hours else self.hours) * _HOUR)

    @property
    def _most_needed(self) -> int:
        """Minutes asked for at most."""
        return self._needed(ShiftKind.NIGHT, None)

    def _strengths(self) -> dict[bool, Strength]:
        """Strength by whether the rest is below the floor."""
        return {True: Strength.hard(), False: strength_of(self.limit, self.level, _HOUR)}

    def _below_floor(self, rest: int) -> bool:
        """Whether so many minutes of rest are less than the floor."""
        return rest < round(self.floor_hours * _HOUR)

    def terms(self, problem: Problem) -> Iterator[Follow | Forbid]:
        """Pairs of duties too close to each other, and first days barred by what was worked before."""
        starts, ends = _clock(problem)
        groups: dict[tuple[DutyKind, ...], list[_Group]] = {}
        anything = {agent for agent, _ in problem.on_call | problem.settled}
        for agent in problem.agents:
            kinds = _kinds(problem, agent, anything)
            if kinds not in groups:
                groups[kinds] = list(self._pairs(problem, kinds, starts, ends))
            yield from self._follows(agent.id, groups[kinds])
            yield from self._carried(problem, agent.id, kinds, starts)

    def _pairs(
        self,
        problem: Problem,
        kinds: tuple[DutyKind, ...],
        starts: Mapping[tuple[int, str], int],
        ends: Mapping[tuple[int, str], int],
    ) -> Iterator[_Group]:
        """Pairs of duties that are too close, one group for each gap unless clocks change."""
        longest = max((shift.end_minute for shift in problem.shifts), default=0) + self._most_needed + _HOUR
        for gap in range(1, longest // MINUTES_PER_DAY + 1):
            days: dict[_Close, list[int]] = defaultdict(list)
            for day in range(problem.grid.days - gap):
                close: dict[bool, list[tuple[Duty, Duty, int]]] = {True: [], False: []}
                for before, after in product(problem.shifts, repeat=2):
                    rest = starts[day + gap, after.id] - ends[day, before.id]
                    missing = self._needed(before.kind, after.kind) - rest
                    if missing > 0:
                        close[self._below_floor(rest)] += [
                            (Duty(first, before.id), Duty(second, after.id), missing) for first in kinds for second in kinds
                        ]
                days[tuple(close[True]), tuple(close[False])].append(day)
            for (below, above), found in days.items():
                if below or above:
                    yield gap, (below, above), tuple(found)

    def _follows(self, agent: str, groups: list[_Group]) -> Iterator[Follow]:
        """The pairs of one person, below the floor and above it."""
        for number, (gap, close, days) in enumerate(groups):
            for (below, strength), pairs in zip(self._strengths().items(), close, strict=True):
                if pairs:
                    yield Follow(
                        name=f"{self.limit}/{agent}/{number}{'/floor' if below else ''}",
                        limit=self.limit,
                        agent=agent,
                        days=days,
                        pairs=pairs,
                        gap=gap,
                        strength=strength,
                    )

    def _carried(
        self, problem: Problem, agent: str, kinds: tuple[DutyKind, ...], starts: Mapping[tuple[int, str], int]
    ) -> Iterator[Forbid]:
        """First duties in the horizon that come too soon after one before it."""
        shift_kinds = {shift.id: shift.kind for shift in problem.shifts}
        for number, item in enumerate(problem.carry_in):
            if item.agent != agent:
                continue
            ended = problem.grid.elapsed_minutes(problem.grid.clock(0, 0), item.end)
            if ended + self._most_needed <= 0:
                continue
            duties: dict[tuple[int, int, bool], set[Duty]] = defaultdict(set)
            for (day, shift), begins in starts.items():
                missing = self._needed(shift_kinds.get(item.shift), shift_kinds[shift]) - begins + ended
                if missing > 0:
                    duties[day, missing, self._below_floor(begins - ended)].update(Duty(kind, shift) for kind in kinds)
            for (day, missing, below), found in duties.items():
                yield Forbid(
                    name=f"{self.limit}/{agent}/carried {number}/{day}/{missing}{'/floor' if below else ''}",
                    limit=self.limit,
                    agent=agent,
                    days=(day,),
                    duties=frozenset(found),
                    size=missing,
                    strength=self._strengths()[below],
                )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Every duty that comes too soon after an earlier one."""
        strengths = self._strengths()
        reach = 3 + self._most_needed // MINUTES_PER_DAY
        kinds = {shift.id: shift.kind for shift in problem.shifts}
        everything = (*sorted(problem.carry_in, key=lambda item: item.date), *roster.assignments)
        for agent, items in by_agent(everything).items():
            for position, later in enumerate(items):
                if later.date < problem.grid.start:
                    continue
                for earlier in reversed(items[:position]):
                    if (later.date - earlier.date).days > reach:
                        break
                    rest = problem.grid.elapsed_minutes(earlier.end, later.start)
                    needed = self._needed(kinds.get(earlier.shift), kinds.get(later.shift))
                    if earlier.date == later.date or rest >= needed:
                        continue
                    below = rest < round(self.floor_hours * _HOUR)
                    yield breach(
                        "rest_floor" if below else "rest_short",
                        self.limit,
                        strengths[below],
                        needed - rest,
                        "minutes",
                        agent=agent,
                        when=later.date,
                        rest=max(rest, 0) / _HOUR,
                        needed=float(self.floor_hours) if below else needed / _HOUR,
                    )


def _kinds(problem: Problem, agent: Agent, anything: Collection[str]) -> tuple[DutyKind, ...]:
    """Kinds of duty that a person can have: both, where somebody is called in or has had what could not be."""
    if agent.id in anything:
        return (DutyKind.WORK, DutyKind.STANDBY)
    working = () if agent.pool else (DutyKind.WORK,)
    return (*working, DutyKind.STANDBY) if agent.id in problem.standby_agents else working


def _clock(problem: Problem) -> tuple[dict[tuple[int, str], int], dict[tuple[int, str], int]]:
    """Minutes that really pass from the first midnight to each start and end, by (day, shift id)."""
    midnight = problem.grid.clock(0, 0)
    starts, ends = {}, {}
    for day in range(problem.grid.days):
        for shift in problem.shifts:
            start, end = problem.clock_times(shift, day)
            starts[day, shift.id] = problem.grid.elapsed_minutes(midnight, start)
            ends[day, shift.id] = problem.grid.elapsed_minutes(midnight, end)
    return starts, ends
