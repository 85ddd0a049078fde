"""Everything that a store file says, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from scheduler.demand.expected_contacts import ExpectedContacts
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.agent import Agent
from scheduler.domain.assignment import Assignment
from scheduler.domain.calendar import Calendar
from scheduler.domain.credit_days_off import CreditDaysOff
from scheduler.domain.dayplan_settings import DayPlanSettings
from scheduler.domain.finding import Finding
from scheduler.domain.hours import Hours
from scheduler.domain.pay import Pay
from scheduler.domain.problem import Problem
from scheduler.domain.queue import Queue
from scheduler.domain.request import Pin, Request
from scheduler.domain.requirement import Requirement
from scheduler.domain.shift import ShiftTemplate
from scheduler.domain.solver_settings import SolverSettings
from scheduler.domain.time_grid import TimeGrid
from scheduler.errors import Phrase, ProblemError
from scheduler.rules.rule import Rule
from scheduler.staffing.aside.blocks_of import blocks_of
from scheduler.staffing.settings import StaffingSettings

__all__ = ["Store"]


@dataclass(frozen=True, slots=True)
class Store:
    """A store, its people and how its rosters are made.

    Parameters
    ----------
    path
        The store file.
    id, name
        Id in paths, name on the screen.
    language
        ``en`` or ``zh``.
    grid
        The horizon; `grid.tail_days` is 1 where some shift crosses midnight.
    calendar, operating, scored, queues, shifts
        As in the file, defaults applied.
    agents
        The team, then the reserve pool (with `pool` set).
    requests, pins
        Those inside the horizon.
    leads, standby_agents
        Ids.
    carry_in, carry_in_from
        Assignments before the horizon, and the first day that they tell of; empty and None where nothing is known.
    week_start
        0 is Monday.
    give_up_order
        Groups of limits, cheapest first.
    history
        File of past contacts, None where neither the store file nor the caller names one.
    shares
        Share of each queue in a history that does not tell queues apart, None where the file gives none.
    forecast, staffing, solver
        Settings.
    rules
        Every limit that holds.
    output
        Folder for results, relative to where the command runs.
    assumed
        Key paths whose value the file does not give and the tool assumes.
    findings
        What reading the file had to do.
    expected
        By queue id, what to expect while there is no history.
    pay
        Rates of pay, None where the file names none.
    credit_days_off
        What earns a credited day off, None where nothing does.
    dayplan
        What happens within shifts besides chat.
    picture_font
        Family or font file to draw pictures with, None for one that is looked for.
    """

    path: Path
    id: str
    name: str
    language: str
    grid: TimeGrid
    calendar: Calendar
    operating: Hours
    scored: Hours
    queues: tuple[Queue, ...]
    shifts: tuple[ShiftTemplate, ...]
    agents: tuple[Agent, ...]
    requests: tuple[Request, ...]
    pins: tuple[Pin, ...]
    leads: frozenset[str]
    standby_agents: frozenset[str]
    carry_in: tuple[Assignment, ...]
    carry_in_from: date | None
    week_start: int
    give_up_order: tuple[tuple[str, ...], ...]
    history: Path | None
    shares: Mapping[str, float] | None
    forecast: ForecastSettings
    staffing: StaffingSettings
    rules: tuple[Rule, ...]
    solver: SolverSettings
    output: Path
    assumed: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    expected: Mapping[str, ExpectedContacts] = field(default_factory=dict)
    pay: Pay | None = None
    credit_days_off: CreditDaysOff | None = None
    dayplan: DayPlanSettings = field(default_factory=DayPlanSettings)
    picture_font: str | None = None

    @property
    def names(self) -> Mapping[str, str]:
        """Names on the screen by id, of queues, shifts and people; where two share an id, the person's."""
        names = {queue.id: queue.name for queue in self.queues}
        names.update((shift.id, shift.name) for shift in self.shifts)
        names.update((agent.id, agent.name) for agent in self.agents)
        return names

    def problem(self, requirement: Requirement) -> Problem:
        """What the roster has to answer to.

        Parameters
        ----------
        requirement
            Heads per queue and interval.

        Raises
        ------
        ProblemError
            The requirement is of other days, intervals or queues than the store.
        """
        wanted = tuple(queue.id for queue in self.queues)
        if requirement.queues != wanted:
            message = "the requirement is for the queues {given}; the store has {own}, in this order"
            raise ProblemError(Phrase(message, given=requirement.queues, own=wanted))
        if requirement.grid != self.grid:
            message = (
                "the requirement is for {given.days} days from {given.start} in intervals of {given.interval_minutes} "
                "minutes; the store's roster is for {own.days} days from {own.start} in intervals of {own.interval_minutes}"
            )
            raise ProblemError(Phrase(message, given=requirement.grid, own=self.grid))
        problem = Problem(
            store=self.id,
            grid=self.grid,
            calendar=self.calendar,
            operating=self.operating,
            scored=self.scored,
            queues=self.queues,
            shifts=self.shifts,
            agents=self.agents,
            requirement=requirement,
            requests=self.requests,
            pins=self.pins,
            leads=self.leads,
            standby_agents=self.standby_agents,
            carry_in=self.carry_in,
            carry_in_from=self.carry_in_from,
            week_start=self.week_start,
            give_up_order=self.give_up_order,
            store_name=self.name,
            pay=self.pay,
            credit_days_off=self.credit_days_off,
            dayplan=self.dayplan,
        )
        return replace(problem, blocks=blocks_of(problem))
