"""A person's days before and after one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from scheduler.domain.day_of import Cell, DayOf
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster

__all__ = ["days_around"]


def days_around(problem: Problem, roster: Roster, cell: Cell, reach: int) -> Iterator[tuple[date, DayOf]]:
    """The person's days around one, itself included; of those before the horizon, what is known.

    Parameters
    ----------
    problem
        For what was worked before the horizon.
    roster
        The roster.
    cell
        Who and when.
    reach
        Days before and after.
    """
    agent, when = cell
    for offset in range(-reach, reach + 1):
        other = when + timedelta(days=offset)
        if roster.start <= other <= roster.dates[-1]:
            yield other, DayOf.on(roster, (agent, other))
        elif other < roster.start and problem.carry_in_from is not None and other >= problem.carry_in_from:
            yield other, DayOf(tuple(item for item in problem.carry_in if (item.agent, item.date) == (agent, other)))
