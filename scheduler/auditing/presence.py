"""Who is there when, from the clock times of a roster and of what reaches into it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

import numpy as np
from numpy.typing import NDArray

from scheduler.auditing.minutes import grid_minutes, minute_slice, open_minutes
from scheduler.domain.agent import Agent
from scheduler.domain.assignment import ActivityKind, Assignment
from scheduler.domain.by_agent import by_agent
from scheduler.domain.can_answer import can_answer
from scheduler.domain.counts_in_minimum import counts_in_minimum
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.skills_on import skills_on
from scheduler.domain.time_grid import MINUTES_PER_DAY, TimeGrid
from scheduler.domain.worth import worth_percent

__all__ = ["Presence", "measure_presence"]

_COVERING = (ActivityKind.CHAT, ActivityKind.BREAK, ActivityKind.ON_CALL_BREAK)
"""What a person serves in a day is counted with the breaks in it, so that breaks do not lower cover."""


@dataclass(frozen=True, slots=True)
class Presence:
    """Who is there when.

    Parameters
    ----------
    supply
        Hundredths of a standard head on duty by the queues that they can serve, each int, shape (intervals,). A person with
        several skills is in one group only, so nobody counts twice.
    attended
        By queue id, whether somebody on duty can serve it, each bool, shape (minutes,). Whoever is worth nothing on duty
        serves nobody, nor does a newcomer before the test.
    people
        People on duty, int, shape (intervals,).
    standby
        People on standby, int, shape (intervals,).
    reserve
        People on duty or standby who are trained for a queue open then, int, shape (intervals,).
    """

    supply: Mapping[frozenset[str], NDArray[np.int64]]
    attended: Mapping[str, NDArray[np.bool_]]
    people: NDArray[np.int64]
    standby: NDArray[np.int64]
    reserve: NDArray[np.int64]


def measure_presence(problem: Problem, roster: Roster) -> Presence:
    """Lay everybody's clock times on the grid.

    Shifts carried in from before the horizon count where they reach into it. Two shifts of one person at the same time,
    which a roster made by hand may hold, count once. Meetings, trainings and work off chat count for nothing; breaks are
    part of what a person serves in a day and take nothing away.

    Parameters
    ----------
    problem
        The store, its people and what was worked before.
    roster
        The roster.

    Returns
    -------
    Presence
    """
    grid = problem.grid
    opened = _open_intervals(problem)
    heads: dict[frozenset[str], NDArray[np.int64]] = {}
    attended = {queue: np.zeros(grid_minutes(grid), dtype=bool) for queue in opened}
    people, standby, reserve = (np.zeros(grid.interval_count, dtype=np.int64) for _ in range(3))
    own = by_agent((*problem.carry_in, *roster.assignments))
    for agent in problem.agents:
        able = {queue: _minutes_on(grid, partial(can_answer, queue, agent)) for queue in opened}
        taken = np.zeros(grid_minutes(grid), dtype=bool)
        called = np.zeros(grid.interval_count, dtype=bool)
        for item in own[agent.id]:
            if not item.works:
                called[_stretch(grid, item.start, item.end)[0]] = True
                continue
            worth = worth_percent(agent, item.date)
            for queues, start, end in _on_chat(agent, item):
                touched, around, minutes = _stretch(grid, start, end)
                fresh = minutes & ~taken[around]
                taken[around] |= fresh
                share = worth * _minutes_per_interval(grid, fresh) // grid.interval_minutes
                heads.setdefault(queues, np.zeros(grid.interval_count, dtype=np.int64))[touched] += share
                for queue in queues & opened.keys():
                    attended[queue][around] |= fresh & able[queue][around]
        there = _minutes_per_interval(grid, taken) > 0
        trained = _trained(grid, agent, opened)
        people += there
        standby += called & ~there
        reserve += (called | there) & trained
    return Presence(heads, attended, people, standby, reserve)


def _minutes_on(grid: TimeGrid, holds: Callable[[date], bool]) -> NDArray[np.bool_]:
    """Minutes of the dates of which something holds, shape (minutes,)."""
    days = [holds(grid.date_of(day)) for day in range(grid.days + grid.tail_days)]
    return np.repeat(np.array(days, dtype=bool), MINUTES_PER_DAY)


def _trained(grid: TimeGrid, agent: Agent, opened: Mapping[str, NDArray[np.bool_]]) -> NDArray[np.bool_]:
    """Intervals in which a queue is open that a person can serve who counts for the reserve, shape (intervals,)."""
    dates = [grid.date_of(day) for day in range(grid.days + grid.tail_days)]
    counted = [skills_on(agent, when) if counts_in_minimum(agent, when) else frozenset[str]() for when in dates]
    found = np.zeros(grid.interval_count, dtype=bool)
    for queue, during in opened.items():
        found |= during & np.repeat([queue in skills for skills in counted], grid.intervals_per_day)
    return found


def _open_intervals(problem: Problem) -> dict[str, NDArray[np.bool_]]:
    """Intervals in which each queue is open, or needs heads all the same by a planner's own requirement."""
    operating = open_minutes(problem.operating, problem.grid)
    needed = dict(zip(problem.requirement.queues, problem.requirement.to_cover > 0, strict=True))
    opened = {}
    for queue in problem.queues:
        by_hours = _minutes_per_interval(problem.grid, open_minutes(queue.hours, problem.grid) & operating) > 0
        opened[queue.id] = by_hours | needed.get(queue.id, False)
    return opened


def _on_chat(agent: Agent, item: Assignment) -> Iterator[tuple[frozenset[str], datetime, datetime]]:
    """Stretches of a shift that are spent on chat, breaks included, with the queues served in them."""
    position, skills = item.start, skills_on(agent, item.date)
    for activity in sorted(item.activities):
        if position < activity.start:
            yield skills, position, activity.start
        if activity.kind in _COVERING:
            fixed = skills if activity.queue is None else skills & {activity.queue}
            yield fixed, activity.start, activity.end
        position = max(position, activity.end)
    if position < item.end:
        yield skills, position, item.end


def _stretch(grid: TimeGrid, start: datetime, end: datetime) -> tuple[slice, slice, NDArray[np.bool_]]:
    """The intervals that a stretch of clock time touches, their minutes, and which of these are in it.

    A shift is a small part of a month: whoever looks at these minutes alone is many times as fast as over all of them.
    """
    inside = minute_slice(grid, start, end)
    first, last = inside.start, max(inside.start, inside.stop)
    length = grid.interval_minutes
    touched = slice(first // length, -(-last // length) if first < last else first // length)
    around = slice(touched.start * length, touched.stop * length)
    minutes = np.zeros(around.stop - around.start, dtype=bool)
    minutes[first - around.start : last - around.start] = True
    return touched, around, minutes


def _minutes_per_interval(grid: TimeGrid, minutes: NDArray[np.bool_]) -> NDArray[np.int64]:
    """How many minutes of each interval are set, shape (intervals,) for minutes of so many whole intervals."""
    return np.asarray(minutes.reshape(-1, grid.interval_minutes).sum(axis=1), dtype=np.int64)
