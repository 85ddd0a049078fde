"""For checks: runs of days that are too short."""

from __future__ import annotations

from collections.abc import Iterator, Set
from datetime import date, timedelta

from scheduler.domain.agent import Agent
from scheduler.domain.problem import Problem
from scheduler.rules.could_come import CouldCome

__all__ = ["short_runs"]

_DAY = timedelta(days=1)


def short_runs(
    problem: Problem, could_come: CouldCome, agent: Agent, marked: Set[date], *, absent: bool, at_least: int
) -> Iterator[tuple[date, int]]:
    """Runs of days with or without something that could have been longer.

    Parameters
    ----------
    problem
        With the horizon and what is known of the days before it.
    could_come
        Whether somebody could have what is counted on a day.
    agent
        The person.
    marked
        Days, before the horizon too, on which the person has what is counted.
    absent
        Whether the days without it are counted.
    at_least
        Days that a run should have.

    Yields
    ------
    (date, int)
        First day and length of each run that is too short. Not among them: a run that lasts until the end of the horizon,
        one that begins on a day that nothing is known of or next to it, one that ended before the day before the horizon,
        and one in which or next to which lies a day on which the person could not come.
    """
    start, end = problem.grid.start, problem.grid.end
    first = start - at_least * _DAY
    while first < end:
        last = first
        while last < end and (last in marked) is not absent:
            last += _DAY
        length = (last - first).days
        begins_here = length > 0 and (first - _DAY in marked) is absent
        if (
            begins_here
            and length < at_least
            and start <= last < end
            and _by_choice(problem, could_come, agent, marked, first, last)
        ):
            yield first, length
        first = max(last, first + _DAY)


def _by_choice(problem: Problem, could_come: CouldCome, agent: Agent, marked: Set[date], first: date, last: date) -> bool:
    """Whether everything is known of a run and the days next to it, and the person could come on all of them."""
    known_from = problem.carry_in_from
    for offset in range(-1, (last - first).days + 1):
        when = first + offset * _DAY
        known = when >= problem.grid.start or when in marked or (known_from is not None and when >= known_from)
        if not known or not could_come(agent, problem.grid.day_of(when)):
            return False
    return True
