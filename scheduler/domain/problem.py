"""Everything that a roster has to answer to, apart from the rules."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.agent import Agent
from scheduler.domain.assignment import Assignment
from scheduler.domain.block import Block
from scheduler.domain.calendar import Calendar
from scheduler.domain.credit_days_off import CreditDaysOff
from scheduler.domain.dayplan_settings import DayPlanSettings
from scheduler.domain.hours import Hours
from scheduler.domain.pay import Pay
from scheduler.domain.queue import Queue
from scheduler.domain.request import Pin, Request
from scheduler.domain.requirement import Requirement
from scheduler.domain.roster import Roster
from scheduler.domain.shift import Duty, DutyKind, ShiftTemplate
from scheduler.domain.time_grid import TimeGrid

__all__ = ["Problem"]


@dataclass(frozen=True, slots=True)
class Problem:
    """A rostering problem.

    Parameters
    ----------
    store
        Id of the store, used in the path of the output.
    grid, calendar
        Time. `grid.tail_days` is 1 where some shift crosses midnight.
    operating, scored
        The store's hours and the window that the platform scores.
    queues, shifts, agents
        In the order of the store file; the people of the reserve pool are agents with `pool` set.
    requirement
        Heads per queue and interval on `grid`.
    requests, pins
        Dated inside the horizon.
    leads
        Ids of the agents who count as lead on duty.
    standby_agents
        Ids of the agents who may be put on standby.
    carry_in
        Assignments that start before the horizon.
    carry_in_from
        First day that `carry_in` knows about: from it to the horizon a day without assignment was a day off. None where
        nothing is known.
    week_start
        First weekday of a week, 0 is Monday.
    give_up_order
        Names of limits, cheapest first; the limits of one group are given up together.
    store_name
        Name of the store on the screen; its id where empty.
    reference
        The roster that people know already, which costs something to change; None where there is none.
    released
        Cells (agent id, date) of the reference that cost nothing to change.
    settled
        Cells (agent id, date) that are facts: what was worked, and those who are absent. Each has a pin with what it is, and
        whatever limit facts alone break cannot be asked of the rest.
    on_call
        Cells (agent id, date) on which somebody on standby may be called in to work, the reserve pool included.
    told_at
        Local clock time at which people are told of changes to the reference; None where notice does not matter.
    pay
        Rates of pay; None where the store names none.
    credit_days_off
        What earns people a credited day off; None where nothing does.
    dayplan
        What happens within shifts besides chat.
    blocks
        Meetings, trainings and work off chat of these days, which need heads besides those of the requirement.
    """

    store: str
    grid: TimeGrid
    calendar: Calendar
    operating: Hours
    scored: Hours
    queues: tuple[Queue, ...]
    shifts: tuple[ShiftTemplate, ...]
    agents: tuple[Agent, ...]
    requirement: Requirement
    requests: tuple[Request, ...] = ()
    pins: tuple[Pin, ...] = ()
    leads: frozenset[str] = frozenset()
    standby_agents: frozenset[str] = frozenset()
    carry_in: tuple[Assignment, ...] = ()
    carry_in_from: date | None = None
    week_start: int = 0
    give_up_order: tuple[tuple[str, ...], ...] = ()
    store_name: str = ""
    reference: Roster | None = None
    released: frozenset[tuple[str, date]] = frozenset()
    settled: frozenset[tuple[str, date]] = frozenset()
    on_call: frozenset[tuple[str, date]] = frozenset()
    told_at: datetime | None = None
    pay: Pay | None = None
    credit_days_off: CreditDaysOff | None = None
    dayplan: DayPlanSettings = field(default_factory=DayPlanSettings)
    blocks: tuple[Block, ...] = ()

    def agent(self, agent_id: str) -> Agent:
        """The agent with an id."""
        return next(agent for agent in self.agents if agent.id == agent_id)

    def shift(self, shift_id: str) -> ShiftTemplate:
        """The shift template with an id."""
        return next(shift for shift in self.shifts if shift.id == shift_id)

    @property
    def work_duties(self) -> tuple[Duty, ...]:
        """Work on each shift."""
        return tuple(Duty(DutyKind.WORK, shift.id) for shift in self.shifts)

    @property
    def standby_duties(self) -> tuple[Duty, ...]:
        """Standby for each shift; none where nobody may stand by or has stood by."""
        if not self.standby_agents and all(pin.duty is None or pin.duty.kind is DutyKind.WORK for pin in self.pins):
            return ()
        return tuple(Duty(DutyKind.STANDBY, shift.id) for shift in self.shifts)

    @property
    def duties(self) -> tuple[Duty, ...]:
        """Every duty there is."""
        return self.work_duties + self.standby_duties

    def clock_times(self, shift: ShiftTemplate, day: int) -> tuple[datetime, datetime]:
        """Local clock times of a shift that starts on a day index."""
        return self.grid.clock(day, shift.start_minute), self.grid.clock(day, shift.end_minute)

    def intervals_of(self, shift: ShiftTemplate, day: int) -> range:
        """Intervals of the grid that a shift starting on a day index covers, cut at the ends of the grid."""
        first = day * self.grid.intervals_per_day + shift.start_minute // self.grid.interval_minutes
        last = day * self.grid.intervals_per_day + -(-shift.end_minute // self.grid.interval_minutes)
        return range(max(first, 0), max(min(last, self.grid.interval_count), 0))

    @property
    def owned(self) -> NDArray[np.bool_]:
        """Intervals that this roster answers for.

        The hours after midnight that only last period's night shift can reach are last period's; the hours after the last
        midnight that only this roster's last night shift reaches are this one's. So two rosters in a row answer for every
        hour exactly once.

        Returns
        -------
        ndarray of bool, shape (intervals,)
        """
        per_day = self.grid.intervals_per_day
        owned = np.zeros(self.grid.interval_count, dtype=bool)
        owned[: self.grid.days * per_day] = True
        for edge in (0, self.grid.days):
            reached_before = self._reached_from(edge - 1)
            reached_on = self._reached_from(edge)
            from_yesterday = reached_before & ~reached_on
            owned[from_yesterday] = edge != 0
        return owned

    def _reached_from(self, day: int) -> NDArray[np.bool_]:
        """Intervals that some shift starting on a day index covers."""
        reached = np.zeros(self.grid.interval_count, dtype=bool)
        weekday = self.grid.date_of(day).weekday()
        for shift in self.shifts:
            if weekday in shift.weekdays:
                covered = self.intervals_of(shift, day)
                reached[covered.start : covered.stop] = True
        return reached
