"""Somebody stays when the shift changes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from scheduler.domain.counts_in_minimum import counts_in_minimum
from scheduler.domain.finding import Finding
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.shift import DutyKind
from scheduler.domain.terms import Count
from scheduler.errors import Phrase
from scheduler.rules.breach import breach
from scheduler.rules.coverers import Coverers
from scheduler.rules.level import Level
from scheduler.rules.prices import strength_of
from scheduler.rules.settings import require_level, require_whole

__all__ = ["Handover"]

_MOST_PEOPLE = 100
_MOST_MINUTES = 240
_CLOCK = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])")
_DAY = 1440


@dataclass(frozen=True, slots=True)
class Handover:
    """At each change of shift some people are at work both before and after it.

    Notes
    -----
    Formula: of the people at work, ``those from minutes before the change to minutes after it >= people``; the size is
    people missing per change, and the price of a wish is per person. A change is every time at which a shift starts on that
    day, unless `times` names others.

    Edges: a change at which the store is closed just before or just after asks for nobody. Standby does not count, nor does
    a newcomer before the test. What began before the horizon counts; a change less than `minutes` before the end of the
    horizon is the next roster's.

    Parameters
    ----------
    limit
        Name of the limit.
    level
        How strongly it is meant.
    people
        People who are there all through the change.
    minutes
        Minutes before and after the change.
    times
        Times of the day, ``HH:MM``; the starts of shifts where empty.
    """

    limit: str
    level: Level = field(default="must", metadata={"help": "must, should, may or a price per person missing at a change"})
    people: int = field(default=1, metadata={"help": "people who are there both before and after a change of shift"})
    minutes: int = field(default=15, metadata={"help": "minutes that they are there before the change, and after it"})
    times: tuple[str, ...] = field(
        default=(), metadata={"help": "times of the changes, such as 16:00; the starts of shifts where not given"}
    )

    def __post_init__(self) -> None:
        """Refuse what is not a number of people or minutes, and times that are none."""
        require_level(self.level)
        require_whole("people", self.people, 1, _MOST_PEOPLE)
        require_whole("minutes", self.minutes, 1, _MOST_MINUTES)
        for time in self.times:
            if not _CLOCK.fullmatch(time):
                raise ValueError(Phrase("times has {time!r}; allowed is times such as 16:00", time=time))

    def _changes(self, problem: Problem) -> Iterator[tuple[int, datetime, datetime]]:
        """(day, from, to) of each change: local clock times between which somebody has to stay."""
        grid = problem.grid
        opened = problem.operating.open_intervals(grid)
        for day, when in enumerate(grid.dates):
            starts = {shift.start_minute for shift in problem.shifts if when.weekday() in shift.weekdays}
            for minute in sorted({int(time[:2]) * 60 + int(time[3:]) for time in self.times} or starts):
                first, last = minute - self.minutes, minute + self.minutes
                edges = [(day * _DAY + edge) // grid.interval_minutes for edge in (first, last - 1)]
                if all(0 <= edge < len(opened) and opened[edge] for edge in edges):
                    yield day, grid.clock(day, first), grid.clock(day, last)

    def terms(self, problem: Problem) -> Iterator[Count]:
        """One count per change."""
        strength = strength_of(self.limit, self.level)
        for day, first, last in self._changes(problem):
            when = problem.grid.date_of(day)
            who = tuple(agent.id for agent in problem.agents if counts_in_minimum(agent, when))
            starts = [
                (start, shift.id)
                for start in (day - 1, day)
                for shift in problem.shifts
                if start >= 0 and problem.grid.date_of(start).weekday() in shift.weekdays
                if problem.clock_times(shift, start)[0] <= first and last <= problem.clock_times(shift, start)[1]
            ]
            cells = Coverers.cells(starts, DutyKind.WORK, about=(day,))
            carried = (item for item in problem.carry_in if item.works and item.agent in who)
            yield Count(
                name=f"{self.limit}/{first:%Y-%m-%dT%H:%M}",
                limit=self.limit,
                who=who,
                days=cells.days,
                duties=cells.duties,
                weights=cells.weights,
                base=sum(item.start <= first and last <= item.end for item in carried),
                at_least=self.people,
                strength=strength,
            )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Every change at which too few people stay."""
        working = [item for item in (*problem.carry_in, *roster.assignments) if item.works]
        for day, first, last in self._changes(problem):
            when = problem.grid.date_of(day)
            able = {agent.id for agent in problem.agents if counts_in_minimum(agent, when)}
            people = sum(item.agent in able and item.start <= first and last <= item.end for item in working)
            if people < self.people:
                yield breach(
                    "handover_missing",
                    self.limit,
                    strength_of(self.limit, self.level),
                    self.people - people,
                    "people",
                    when=when,
                    time=f"{first + timedelta(minutes=self.minutes):%H:%M}",
                    people=people,
                    needed=self.people,
                    minutes=self.minutes,
                )
