"""Random rosters for the round trips."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta

from factories import EARLY, LATE, NIGHT, make_agent

from scheduler.domain.agent import Agent
from scheduler.domain.assignment import Activity, ActivityKind, Assignment
from scheduler.domain.balances import BALANCES
from scheduler.domain.roster import Roster
from scheduler.domain.shift import DutyKind, ShiftTemplate

__all__ = ["SHIFTS", "random_roster"]

SHIFTS = (EARLY, LATE, NIGHT)
_NAMES = ("王芳", "=cmd", 'O\'Neil, "Bob"', "-dash", "Li Na", "'@x")


def random_roster(seed: int, *, start: date = date(2026, 12, 24)) -> tuple[Roster, tuple[Agent, ...]]:
    """A random roster.

    It has days off, leave, credited days off, standby, work of people called in, nights over the year's end, activities,
    balances and, now and then, two shifts a day.
    """
    draw = random.Random(seed)
    days = draw.randint(1, 12)
    agents = tuple(make_agent(f"{name}{index}") for index, name in enumerate(draw.sample(_NAMES, draw.randint(1, 6))))
    assignments, leave, credited = [], set(), set()
    for agent in agents:
        for day in range(days):
            when = start + timedelta(days=day)
            for shift in draw.sample(SHIFTS, draw.choice((0, 1, 1, 1, 2))):
                assignments.append(_assignment(draw, agent.id, when, shift))
            if draw.random() < 0.1:
                leave.add((agent.id, when))
                if draw.random() < 0.4:
                    credited.add((agent.id, when))
    held = {
        name: draw.sample(BALANCES, draw.randint(1, 4)) for name in (agent.id for agent in agents) if draw.random() < 0.5
    }
    balances = {agent: {name: draw.choice((-3, -1, 1, 2, 12)) for name in names} for agent, names in held.items()}
    people = tuple(agent.id for agent in agents)
    return Roster(start, days, people, tuple(assignments), frozenset(leave), frozenset(credited), balances), agents


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
    called = kind is DutyKind.WORK and draw.random() < 0.2
    return Assignment(agent, when, shift.id, begin, end, kind, activities, called)
