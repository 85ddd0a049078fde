"""For terms: days of one sort in a row that end on the day before the horizon."""

from __future__ import annotations

from collections.abc import Set
from datetime import date

from scheduler.domain.agent import Agent
from scheduler.domain.problem import Problem
from scheduler.rules.could_come import CouldCome

__all__ = ["carried_run"]


def carried_run(
    problem: Problem, could_come: CouldCome, agent: Agent, marked: Set[date], *, absent: bool, enough: int
) -> int | None:
    """Length of the run that the horizon goes on with.

    Parameters
    ----------
    problem
        With what is known of the days before the horizon.
    could_come
        Whether somebody could have had what is counted on a day.
    agent
        The person.
    marked
        Days before the horizon on which the person had what is counted.
    absent
        Whether the days without it are counted.
    enough
        Length from which on it does not matter how long the run is.

    Returns
    -------
    int or None
        None where the run is shorter than `enough` and begins on a day that nothing is known of, or on which the person
        could not come.
    """
    length = 0
    while length < enough:
        day = -1 - length
        when = problem.grid.date_of(day)
        known = when in marked or (problem.carry_in_from is not None and when >= problem.carry_in_from)
        if not known or not could_come(agent, day):
            return None
        if (when in marked) is absent:
            break
        length += 1
    return length
