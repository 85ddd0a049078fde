"""Small problems and rosters for the tests of every room: ``from factories import make_problem``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.agent import Agent
from scheduler.domain.assignment import Assignment
from scheduler.domain.calendar import Calendar
from scheduler.domain.hours import Hours, Window
from scheduler.domain.problem import Problem
from scheduler.domain.queue import Queue
from scheduler.domain.request import Pin, Request
from scheduler.domain.requirement import Requirement
from scheduler.domain.roster import Roster
from scheduler.domain.shift import DutyKind, ShiftKind, ShiftTemplate
from scheduler.domain.time_grid import TimeGrid

__all__ = [
    "ALWAYS",
    "EARLY",
    "LATE",
    "MONDAY",
    "NIGHT",
    "make_agent",
    "make_assignment",
    "make_problem",
    "make_queue",
    "make_requirement",
    "make_roster",
    "make_shift",
]

MONDAY = date(2026, 12, 7)
"""First day of the default horizon."""
ALWAYS = Hours.daily(Window(0, 1440))


def make_shift(
    shift_id: str,
    first_hour: float,
    last_hour: float,
    kind: ShiftKind = ShiftKind.EARLY,
    *,
    code: str | None = None,
    weekdays: Iterable[int] = range(7),
) -> ShiftTemplate:
    """A shift from one hour of the day to another (30 is six in the morning of the next day); code: first letter."""
    return ShiftTemplate(
        id=shift_id,
        name=shift_id.title(),
        start_minute=int(first_hour * 60),
        end_minute=int(last_hour * 60),
        kind=kind,
        code=code or shift_id[0].upper(),
        weekdays=frozenset(weekdays),
    )


EARLY = make_shift("early", 8, 16, ShiftKind.EARLY)
LATE = make_shift("late", 16, 24, ShiftKind.LATE)
NIGHT = make_shift("night", 22, 30, ShiftKind.NIGHT)


def make_agent(agent_id: str, *, skills: Iterable[str] = ("presales", "aftersales"), **settings: object) -> Agent:
    """An agent; further settings are fields of `Agent`."""
    return Agent(id=agent_id, name=agent_id.title(), skills=frozenset(skills), **settings)  # type: ignore[arg-type]


def make_queue(queue_id: str = "chat", contacts_per_hour: float = 30.0, hours: Hours = ALWAYS, **settings: object) -> Queue:
    """A queue that is always open unless told otherwise; further settings are fields of `Queue`."""
    return Queue(queue_id, queue_id.title(), contacts_per_hour, hours, **settings)  # type: ignore[arg-type]


def make_requirement(
    grid: TimeGrid, queues: Sequence[Queue], operating: Hours, required: int | Mapping[str, int] | NDArray[np.int64]
) -> Requirement:
    """Heads per queue in every interval in which the store and the queue are open, or the array as it is."""
    names = tuple(queue.id for queue in queues)
    if isinstance(required, np.ndarray):
        heads = required.astype(np.int64)
    else:
        heads = np.zeros((len(queues), grid.interval_count), dtype=np.int64)
        for row, queue in enumerate(queues):
            opened = operating.open_intervals(grid) & queue.hours.open_intervals(grid)
            heads[row, opened] = required if isinstance(required, int) else required.get(queue.id, 0)
    nothing = np.zeros(heads.shape, dtype=np.float64)
    return Requirement(grid=grid, queues=names, heads=heads, contacts=nothing, backlog=nothing)


def make_problem(
    *,
    start: date = MONDAY,
    days: int = 7,
    interval_minutes: int = 60,
    timezone: str | None = None,
    agents: int | Sequence[Agent] = 3,
    shifts: Sequence[ShiftTemplate] = (EARLY, LATE),
    queues: Sequence[str | Queue] = ("presales", "aftersales"),
    operating: Hours | None = None,
    scored: Hours | None = None,
    required: int | Mapping[str, int] | NDArray[np.int64] = 1,
    calendar: Calendar | None = None,
    requests: Sequence[Request] = (),
    pins: Sequence[Pin] = (),
    leads: Iterable[str] = (),
    standby_agents: Iterable[str] | None = None,
    carry_in: Sequence[Assignment] = (),
    carry_in_from: date | None = None,
    week_start: int = 0,
    give_up_order: tuple[tuple[str, ...], ...] = (),
) -> Problem:
    """A small problem.

    Parameters
    ----------
    agents
        How many (they are called a1, a2, ... and can serve everything), or the agents.
    queues
        Ids (open at all hours of the store) or queues.
    operating, scored
        By default 08:00-24:00 and 09:00-23:00, and round the clock where a shift crosses midnight.
    required
        Heads per queue in every open interval, by queue id, or an array of shape (queues, intervals).
    standby_agents
        By default the people of the pool.
    """
    crosses = any(shift.crosses_midnight for shift in shifts)
    grid = TimeGrid(start, days, interval_minutes, tail_days=int(crosses), timezone=timezone)
    around = Hours.daily(Window(0, 1440))
    if operating is None:
        operating = around if crosses else Hours.daily(Window(480, 1440))
    if scored is None:
        scored = around if crosses else Hours.daily(Window(540, 1380))
    if isinstance(agents, int):
        agents = [make_agent(f"a{number}", skills=_ids(queues)) for number in range(1, agents + 1)]
    all_queues = tuple(
        item if isinstance(item, Queue) else Queue(id=item, name=item.title(), contacts_per_hour=30.0, hours=operating)
        for item in queues
    )
    return Problem(
        store="test",
        grid=grid,
        calendar=calendar or Calendar(),
        operating=operating,
        scored=scored,
        queues=all_queues,
        shifts=tuple(shifts),
        agents=tuple(agents),
        requirement=make_requirement(grid, all_queues, operating, required),
        requests=tuple(requests),
        pins=tuple(pins),
        leads=frozenset(leads),
        standby_agents=frozenset(agent.id for agent in agents if agent.pool)
        if standby_agents is None
        else frozenset(standby_agents),
        carry_in=tuple(carry_in),
        carry_in_from=carry_in_from,
        week_start=week_start,
        give_up_order=give_up_order,
    )


def make_assignment(problem: Problem, agent: str, day: int, shift: str, *, standby: bool = False) -> Assignment:
    """An assignment at the clock times of its template; `day` may be negative, for what was worked before the horizon."""
    template = problem.shift(shift)
    start, end = problem.clock_times(template, day)
    kind = DutyKind.STANDBY if standby else DutyKind.WORK
    return Assignment(agent=agent, date=problem.grid.date_of(day), shift=shift, start=start, end=end, kind=kind)


def make_roster(problem: Problem, **rows: str) -> Roster:
    """A roster from one letter per day: the code of a shift for work, the same in lower case for standby, else off.

    ``make_roster(problem, a1="EEL.e..", a2="LL.....")``; agents that are not named are off.
    """
    codes = {shift.code: shift.id for shift in problem.shifts}
    assignments = [
        make_assignment(problem, agent, day, codes[letter.upper()], standby=letter.islower())
        for agent, letters in rows.items()
        for day, letter in enumerate(letters)
        if letter.upper() in codes
    ]
    leave = frozenset((agent.id, when) for agent in problem.agents for when in agent.leave if when in problem.grid.dates)
    return Roster(
        start=problem.grid.start,
        days=problem.grid.days,
        agents=tuple(agent.id for agent in problem.agents),
        assignments=tuple(assignments),
        leave=leave,
    )


def _ids(queues: Sequence[str | Queue]) -> tuple[str, ...]:
    """Ids of queues."""
    return tuple(item if isinstance(item, str) else item.id for item in queues)
