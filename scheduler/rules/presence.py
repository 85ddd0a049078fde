"""For checks: who is there in which interval, from clock times."""

from __future__ import annotations

from datetime import timedelta

from scheduler.domain.assignment import Assignment
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster

__all__ = ["presence"]


def presence(problem: Problem, roster: Roster) -> tuple[tuple[Assignment, ...], ...]:
    """Assignments under way in each interval, work and standby.

    Parameters
    ----------
    problem
        For the grid, and for what was worked before the horizon.
    roster
        Any roster; its people need not be known.

    Returns
    -------
    tuple of tuples, one per interval
        Each assignment that lasts for the whole interval; whoever comes late or leaves early in it is not counted.
    """
    grid = problem.grid
    there: list[list[Assignment]] = [[] for _ in range(grid.interval_count)]
    almost = timedelta(minutes=grid.interval_minutes - 1)
    for item in (*problem.carry_in, *roster.assignments):
        first, last = grid.interval_at(item.start + almost), grid.interval_at(item.end)
        for interval in range(max(first, 0), min(last, grid.interval_count)):
            there[interval].append(item)
    return tuple(map(tuple, there))
