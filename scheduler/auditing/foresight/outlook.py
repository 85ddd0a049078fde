"""What the checks before the solve look at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from scheduler.auditing.limits_in_force import LimitsInForce
from scheduler.domain.agent import Agent
from scheduler.domain.problem import Problem
from scheduler.domain.shift import Duty, DutyKind
from scheduler.rules.weeks import Week, weeks_of
from scheduler.rules.who_may import WhoMay

__all__ = ["Outlook", "Period"]


_DAYS_PER_WEEK = 7


@dataclass(frozen=True, slots=True)
class Period:
    """Days of the horizon on which each person can work at most so many shifts."""

    days: tuple[int, ...]
    most_shifts: int


@dataclass(frozen=True)
class Outlook:
    """A problem with the answers that several checks need.

    Parameters
    ----------
    problem
        The problem.
    limits
        The settings of its rules that plain sums can use.
    more_periods
        What further musts leave of a person's days.
    """

    problem: Problem
    limits: LimitsInForce
    more_periods: tuple[Period, ...] = ()

    @cached_property
    def team(self) -> tuple[Agent, ...]:
        """People who can be given work: of the reserve pool only those who may be called in."""
        on_call = {agent for agent, _ in self.problem.on_call}
        return tuple(agent for agent in self.problem.agents if not agent.pool or agent.id in on_call)

    @cached_property
    def weeks(self) -> tuple[Week, ...]:
        """Calendar weeks of the horizon."""
        return weeks_of(self.problem)

    @cached_property
    def present(self) -> dict[str, NDArray[np.bool_]]:
        """By agent id, on which days some shift can be worked (for the pool: stood by for); bool, shape (days,)."""
        who_may = WhoMay(self.problem)
        return {
            agent.id: np.array([self._can_come(agent, day, who_may) for day in range(self.problem.grid.days)])
            for agent in self.problem.agents
        }

    @cached_property
    def periods(self) -> tuple[Period, ...]:
        """Calendar weeks with their days off and hours, then every stretch of days in which a run must end."""
        days_off, minutes = self.limits.days_off, self.limits.weekly_minutes
        shortest = min(shift.minutes for shift in self.problem.shifts)
        by_hours = _DAYS_PER_WEEK if minutes is None else minutes // shortest
        periods = [Period(week.days, min(len(week.days), _DAYS_PER_WEEK - days_off, by_hours)) for week in self.weeks]
        run = self.limits.longest_run
        if run is not None:
            days = self.problem.grid.days
            periods += [Period(tuple(range(first, first + run + 1)), run) for first in range(days - run)]
        return (*periods, *self.more_periods)

    def days_workable(self, agent: Agent, week: Week) -> int:
        """Most days of a week on which a person can work or stand by, days off kept."""
        return min(self.days_present(agent, week.days), _DAYS_PER_WEEK - self.limits.days_off)

    def count_present(self, people: Sequence[Agent]) -> NDArray[np.int64]:
        """How many of some people are not away, int, shape (days,)."""
        count = np.zeros(self.problem.grid.days, dtype=np.int64)
        for agent in people:
            count += self.present[agent.id]
        return count

    def days_present(self, agent: Agent, days: tuple[int, ...]) -> int:
        """On how many of some days a person is not away."""
        return int(self.present[agent.id][list(days)].sum())

    @cached_property
    def longest_shift(self) -> int:
        """Minutes of the longest shift."""
        return max(shift.minutes for shift in self.problem.shifts)

    @cached_property
    def minimum_by_day(self) -> list[int]:
        """Least heads of all shifts that start on each day of the horizon while the store is open."""
        problem = self.problem
        opened = problem.operating.open_intervals(problem.grid)
        counts = [0] * problem.grid.days
        for day, when in enumerate(problem.grid.dates):
            for shift in problem.shifts:
                covered = problem.intervals_of(shift, day)
                if when.weekday() in shift.weekdays and opened[covered.start : covered.stop].any():
                    counts[day] += self.limits.minimum_heads.get(shift.id, 0)
        return counts

    @cached_property
    def open_rows(self) -> NDArray[np.bool_]:
        """Intervals in which each queue is open, bool, shape (queues, intervals)."""
        grid = self.problem.grid
        operating = self.problem.operating.open_intervals(grid)
        return np.array([queue.hours.open_intervals(grid) & operating for queue in self.problem.queues])

    @cached_property
    def carried_in(self) -> NDArray[np.bool_]:
        """Intervals that a shift from before the horizon reaches, bool, shape (intervals,)."""
        grid = self.problem.grid
        reached = np.zeros(grid.interval_count, dtype=bool)
        for item in self.problem.carry_in:
            if item.works:
                reached[max(grid.interval_at(item.start), 0) : max(grid.interval_at(item.end), 0)] = True
        return reached

    @cached_property
    def scored_open(self) -> NDArray[np.bool_]:
        """Scored intervals of each queue that this roster has to fill, bool, shape (queues, intervals)."""
        asked = self.problem.scored.open_intervals(self.problem.grid) & self.problem.owned & ~self.carried_in
        return np.asarray(self.open_rows & asked, dtype=np.bool_)

    @cached_property
    def lead_hours(self) -> NDArray[np.bool_]:
        """Open intervals that this roster has to fill with a lead, bool, shape (intervals,)."""
        opened = self.problem.operating.open_intervals(self.problem.grid)
        return np.asarray(opened & self.problem.owned & ~self.carried_in, dtype=np.bool_)

    def days_on_which(self, agent: Agent, holds: Callable[[Agent, date], bool]) -> NDArray[np.bool_]:
        """Days on which a person is there and something holds of the person, bool, shape (days,)."""
        able = np.array([holds(agent, when) for when in self.problem.grid.dates], dtype=np.bool_)
        return np.asarray(self.present[agent.id] & able, dtype=np.bool_)

    def fewest_shifts(self, asked: NDArray[np.bool_]) -> list[int]:
        """Fewest shifts by day on which they start, so that one covers each interval asked for.

        From the first interval to the last, the shift that lasts longest from there is taken; no choice needs fewer.
        Intervals that no shift can cover are passed over.

        Parameters
        ----------
        asked
            Intervals to be covered, bool, shape (intervals,).

        Returns
        -------
        list of int, one per day
        """
        problem = self.problem
        reach: dict[int, tuple[int, int]] = {}
        for day, when in enumerate(problem.grid.dates):
            for shift in problem.shifts:
                if when.weekday() in shift.weekdays:
                    covered = problem.intervals_of(shift, day)
                    for interval in covered:
                        reach[interval] = max(reach.get(interval, (0, 0)), (covered.stop, day))
        counts = [0] * problem.grid.days
        covered_until = 0
        for interval in np.flatnonzero(asked).tolist():
            if interval >= covered_until and interval in reach:
                covered_until, day = reach[interval]
                counts[day] += 1
        return counts

    def _can_come(self, agent: Agent, day: int, who_may: WhoMay) -> bool:
        """Whether a person can be given some shift on a day."""
        kind = DutyKind.STANDBY if agent.pool else DutyKind.WORK
        return any(who_may.allows(agent, day, Duty(kind, shift.id)) for shift in self.problem.shifts)
