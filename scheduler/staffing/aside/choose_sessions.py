"""Sessions of a meeting where the requirement leaves most slack."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.block import Block
from scheduler.domain.meeting import Meeting
from scheduler.domain.problem import Problem
from scheduler.domain.time_grid import MINUTES_PER_DAY
from scheduler.staffing.aside.occasions import Occasion

__all__ = ["choose_sessions"]

_MOST_SESSIONS = 40
_FEWEST_AT_ONCE = 2
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class _Slot:
    """A time at which a session can be."""

    start: datetime
    end: datetime
    shifts: frozenset[str]


def choose_sessions(
    problem: Problem, meeting: Meeting, occasion: Occasion, slack: NDArray[np.float64], known: Collection[datetime]
) -> tuple[Block, ...]:
    """Sessions of one occasion of a meeting.

    There are as many as the planner wants, or until every shift has one, no more than so many are away at once, and somebody
    can stay for each queue. Times that are known, from the planner or from a roster that people know, come first. Then each
    further session is the one that serves most shifts without a session yet, on the day with the fewest sessions, in which
    people of most shifts are there, where most people are to spare; of equal ones the earliest. A roster tells only of the
    sessions that somebody attends: where those are among the ones that would be chosen without it, all of these stand;
    otherwise those alone, unless the planner says how many there are or how many people may be away at once.

    Parameters
    ----------
    problem, meeting, occasion
        The meeting.
    slack
        People to spare by interval, shape (intervals,).
    known
        Starts of sessions that a roster has already.

    Returns
    -------
    tuple of Block
        In order of time; empty where no shift leaves room for one.
    """
    slots = list(_slots(problem, meeting, occasion))
    if meeting.times:
        chosen = [slot for slot in slots if slot.start in meeting.times]
    else:
        told = [slot for slot in slots if slot.start in known]
        chosen = _chosen(problem, meeting, slots, [], slack)
        if not set(told) <= set(chosen):
            settled = meeting.sessions is None and meeting.most_at_once is None
            chosen = told if settled else _chosen(problem, meeting, slots, told, slack)
    heads = -(-_coming(problem, meeting, chosen) // max(len(chosen), 1))
    chosen.sort(key=lambda slot: slot.start)
    return tuple(
        Block(occasion.series, meeting.name, meeting.kind, slot.start, slot.end, heads, meeting.who) for slot in chosen
    )


def _chosen(
    problem: Problem, meeting: Meeting, slots: list[_Slot], told: Collection[_Slot], slack: NDArray[np.float64]
) -> list[_Slot]:
    """The slots that people know, and as many more as the meeting wants."""
    chosen: list[_Slot] = []
    served: frozenset[str] = frozenset()
    waiting = list(told)
    reachable = frozenset(shift for slot in slots for shift in slot.shifts)
    most = _most_at_once(problem, meeting, slots, slack)
    while slots and not _enough(meeting, most, len(chosen), reachable <= served):
        best = waiting.pop(0) if waiting else _best(problem, slots, chosen, served, slack)
        if best is None:
            break
        chosen.append(best)
        served |= best.shifts
    return chosen


def _coming(problem: Problem, meeting: Meeting, chosen: Collection[_Slot]) -> int:
    """People who are asked and not on leave on the days of all sessions, at least 1."""
    days = {slot.start.date() for slot in chosen}
    away = {agent.id for agent in problem.agents if days and days <= agent.leave}
    return max(len(set(meeting.who) - away), 1)


def _most_at_once(problem: Problem, meeting: Meeting, slots: Collection[_Slot], slack: NDArray[np.float64]) -> int:
    """Most people in one session: as the planner says, or who are to spare at the best time.

    At least two, for one alone is no meeting, and never all who can serve a queue, if others of them can stay.
    """
    asked = set(meeting.who)
    most = meeting.most_at_once
    if most is None:
        most = max([_FEWEST_AT_ONCE, *(int(_least(problem, slot, slack)) for slot in slots)])
    for queue in problem.queues:
        able = {agent.id for agent in problem.agents if not agent.pool and queue.id in agent.skills}
        if len(able) > 1 and able <= asked:
            most = min(most, max(len(asked) - 1, 1))
    return most


def _enough(meeting: Meeting, most: int, count: int, all_served: bool) -> bool:
    """Whether there are as many sessions as the meeting wants."""
    if count >= _MOST_SESSIONS:
        return True
    if meeting.sessions is not None:
        return count >= meeting.sessions
    return count > 0 and all_served and count * most >= len(meeting.who)


def _best(
    problem: Problem, slots: list[_Slot], chosen: list[_Slot], served: frozenset[str], slack: NDArray[np.float64]
) -> _Slot | None:
    """The next session: none that overlaps a chosen one."""
    free = [slot for slot in slots if all(slot.end <= other.start or other.end <= slot.start for other in chosen)]
    on_day = [slot.start.date() for slot in chosen]
    return max(
        free,
        key=lambda slot: (
            len(slot.shifts - served),
            -on_day.count(slot.start.date()),
            len(slot.shifts),
            _least(problem, slot, slack),
            -slot.start.timestamp(),
        ),
        default=None,
    )


def _least(problem: Problem, slot: _Slot, slack: NDArray[np.float64]) -> float:
    """Fewest people to spare during a session."""
    first, last = problem.grid.interval_at(slot.start), problem.grid.interval_at(slot.end - _MINUTE)
    return float(slack[first : last + 1].min())


def _slots(problem: Problem, meeting: Meeting, occasion: Occasion) -> Iterator[_Slot]:
    """Times within the hours of the meeting at which somebody's shift contains a whole session."""
    grid = problem.grid
    length = timedelta(minutes=meeting.minutes)
    step = min(grid.interval_minutes, 30)
    for when in occasion.days:
        day = grid.day_of(when)
        windows = [(w.start_minute, w.end_minute) for w in (meeting.windows or problem.operating.on(when))]
        starts = {minute for first, last in windows for minute in range(first, last - meeting.minutes + 1, step)}
        midnight = grid.clock(day, 0)
        if occasion.times:
            starts = {int((time - midnight).total_seconds() // 60) for time in occasion.times if time.date() == when}
        for minute in sorted(starts):
            start = grid.clock(day, minute)
            shifts = frozenset(_around(problem, day, start, start + length))
            if shifts:
                yield _Slot(start, start + length, shifts)


def _around(problem: Problem, day: int, start: datetime, end: datetime) -> Iterator[str]:
    """Ids of the shifts that contain a stretch of time, those of the day before included."""
    for shift in problem.shifts:
        reaches_over = shift.end_minute > MINUTES_PER_DAY
        for begin in (day, day - 1) if reaches_over else (day,):
            first, last = problem.clock_times(shift, begin)
            if begin >= 0 and problem.grid.date_of(begin).weekday() in shift.weekdays and first <= start and end <= last:
                yield shift.id
