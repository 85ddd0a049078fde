"""How many standbys a reserve ratio asks for."""

from __future__ import annotations

from math import ceil

from scheduler.domain.problem import Problem
from scheduler.rules.coverers import coverers_of

__all__ = ["standby_need"]

_ROUNDING = 1e-9


def standby_need(problem: Problem, ratio: float | None) -> tuple[int, ...]:
    """Standbys per day that suffice while as many work as are required.

    Parameters
    ----------
    problem
        For the requirement and the shifts.
    ratio
        People on duty and on standby per head required; None needs no standby.

    Returns
    -------
    tuple of int, one per day of the horizon
        Found from the first interval to the last: where somebody is missing, the shift that lasts longest from there gets
        one more standby. For intervals on a line no choice needs fewer.
    """
    counts = [0] * problem.grid.days
    if ratio is None:
        return tuple(counts)
    required = problem.requirement.heads.sum(axis=0)
    owned = problem.owned
    shifts = {shift.id: shift for shift in problem.shifts}
    starts = coverers_of(problem).starts
    there = [0] * problem.grid.interval_count
    for interval, heads in enumerate(required.tolist()):
        if not owned[interval] or not starts[interval]:
            continue
        missing = ceil(ratio * heads - _ROUNDING) - heads - there[interval]
        if missing <= 0:
            continue
        longest = max((problem.intervals_of(shifts[shift], day).stop, -day, shift) for day, shift in starts[interval])
        day = -longest[1]
        counts[day] += missing
        for later in range(interval, longest[0]):
            there[later] += missing
    return tuple(counts)
