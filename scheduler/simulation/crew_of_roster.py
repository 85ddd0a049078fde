"""Who takes contacts when, by a roster."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

import numpy as np

from scheduler.domain.agent import Agent
from scheduler.domain.assignment import ActivityKind, Assignment
from scheduler.domain.by_agent import by_agent
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.skills_on import skills_on
from scheduler.domain.worth import worth_percent
from scheduler.simulation.crew import Crew
from scheduler.simulation.serving import serving

__all__ = ["crew_of_roster"]

_ANSWERING: Final = (ActivityKind.CHAT, ActivityKind.ON_CALL_BREAK)
_HUNDREDTHS: Final = 100
_MINUTE: Final = timedelta(minutes=1)


def crew_of_roster(problem: Problem, roster: Roster) -> Crew:
    """Lay out a roster as stretches in which people take contacts.

    Shifts carried in from before the horizon count where they reach into it. Breaks, meetings and other stretches that are
    not spent on chat interrupt a shift, on-call breaks do not; a stretch with a fixed queue serves that one. Of two shifts
    of one person at the same time, which a roster made by hand may hold, the first counts. Standby is not there, unless
    called. Whoever is worth nothing on duty (a newcomer who watches) serves nobody, nor does a person of an id unknown to
    the store.

    Parameters
    ----------
    problem
        The store, its people and what was worked before; person ``p`` is ``problem.agents[p]``.
    roster
        The roster.

    Returns
    -------
    Crew
        With one absence for each person and day, from the day before the horizon on: ``person * days + day``.
    """
    queues = problem.queues
    midnight = datetime.combine(problem.grid.start, datetime.min.time())
    days = problem.grid.days + problem.grid.tail_days + 1
    rows: list[tuple[int, float, float, tuple[int, ...], float, int]] = []
    own = by_agent(item for item in (*problem.carry_in, *roster.assignments) if item.works)
    for person, agent in enumerate(problem.agents):
        until = midnight
        for item in sorted(own[agent.id], key=lambda shift: shift.start):
            worth, day = worth_percent(agent, item.date), problem.grid.day_of(item.date) + 1
            if worth <= 0 or not 0 <= day < days:
                continue
            for served, start, end in _on_chat(agent, item):
                ranks = serving(served, queues)
                start = max(start, until)
                if start < end and any(ranks):
                    first, last = (start - midnight) / _MINUTE, (end - midnight) / _MINUTE
                    rows.append((person, first, last, ranks, worth / _HUNDREDTHS, person * days + day))
            until = max(until, item.end)
    persons, starts, ends, ranked, speeds, draws = zip(*rows, strict=True) if rows else ((),) * 6
    return Crew(
        people=len(problem.agents),
        person=np.array(persons, dtype=np.int64),
        start=np.array(starts, dtype=np.float64),
        end=np.array(ends, dtype=np.float64),
        ranks=np.array(ranked, dtype=np.int8).reshape(len(rows), len(queues)),
        speed=np.array(speeds, dtype=np.float64),
        draw=np.array(draws, dtype=np.int64),
        draws=len(problem.agents) * days,
    )


def _on_chat(agent: Agent, item: Assignment) -> Iterator[tuple[frozenset[str], datetime, datetime]]:
    """Stretches of a shift that are spent on chat, with the own queues in them, in order of time and never at once."""
    position, skills = item.start, skills_on(agent, item.date)
    for activity in sorted(item.activities):
        start, end = max(activity.start, position), min(activity.end, item.end)
        if position < start:
            yield skills, position, min(start, item.end)
        if activity.kind in _ANSWERING and start < end:
            yield skills if activity.queue is None else skills & {activity.queue}, start, end
        position = max(position, end)
    if position < item.end:
        yield skills, position, item.end
