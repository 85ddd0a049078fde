"""How many standbys a reserve asks for."""

from __future__ import annotations

from scheduler.domain.problem import Problem
from scheduler.rules.coverers import coverers_of
from scheduler.rules.reserve_need import reserve_need

__all__ = ["standby_need"]


def standby_need(problem: Problem, ratio: float | None) -> tuple[int, ...]:
    """Standbys per day that suffice while as many work as are required.

    Parameters
    ----------
    problem
        For the requirement and the shifts.
    ratio
        People on duty and on standby per head required; None needs no standby, whatever the requirement's `reserve_heads`.

    Returns
    -------
    tuple of int, one per day of the horizon
        Found from the first interval to the last: where somebody is missing, the shift that lasts longest from there gets
        one more standby. For intervals on a line no choice needs fewer.
    """
    counts = [0] * problem.grid.days
    if ratio is None:
        return tuple(counts)
    required = problem.requirement.to_cover.sum(axis=0)
    people = reserve_need(problem.requirement, ratio).tolist()
    owned = problem.owned
    shifts = {shift.id: shift for shift in problem.shifts}
    starts = coverers_of(problem).starts
    there = [0] * problem.grid.interval_count
    for interval, heads in enumerate(required.tolist()):
        if not owned[interval] or not starts[interval]:
            continue
        missing = people[interval] - heads - there[interval]
        if missing <= 0:
            continue
        longest = max((problem.intervals_of(shifts[shift], day).stop, -day, shift) for day, shift in starts[interval])
        day = -longest[1]
        counts[day] += missing
        for later in range(interval, longest[0]):
            there[later] += missing
    return tuple(counts)
