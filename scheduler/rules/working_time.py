"""Hours of work, or shifts, in a week, a month, the horizon or any so many days."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from scheduler.domain.agent import Agent
from scheduler.domain.assignment import Assignment
from scheduler.domain.by_agent import by_agent
from scheduler.domain.finding import Fact, Finding
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.shift import Duty
from scheduler.domain.terms import Count
from scheduler.rules.breach import breach
from scheduler.rules.fewest_in import fewest_in
from scheduler.rules.level import Level
from scheduler.rules.periods import Period, PeriodKind, periods_of
from scheduler.rules.prices import strength_of
from scheduler.rules.settings import require_level, require_number, require_order, require_whole
from scheduler.rules.work_minutes import work_minutes

__all__ = ["WorkingTime"]

_HOUR = 60
_MOST_DAYS = 366
_MOST_HOURS = 24.0 * _MOST_DAYS
_PREFIX = {"week": "weekly", "month": "monthly", "horizon": "horizon", "rolling": "rolling"}


@dataclass(frozen=True, slots=True)
class WorkingTime:
    """Everybody works between a fewest and a most number of hours, or of shifts, in a stretch of days.

    Notes
    -----
    Formula: ``minimum x contract x days without leave / days of the stretch <= worked <= maximum`` for every person and
    stretch: calendar week, calendar month, the horizon, or any `within_days` days in a row. Hours are those that really
    pass in the shifts that start in the stretch; standby has none. The size is minutes, or shifts, below the minimum or
    beyond the maximum; of overlapping stretches each is counted.

    Edges: what was worked before the horizon counts in a stretch that its start cuts, as far as it is known, except in
    the horizon's own limits; what is already too much there is nobody's fault now. The maximum holds for everybody alike,
    the minimum is rounded down. A month that the horizon cuts asks for its minimum pro rata to the days in it; a week or
    a stretch of days asks for it only where it ends in the horizon and is known from its first day on, and never for more
    than pro rata to its days in the horizon. Days before the first one of a newcomer are taken off like leave. People of
    the pool have no minimum, and a maximum where they are called in.

    Parameters
    ----------
    limit
        Name of the limit.
    period, unit
        What is counted over which stretches.
    level
        How strongly it is meant; the price of a wish is per hour or per shift.
    minimum_hours, maximum_hours, minimum_shifts, maximum_shifts
        The limits in the unit; None asks for nothing.
    within_days
        Days of the stretches of ``rolling``.
    """

    limit: str
    period: PeriodKind = field(default="week", metadata={"help": "week, month, horizon or rolling"})
    unit: Literal["hours", "shifts"] = field(default="hours", metadata={"help": "hours or shifts"})
    level: Level = field(default="must", metadata={"help": "must, should, may or a price per hour or per shift"})
    minimum_hours: float | None = field(
        default=None, metadata={"help": "fewest hours of work of a full contract without leave; none where not given"}
    )
    maximum_hours: float | None = field(default=None, metadata={"help": "most hours of work; no limit where not given"})
    minimum_shifts: int | None = field(
        default=None, metadata={"help": "fewest shifts of a full contract without leave; none where not given"}
    )
    maximum_shifts: int | None = field(default=None, metadata={"help": "most shifts; no limit where not given"})
    within_days: int = field(default=7, metadata={"help": "days in a row over which it is counted"})

    def __post_init__(self) -> None:
        """Refuse numbers that are none and limits that contradict each other."""
        require_level(self.level)
        require_whole("within_days", self.within_days, 2, _MOST_DAYS)
        if self.minimum_hours is not None:
            require_number("minimum_hours", self.minimum_hours, 0, _MOST_HOURS)
        if self.maximum_hours is not None:
            longest = 24.0 * 7 if self.period == "week" else _MOST_HOURS
            require_number("maximum_hours", self.maximum_hours, 0, longest)
        require_order(("minimum_hours", self.minimum_hours), ("maximum_hours", self.maximum_hours))
        if self.minimum_shifts is not None:
            require_whole("minimum_shifts", self.minimum_shifts, 0, _MOST_DAYS)
        if self.maximum_shifts is not None:
            require_whole("maximum_shifts", self.maximum_shifts, 0, _MOST_DAYS)
        require_order(("minimum_shifts", self.minimum_shifts), ("maximum_shifts", self.maximum_shifts))

    @property
    def minimum(self) -> int | None:
        """Fewest minutes, or shifts, of a full contract; None where nothing is asked."""
        if self.unit == "shifts":
            return self.minimum_shifts
        return None if self.minimum_hours is None else round(self.minimum_hours * _HOUR)

    @property
    def maximum(self) -> int | None:
        """Most minutes, or shifts; None where nothing is asked."""
        if self.unit == "shifts":
            return self.maximum_shifts
        return None if self.maximum_hours is None else round(self.maximum_hours * _HOUR)

    def terms(self, problem: Problem) -> Iterator[Count]:
        """One count per person and stretch, where it could be too many or too few."""
        if self.minimum is None and self.maximum is None:
            return
        duties = frozenset(problem.work_duties)
        minutes = work_minutes(problem) if self.unit == "hours" else {}
        called = {agent for agent, _ in problem.on_call | problem.settled}
        before = self._before(problem)
        for period in periods_of(problem, self.period, self.within_days):
            inside = frozenset(period.days)
            weights = {key: value for key, value in minutes.items() if key[0] in inside}
            largest = sum(_largest(day, duties, weights) for day in period.days)
            for agent in problem.agents:
                base = _sum(before.get(agent.id, {}), period)
                least, most = self._range(problem, agent, period, base)
                if agent.pool and agent.id not in called:
                    continue
                if most is not None and base + largest <= most:
                    most = None
                if least is not None or most is not None:
                    yield Count(
                        name=f"{self.limit}/{agent.id}/{period.first}",
                        limit=self.limit,
                        who=(agent.id,),
                        days=period.days,
                        duties=duties,
                        weights=weights,
                        base=base,
                        at_least=least,
                        at_most=most,
                        unit_size=1,
                        strength=strength_of(self.limit, self.level, self._step),
                    )

    def check(self, problem: Problem, roster: Roster) -> Iterator[Finding]:
        """Every stretch in which somebody works too much or too little."""
        if self.minimum is None and self.maximum is None:
            return
        before, own = self._before(problem), by_agent(roster.assignments)
        periods = periods_of(problem, self.period, self.within_days)
        for agent in problem.agents:
            here = self._amounts(problem, own[agent.id])
            for period in periods:
                base = _sum(before.get(agent.id, {}), period)
                least, most = self._range(problem, agent, period, base)
                worked = base + _sum(here, period)
                if least is not None and worked < least:
                    yield self._breach("under", agent.id, period, worked, least)
                if most is not None and worked > most:
                    yield self._breach("over", agent.id, period, worked, most)

    @property
    def _step(self) -> int:
        """Size units to a priced step: an hour, or a shift."""
        return _HOUR if self.unit == "hours" else 1

    def _range(self, problem: Problem, agent: Agent, period: Period, base: int) -> tuple[int | None, int | None]:
        """Fewest and most that a person may have in a stretch, what was before the horizon included."""
        most = None if self.maximum is None else max(self.maximum, base)
        return fewest_in(problem, agent, self.period, period, self.minimum, base), most

    def _before(self, problem: Problem) -> Mapping[str, Mapping[date, int]]:
        """What was worked before the horizon, by person and day; nothing counts for the horizon's own limits."""
        if self.period == "horizon":
            return {}
        return {agent: self._amounts(problem, items) for agent, items in by_agent(problem.carry_in).items()}

    def _amounts(self, problem: Problem, items: list[Assignment]) -> dict[date, int]:
        """Minutes, or shifts, of work by the day on which they start."""
        found: dict[date, int] = {}
        for item in items:
            if item.works:
                amount = problem.grid.elapsed_minutes(item.start, item.end) if self.unit == "hours" else 1
                found[item.date] = found.get(item.date, 0) + amount
        return found

    def _breach(self, side: str, agent: str, period: Period, worked: int, allowed: int) -> Finding:
        """One stretch with too much or too little."""
        facts: dict[str, Fact] = {self.unit: worked / self._step, "allowed": allowed / self._step}
        if self.unit == "shifts":
            facts = {self.unit: worked, "allowed": allowed}
        if self.period == "rolling":
            facts["days"] = self.within_days
        return breach(
            f"{_PREFIX[self.period]}_{self.unit}_{side}",
            self.limit,
            strength_of(self.limit, self.level, self._step),
            abs(worked - allowed),
            "minutes" if self.unit == "hours" else "shifts",
            agent=agent,
            when=None if self.period == "horizon" else period.first,
            **facts,
        )


def _largest(day: int, duties: frozenset[Duty], weights: Mapping[tuple[int, Duty], int]) -> int:
    """Most that one shift on a day counts."""
    return max((weights.get((day, duty), 1) for duty in duties), default=0)


def _sum(amounts: Mapping[date, int], period: Period) -> int:
    """What lies in a stretch."""
    return sum(amount for when, amount in amounts.items() if period.holds(when))
