"""Contacts of the night that are still unanswered when they should be gone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import numpy as np

from scheduler.domain.coverage import Coverage
from scheduler.domain.problem import Problem

__all__ = ["LeftOver", "backlog_left"]


@dataclass(frozen=True, slots=True)
class LeftOver:
    """What is left of one backlog.

    Parameters
    ----------
    queue
        Id of the queue.
    due
        Local clock time by which the backlog should be gone.
    contacts
        Contacts left, above 0.
    """

    queue: str
    due: datetime
    contacts: float


def backlog_left(problem: Problem, coverage: Coverage) -> tuple[LeftOver, ...]:
    """Work off each backlog with the heads on duty, live contacts first.

    A buyer who writes now is answered before one who wrote at night, so what is left at the due time is
    ``min(backlog, waiting)``. A head on duty serves the queue's contacts per hour less shrinkage, or as many as the handle
    time lets it where those are fewer. Where all required heads are there the interval's own share is served: queues that
    are rounded together help each other out below a whole head.

    Returns
    -------
    tuple of LeftOver
        In order of queue, then time; mornings on which nothing is left are not in it.
    """
    requirement, grid = problem.requirement, problem.grid
    hours = grid.interval_hours
    left: list[LeftOver] = []
    for row, queue_id in enumerate(requirement.queues):
        queue = next(queue for queue in problem.queues if queue.id == queue_id)
        per_hour = np.full(grid.interval_count, queue.contacts_per_hour)
        if requirement.aht_seconds is not None:
            per_hour = np.minimum(per_hour, queue.concurrency * queue.speeds[-1] * 3600 / requirement.aht_seconds[row])
        capacity = coverage.on_duty[row] * (per_hour * hours * (1 - requirement.shrinkage))
        load = requirement.contacts[row] + requirement.backlog[row]
        enough = coverage.on_duty[row] >= coverage.required[row]
        served = np.where(enough, np.maximum(capacity, load), capacity)
        edges = np.diff((requirement.backlog[row] > 0).astype(np.int8), prepend=0, append=0)
        for first, after in zip(np.flatnonzero(edges == 1), np.flatnonzero(edges == -1), strict=True):
            if not coverage.owned[first]:
                continue
            backlog = waiting = float(requirement.backlog[row, first:after].sum())
            for interval in range(first, after):
                waiting = max(0.0, waiting + float(requirement.contacts[row, interval] - served[interval]))
            if min(backlog, waiting) > 1e-6:
                left.append(LeftOver(queue_id, grid.start_of(int(after)), min(backlog, waiting)))
    return tuple(left)
