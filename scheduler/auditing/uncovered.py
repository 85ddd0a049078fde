"""Minutes of the scored window that nobody covers, the worst thing that a roster can contain."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.auditing.minutes import open_minutes
from scheduler.auditing.presence import Presence
from scheduler.domain.problem import Problem

__all__ = ["uncovered_minutes"]


def uncovered_minutes(problem: Problem, presence: Presence) -> NDArray[np.bool_]:
    """Clock minutes of the scored window in which some queue open then has nobody on duty who can serve it.

    Standby does not count, and neither do intervals that another roster answers for.

    Returns
    -------
    ndarray of bool, shape (minutes,)
    """
    grid = problem.grid
    asked = open_minutes(problem.scored, grid) & np.repeat(problem.owned, grid.interval_minutes)
    operating = open_minutes(problem.operating, grid)
    empty = np.zeros_like(asked)
    for queue in problem.queues:
        empty |= open_minutes(queue.hours, grid) & operating & ~presence.attended[queue.id]
    return asked & empty
