"""Hours of rest between two duties."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from scheduler.domain.agent import Agent
from scheduler.domain.finding import Finding
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.shift import Duty, DutyKind
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Follow, Forbid
from scheduler.domain.time_grid import MINUTES_PER_DAY
from scheduler.rules.breach import breach
from scheduler.rules.by_agent import by_agent
from scheduler.rules.level import Level
from scheduler.rules.prices import strength_of
from scheduler.rules.settings import require_level, require_number

__all__ = ["Rest"]

_HOUR = 60
Pairs = tuple[tuple[Duty, Duty, int], ...]


@dataclass(frozen=True, slots=True)
class Rest:
    """So many hours pass between the end of a duty and the start of every later one; standby counts as work.

    Hours are those that really pass, also on days on which clocks change. The size is minutes missing to `hours` per pair of
    duties of different days. Below `floor_hours` it is never given up. What was worked before the horizon counts, whatever
    its clock times. Switched off, no hours are asked for, but nobody is on two duties at one time all the same.

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
    """

    limit: str
    level: Level = field(
        default="must", metadata={"help": "how strongly hours is meant: must, should, may or a price per hour missing"}
    )
    hours: float = field(default=11.0, metadata={"help": "hours of rest between two shifts"})
    floor_hours: float = field(default=8.0, metadata={"help": "hours of rest that are never given up"})

    def __post_init__(self) -> None:
        """Refuse hours that are none and a floor above the limit."""
        require_level(self.level)
        require_number("hours", self.hours, 0, 48)
        require_number("floor_hours", self.floor_hours, 0, self.hours)

    @property
    def _needed(self) -> int:
        """Minutes asked for."""
        return round(self.hours * _HOUR)

    def _strengths(self) -> dict[bool, Strength]:
        """Strength by whether the rest is below the floor."""
        return {True: Strength.hard(), False: strength_of(self.limit, self.level, _HOUR)}

    def _below_floor(self, missing: int) -> bool:
        """Whether so many minutes missing leave less than the floor."""
        return self._needed - missing < round(self.floor_hours * _HOUR)

    def terms(self, problem: Problem) -> Iterator[Follow | Forbid]:
        """Pairs of duties too close to each other, and first days barred by what was worked before."""
        starts, ends = _clock(problem)
        groups: dict[tuple[DutyKind, ...], list[tuple[int, Pairs, tuple[int, ...]]]] = {}
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
    ) -> Iterator[tuple[int, Pairs, tuple[int, ...]]]:
        """(gap, pairs with minutes missing, days on which they hold); one group unless clocks change."""
        longest = max((shift.end_minute for shift in problem.shifts), default=0) + self._needed + _HOUR
        for gap in range(1, longest // MINUTES_PER_DAY + 1):
            days: dict[Pairs, list[int]] = defaultdict(list)
            for day in range(problem.grid.days - gap):
                close = tuple(
                    (before.id, after.id, missing)
                    for before in problem.shifts
                    for after in problem.shifts
                    if (missing := self._needed - starts[day + gap, after.id] + ends[day, before.id]) > 0
                )
                pairs = tuple(
                    (Duty(first, before), Duty(second, after), missing)
                    for before, after, missing in close
                    for first in kinds
                    for second in kinds
                )
                days[pairs].append(day)
            for pairs, found in days.items():
                if pairs:
                    yield gap, pairs, tuple(found)

    def _follows(self, agent: str, groups: list[tuple[int, Pairs, tuple[int, ...]]]) -> Iterator[Follow]:
        """The pairs of one person, below the floor and above it."""
        for number, (gap, pairs, days) in enumerate(groups):
            for below, strength in self._strengths().items():
                chosen = tuple(pair for pair in pairs if self._below_floor(pair[2]) is below)
                if chosen:
                    yield Follow(
                        name=f"{self.limit}/{agent}/{number}{'/floor' if below else ''}",
                        limit=self.limit,
                        agent=agent,
                        days=days,
                        pairs=chosen,
                        gap=gap,
                        strength=strength,
                    )

    def _carried(
        self, problem: Problem, agent: str, kinds: tuple[DutyKind, ...], starts: Mapping[tuple[int, str], int]
    ) -> Iterator[Forbid]:
        """First duties in the horizon that come too soon after one before it."""
        for number, item in enumerate(problem.carry_in):
            if item.agent != agent:
                continue
            ended = problem.grid.elapsed_minutes(problem.grid.clock(0, 0), item.end)
            if ended + self._needed <= 0:
                continue
            duties: dict[tuple[int, int], set[Duty]] = defaultdict(set)
            for (day, shift), begins in starts.items():
                missing = self._needed - begins + ended
                if missing > 0:
                    duties[day, missing].update(Duty(kind, shift) for kind in kinds)
            for (day, missing), found in duties.items():
                yield Forbid(
                    name=f"{self.limit}/{agent}/carried {number}/{day}/{missing}",
                    limit=self.limit,
                    agent=agent,
                    days=(day,),
                    duties=frozenset(found),
                    size=missing,
                    strength=self._strengths()[self._below_floor(missing)],
                )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Every duty that comes too soon after an earlier one."""
        strengths = self._strengths()
        reach = 3 + round(self.hours) // 24
        everything = (*sorted(problem.carry_in, key=lambda item: item.date), *roster.assignments)
        for agent, items in by_agent(everything).items():
            for position, later in enumerate(items):
                if later.date < problem.grid.start:
                    continue
                for earlier in reversed(items[:position]):
                    if (later.date - earlier.date).days > reach:
                        break
                    rest = problem.grid.elapsed_minutes(earlier.end, later.start)
                    if earlier.date == later.date or rest >= self._needed:
                        continue
                    below = rest < round(self.floor_hours * _HOUR)
                    yield breach(
                        "rest_floor" if below else "rest_short",
                        self.limit,
                        strengths[below],
                        self._needed - rest,
                        "minutes",
                        agent=agent,
                        when=later.date,
                        rest=max(rest, 0) / _HOUR,
                        needed=float(self.floor_hours if below else self.hours),
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
