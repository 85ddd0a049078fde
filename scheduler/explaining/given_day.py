"""A person's day with a duty at the usual times."""

from __future__ import annotations

from scheduler.domain.assignment import Assignment
from scheduler.domain.day_of import Cell, DayOf
from scheduler.domain.problem import Problem
from scheduler.domain.shift import Duty

__all__ = ["given_day"]


def given_day(problem: Problem, cell: Cell, duty: Duty | None, *, called: bool = False) -> DayOf:
    """The day of a person who has a duty, or none.

    Parameters
    ----------
    problem
        For its shifts.
    cell
        Who and when.
    duty
        The duty; None for a day off.
    called
        Whether it is work that the person was called in for from standby.
    """
    if duty is None:
        return DayOf()
    agent, when = cell
    start, end = problem.clock_times(problem.shift(duty.shift), problem.grid.day_of(when))
    return DayOf((Assignment(agent, when, duty.shift, start, end, duty.kind, called=called),))
