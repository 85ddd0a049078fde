"""For terms: how many minutes each work duty counts."""

from __future__ import annotations

from scheduler.domain.problem import Problem
from scheduler.domain.shift import Duty, DutyKind

__all__ = ["work_minutes"]


def work_minutes(problem: Problem) -> dict[tuple[int, Duty], int]:
    """Minutes that really pass in each shift of the horizon, by (day, work duty); standby has none."""
    grid = problem.grid
    return {
        (day, Duty(DutyKind.WORK, shift.id)): grid.elapsed_minutes(*problem.clock_times(shift, day))
        for day in range(grid.days)
        for shift in problem.shifts
    }
