"""Changes to a roster that people know already."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from scheduler.domain.assignment import Assignment
from scheduler.domain.finding import Fact, Finding
from scheduler.domain.price_curve import PriceCurve
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.shift import Duty, DutyKind
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Count
from scheduler.rules.breach import breach
from scheduler.rules.level import Level, level_marginals
from scheduler.rules.prices import SHOULD_PRICES
from scheduler.rules.settings import require_level, require_whole

__all__ = ["Stability"]

_HOUR = 60
_FULL = 100
_MOST_PERCENT = 10_000
_PERCENTS = (
    "shift_percent",
    "standby_percent",
    "day_off_percent",
    "day_on_percent",
    "day_percent",
    "days_percent",
    "week_percent",
)
_DAY, _DAYS, _WEEK = 24, 72, 168


@dataclass(frozen=True, slots=True)
class Stability:
    """The days of a roster that people know already stay as they are, where there is one: after a sick call, after edits.

    Notes
    -----
    Formula: 1 per person and day with another duty than before, at the price of a call from standby, times what the change
    means to the person, times how late the person is told, in percent.

    Edges: the size is 1 per person and day. Standby first: on days when standby may be called in, nothing is cheaper than
    work on the shift that somebody stands by for, yet nobody is called for a single hour that is short. Work on a day off is
    the dearest change, and even told late it is far cheaper than a shift of 8 hours that nobody works. A standby that moves,
    goes or comes anew costs more than the reserve that it would mend: people are not troubled one after the other. Days that
    are free to change and facts cost nothing, nor do people and days that were not on the roster.

    Parameters
    ----------
    limit
        Name of the limit.
    level
        How strongly it is meant; the price of a wish is that of a call from standby in good time.
    shift_percent, standby_percent, day_off_percent, day_on_percent
        Percent of the price by kind of change.
    day_percent, days_percent, week_percent
        Percent of that for those who are told late.
    """

    limit: str
    level: Level = field(
        default="should", metadata={"help": "must, should, may, or the price of a call from standby in good time"}
    )
    shift_percent: int = field(default=200, metadata={"help": "percent of that price for another shift on the same day"})
    standby_percent: int = field(
        default=200, metadata={"help": "percent for standby that moves to another shift, falls away or is new"}
    )
    day_off_percent: int = field(default=250, metadata={"help": "percent for a day off instead of work"})
    day_on_percent: int = field(default=350, metadata={"help": "percent for work on a day off"})
    day_percent: int = field(
        default=180, metadata={"help": "percent of all this for those who are told less than 24 hours before"}
    )
    days_percent: int = field(default=140, metadata={"help": "percent for those who are told less than 3 days before"})
    week_percent: int = field(default=120, metadata={"help": "percent for those who are told less than a week before"})

    def __post_init__(self) -> None:
        """Refuse percents that are none."""
        require_level(self.level, rising=False)
        for name in _PERCENTS:
            require_whole(name, getattr(self, name), 0, _MOST_PERCENT)

    def _strength(
        self, problem: Problem, cell: tuple[str, date], before: Duty | None, after: Duty | None, start: datetime
    ) -> Strength:
        """What it means to have another duty than before, told in time for the earlier of the two."""
        marginals = level_marginals(self.level, SHOULD_PRICES[self.limit])
        if marginals is None:
            return Strength.must(self.limit)
        price = (
            marginals[0]
            * self._change_percent(before, after, on_call=cell in problem.on_call)
            * self._notice_percent(problem, start)
        )
        return Strength.should(PriceCurve.counted((-(-price // (_FULL * _FULL)),)))

    def _change_percent(self, before: Duty | None, after: Duty | None, *, on_call: bool) -> int:
        """What a change means to the person."""
        if before is None:
            return self.day_on_percent if after is None or after.kind is DutyKind.WORK else self.standby_percent
        if after is None:
            return self.day_off_percent if before.kind is DutyKind.WORK else self.standby_percent
        if before.kind is DutyKind.WORK or after.kind is DutyKind.WORK:
            return _FULL if on_call and _is_call(before, after) else self.shift_percent
        return self.standby_percent

    def _notice_percent(self, problem: Problem, start: datetime) -> int:
        """What it means to be told late, from the hours that really pass until a duty starts."""
        if problem.told_at is None:
            return _FULL
        hours = problem.grid.elapsed_minutes(problem.told_at, start) / _HOUR
        late = ((_DAY, self.day_percent), (_DAYS, self.days_percent), (_WEEK, self.week_percent))
        return next((percent for limit, percent in late if hours < limit), _FULL)

    def terms(self, problem: Problem) -> Iterator[Count]:
        """Per cell one count for what is taken away, and one per price of what can be given instead."""
        every = frozenset(problem.duties)
        shifts = {shift.id: shift for shift in problem.shifts}
        for agent, day, known in _cells(problem):
            before = known[0].duty if known else None
            cell = (agent, problem.grid.date_of(day))
            groups: dict[Strength, set[Duty]] = defaultdict(set)
            for duty in every - {item.duty for item in known}:
                start = problem.clock_times(shifts[duty.shift], day)[0]
                told_for = min([start, *(item.start for item in known)])
                groups[self._strength(problem, cell, before, duty, told_for)].add(duty)
            name = f"{self.limit}/{agent}/{problem.grid.date_of(day)}"
            if before is not None:
                taken = self._strength(problem, cell, before, None, known[0].start)
                yield self._count(f"{name}/off", agent, day, every, taken, at_least=1)
            for number, (strength, duties) in enumerate(groups.items()):
                yield self._count(f"{name}/{number}", agent, day, frozenset(duties), strength, at_most=0)

    def _count(
        self,
        name: str,
        agent: str,
        day: int,
        duties: frozenset[Duty],
        strength: Strength,
        *,
        at_least: int | None = None,
        at_most: int | None = None,
    ) -> Count:
        """Duties of one person on one day."""
        return Count(
            name=name,
            limit=self.limit,
            who=(agent,),
            days=(day,),
            duties=duties,
            at_least=at_least,
            at_most=at_most,
            strength=strength,
        )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Every person and day that is not as it was."""
        for agent, day, known in _cells(problem):
            when = problem.grid.date_of(day)
            before = known[0].duty if known else None
            given = roster.on(agent, when)
            same = {item.duty for item in known}
            changes: list[tuple[Duty | None, datetime]] = [
                (item.duty, min([item.start, *(old.start for old in known)])) for item in given if item.duty not in same
            ]
            if known and not given:
                changes.append((None, known[0].start))
            for after, start in changes:
                facts: dict[str, Fact] = {} if before is None else {"before": before.shift}
                if after is not None:
                    facts["after"] = after.shift
                strength = self._strength(problem, (agent, when), before, after, start)
                yield breach(_code(before, after), self.limit, strength, 1, "days", agent=agent, when=when, **facts)


def _cells(problem: Problem) -> Iterator[tuple[str, int, tuple[Assignment, ...]]]:
    """(agent id, day, what the person had) of each cell that costs something to change."""
    known = problem.reference
    if known is None:
        return
    people, dates = set(known.agents), set(known.dates)
    free = problem.released | problem.settled
    for agent in problem.agents:
        for day, when in enumerate(problem.grid.dates):
            if agent.id in people and when in dates and (agent.id, when) not in free:
                yield agent.id, day, known.on(agent.id, when)


def _is_call(before: Duty, after: Duty) -> bool:
    """Whether somebody on standby is called in to the shift of the standby."""
    return before.kind is DutyKind.STANDBY and after == Duty(DutyKind.WORK, before.shift)


def _code(before: Duty | None, after: Duty | None) -> str:
    """Finding code of a change, ``stability_<before>_<after>``."""
    kinds = ("off" if duty is None else str(duty.kind) for duty in (before, after))
    return "_".join(("stability", *kinds))
