"""Everything that happens within the shifts of a roster."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta

from scheduler.dayplan.attend_sessions import attend_sessions
from scheduler.dayplan.day_board import Board, Place
from scheduler.dayplan.fix_queues import fix_queues
from scheduler.dayplan.place_breaks import place_breaks
from scheduler.dayplan.share_work import share_work
from scheduler.domain.assignment import Assignment
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster

__all__ = ["plan_days"]


def plan_days(problem: Problem, roster: Roster, kept: Collection[tuple[str, date]] = ()) -> Roster:
    """Place meetings, work off chat, breaks and, where the store wants it, the queue of each shift.

    First everybody is sent to a session of each meeting, then the work off chat is shared out, then breaks are placed day by
    day where most people are to spare. The same roster always gets the same plan, and no shift changes.

    Parameters
    ----------
    problem
        The problem, with the day plan's settings and its blocks.
    roster
        The roster.
    kept
        Cells (agent id, date) whose activities stay as they are, facts besides.

    Returns
    -------
    Roster
        The same where the store plans nothing within shifts.
    """
    if problem.dayplan.empty:
        return roster
    board = Board(problem)
    agents = {agent.id: agent for agent in problem.agents}
    places: list[Place] = []
    for item in (*problem.carry_in, *roster.assignments):
        if item.works and item.agent in agents:
            cell = (item.agent, item.date)
            before = item.date < problem.grid.start
            places.append(board.seat(item, agents[item.agent], free=not (before or cell in kept or cell in problem.settled)))
    by_agent: dict[str, list[Place]] = {}
    by_day: dict[date, list[Place]] = {}
    for place in places:
        by_agent.setdefault(place.item.agent, []).append(place)
        by_day.setdefault(place.item.date, []).append(place)
    attend_sessions(board, by_agent)
    share_work(board, by_agent)
    for day in sorted(by_day):
        place_breaks(board, by_day[day])
        if problem.dayplan.fix_queue:
            fix_queues(board, by_day[day], by_day.get(day - timedelta(days=1), ()))
    planned = {id(place.item): _planned(place) for place in places}
    return replace(roster, assignments=tuple(planned.get(id(item), item) for item in roster.assignments))


def _planned(place: Place) -> Assignment:
    """A shift with what it got."""
    return replace(place.item, activities=tuple(sorted(place.activities, key=lambda part: (part.start, part.end))))
