"""For checks: each shift of a person with the one that the person works next."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from scheduler.domain.assignment import Assignment
from scheduler.domain.by_agent import by_agent
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster

__all__ = ["next_shifts"]


def next_shifts(problem: Problem, roster: Roster, within_days: int) -> Iterator[tuple[Assignment, Assignment]]:
    """A shift worked and the next one, of everybody outside the pool.

    Parameters
    ----------
    problem
        With the shifts; those that it does not know are passed over, and so is standby.
    roster
        The roster.
    within_days
        Pairs of days further apart than that are passed over.

    Yields
    ------
    (Assignment, Assignment)
        On different days, the second one in the horizon, the first one perhaps before it.
    """
    known = {shift.id for shift in problem.shifts}
    everything = sorted((*problem.carry_in, *roster.assignments), key=lambda item: item.start)
    own = by_agent(item for item in everything if item.works and item.shift in known and item.date < problem.grid.end)
    for agent in problem.agents:
        items = [] if agent.pool else own[agent.id]
        for before, after in pairwise(items):
            if after.date >= problem.grid.start and 0 < (after.date - before.date).days <= within_days:
                yield before, after
