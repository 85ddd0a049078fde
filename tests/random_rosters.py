"""Random rosters for the round trips."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta

from factories import EARLY, LATE, NIGHT, make_agent

from scheduler.domain.agent import Agent
from scheduler.domain.assignment import Activity, ActivityKind, Assignment
from scheduler.domain.roster import Roster
from scheduler.domain.shift import DutyKind, ShiftTemplate

__all__ = ["SHIFTS", "random_roster"]

SHIFTS = (EARLY, LATE, NIGHT)
_NAMES = ("王芳", "=cmd", 'O\'Neil, "Bob"', "-dash", "Li Na", "'@x")


def random_roster(seed: int, *, start: date = date(2026, 12, 24)) -> tuple[Roster, tuple[Agent, ...]]:
    """A roster with days off, leave, standby, nights over the year's end, activities and, now and then, two shifts a day."""
    draw = random.Random(seed)
    days = draw.randint(1, 12)
    agents = tuple(make_agent(f"{name}{index}") for index, name in enumerate(draw.sample(_NAMES, draw.randint(1, 6))))
    assignments, leave = [], set()
    for agent in agents:
        for day in range(days):
            when = start + timedelta(days=day)
            for shift in draw.sample(SHIFTS, draw.choice((0, 1, 1, 1, 2))):
                assignments.append(_assignment(draw, agent.id, when, shift))
            if draw.random() < 0.1:
                leave.add((agent.id, when))
    return Roster(start, days, tuple(agent.id for agent in agents), tuple(assignments), frozenset(leave)), agents


def _assignment(draw: random.Random, agent: str, when: date, shift: ShiftTemplate) -> Assignment:
    midnight = datetime.combine(when, datetime.min.time())
    begin = midnight + timedelta(minutes=shift.start_minute)
    end = midnight + timedelta(minutes=shift.end_minute)
    kind = draw.choice((DutyKind.WORK, DutyKind.WORK, DutyKind.STANDBY))
    edges = sorted(draw.sample(range(0, 8 * 60 + 1, 15), draw.choice((0, 2, 4, 6))))
    activities = tuple(
        Activity(
            begin + timedelta(minutes=first),
            begin + timedelta(minutes=last),
            draw.choice(tuple(ActivityKind)),
            draw.choice((None, "presales")),
        )
        for first, last in zip(edges[::2], edges[1::2], strict=True)
    )
    return Assignment(agent, when, shift.id, begin, end, kind, activities)
