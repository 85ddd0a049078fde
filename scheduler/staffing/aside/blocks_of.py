"""Meetings, trainings and work off chat of a roster's days, as heads that are needed besides those of the requirement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import numpy as np

from scheduler.domain.assignment import ActivityKind
from scheduler.domain.block import Block
from scheduler.domain.heads_aside import heads_aside
from scheduler.domain.meeting import Meeting
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.staffing.aside.choose_sessions import choose_sessions
from scheduler.staffing.aside.expected_slack import expected_slack
from scheduler.staffing.aside.occasions import occasions

__all__ = ["blocks_of"]


def blocks_of(problem: Problem, roster: Roster | None = None) -> tuple[Block, ...]:
    """Choose the sessions of each meeting, and lay out the work off chat.

    Work off chat has its hours. Then come the meetings, the one that takes most people first: each takes the time that
    leaves most people to spare, and takes its people from what is to spare for the next.

    Parameters
    ----------
    problem
        The problem, with the day plan's settings and the requirement.
    roster
        A roster that has been told: sessions that it holds stay where they are.

    Returns
    -------
    tuple of Block
        In order of time.
    """
    plan = problem.dayplan
    if not (plan.meetings or plan.off_chat):
        return ()
    blocks = list(_off_chat(problem))
    if not plan.meetings:
        return tuple(blocks)
    slack = expected_slack(problem)
    for meeting in sorted(plan.meetings, key=lambda item: (not item.times, -len(item.who), item.name)):
        for occasion in occasions(problem, meeting):
            taken = heads_aside(_with(problem, blocks)).astype(np.float64)
            alike = {block.start for block in blocks if (block.kind, block.end - block.start) == _sort(meeting)}
            known = _told_starts(roster, meeting) - alike
            blocks += choose_sessions(problem, meeting, occasion, slack - taken, known)
    return tuple(sorted(blocks, key=lambda block: (block.start, block.end, block.series)))


def _with(problem: Problem, blocks: list[Block]) -> Problem:
    """The problem with the blocks so far."""
    return replace(problem, blocks=tuple(blocks))


def _sort(meeting: Meeting) -> tuple[ActivityKind, timedelta]:
    """What a roster tells of a session: its kind and its length."""
    return meeting.kind, timedelta(minutes=meeting.minutes)


def _told_starts(roster: Roster | None, meeting: Meeting) -> frozenset[datetime]:
    """When a roster has some of the people in something of the kind and length of a session."""
    return frozenset(
        part.start
        for item in (roster.assignments if roster is not None else ())
        if item.agent in meeting.who
        for part in item.activities
        if (part.kind, part.end - part.start) == _sort(meeting)
    )


def _off_chat(problem: Problem) -> Iterator[Block]:
    """Work off chat on each of its days."""
    for work in problem.dayplan.off_chat:
        for day, when in enumerate(problem.grid.dates):
            if when.weekday() not in work.weekdays or not problem.operating.on(when):
                continue
            for window in work.windows:
                start, end = problem.grid.clock(day, window.start_minute), problem.grid.clock(day, window.end_minute)
                series = f"{work.name}/{start:%Y-%m-%dT%H:%M}"
                yield Block(series, work.name, ActivityKind.OFF_CHAT, start, end, work.heads, work.who)
