"""How many people more than needed are likely to be on duty, before there is a roster."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.problem import Problem

__all__ = ["expected_slack"]


def expected_slack(problem: Problem) -> NDArray[np.float64]:
    """People on duty beyond the requirement, per interval, if each day had the fewest shifts that meet it.

    Day by day shifts are added, each time the one that serves most of what is still missing from the first short interval
    on, until nothing is missing that a shift can reach. Where shifts overlap there are then more people than needed. The
    shape matters here, not the size.

    Returns
    -------
    ndarray of float, shape (intervals,)
        Negative where nobody can be.
    """
    grid = problem.grid
    need = problem.requirement.to_cover.sum(axis=0).astype(np.int64)
    people = np.zeros(grid.interval_count, dtype=np.int64)
    for day in range(grid.days):
        rows = _rows(problem, day)
        if not rows.size:
            continue
        first = day * grid.intervals_per_day
        missing = np.maximum(need - people, 0)
        missing[:first] = 0
        missing[first + grid.intervals_per_day :] = 0
        missing[~rows.any(axis=0)] = 0
        while missing.any():
            earliest = int(np.flatnonzero(missing)[0])
            gains = np.where(rows[:, earliest], (rows & (missing > 0)).sum(axis=1), -1)
            best = int(gains.argmax())
            people += rows[best]
            missing = np.where(rows[best], np.maximum(missing - 1, 0), missing)
    return np.asarray(people - need, dtype=np.float64)


def _rows(problem: Problem, day: int) -> NDArray[np.bool_]:
    """Intervals of each shift that can start on a day, shape (shifts, intervals)."""
    weekday = problem.grid.date_of(day).weekday()
    rows = []
    for shift in problem.shifts:
        if weekday in shift.weekdays:
            row = np.zeros(problem.grid.interval_count, dtype=bool)
            covered = problem.intervals_of(shift, day)
            row[covered.start : covered.stop] = True
            rows.append(row)
    return np.array(rows, dtype=bool)
