"""What a simulation is judged by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.hours import Hours
from scheduler.domain.queue import Queue
from scheduler.domain.response_target import ResponseTarget
from scheduler.domain.time_grid import MINUTES_PER_DAY, TimeGrid
from scheduler.simulation.workload import Workload

__all__ = ["Promise"]

_ASSUMED = ResponseTarget(target_seconds=30.0, service_level=0.8)
"""Where a store promises nothing, and as seconds where it promises no share in time."""


@dataclass(frozen=True, slots=True)
class Promise:
    """What buyers of each queue are promised, and when it counts.

    Parameters
    ----------
    targets
        Per queue.
    assumed
        Ids of the queues whose target the store does not name.
    owned
        Intervals that the roster answers for, bool, shape (intervals,).
    timed
        Intervals in which the queue is open and contacts are to be answered at once, bool, shape (queues, intervals).
    scored
        Those in the scored window, bool, shape (queues, intervals).
    clear_by
        Minute of the day by which what waited for the opening is to be answered, shape (queues, days); NaN where nothing
        waits.
    """

    targets: tuple[ResponseTarget, ...]
    assumed: tuple[str, ...]
    owned: NDArray[np.bool_]
    timed: NDArray[np.bool_]
    scored: NDArray[np.bool_]
    clear_by: NDArray[np.float64]

    @staticmethod
    def targets_of(queues: Sequence[Queue]) -> tuple[tuple[ResponseTarget, ...], tuple[str, ...]]:
        """Targets of queues, and the ids of those for which one has to be assumed: 80 % within 30 s."""
        targets, assumed = [], []
        for queue in queues:
            own = queue.response
            if own is None or not own.limits_waiting:
                seconds = _ASSUMED.target_seconds if own is None or own.target_seconds is None else own.target_seconds
                targets.append(ResponseTarget(target_seconds=seconds, service_level=_ASSUMED.service_level))
                if queue.due_minutes is None:
                    assumed.append(queue.id)
            elif own.target_seconds is None:
                limits = {"asa_seconds": own.asa_seconds, "abandonment": own.abandonment}
                targets.append(ResponseTarget(target_seconds=_ASSUMED.target_seconds, **limits))
            else:
                targets.append(own)
        return tuple(targets), tuple(assumed)

    @classmethod
    def of(cls, workload: Workload, scored: Hours, owned: NDArray[np.bool_], late_opening_minutes: float) -> Promise:
        """What holds for a workload.

        Parameters
        ----------
        workload
            The queues and when they are open.
        scored
            The window that the platform scores.
        owned
            Intervals that the roster answers for, bool, shape (intervals,).
        late_opening_minutes
            Minutes to answer what waited where a queue opens after its clearing time.
        """
        targets, assumed = cls.targets_of(workload.queues)
        at_once = np.array([queue.due_minutes is None for queue in workload.queues])
        timed = workload.opened & owned & at_once[:, None]
        window = scored.open_intervals(workload.grid)
        rows = [_clear_by(queue, workload, row, late_opening_minutes) for row, queue in enumerate(workload.queues)]
        return cls(targets, assumed, owned, timed, timed & window, np.array(rows))


def _clear_by(queue: Queue, workload: Workload, row: int, late_opening_minutes: float) -> NDArray[np.float64]:
    """Minute of each day of the horizon by which the backlog is to be gone."""
    grid: TimeGrid = workload.grid
    days = np.full(grid.days, np.nan)
    if queue.backlog_clear_by_minute is None:
        return days
    opened = workload.opened[row]
    opens = np.flatnonzero(opened & ~np.append(False, opened[:-1]))
    for interval in opens[::-1].tolist():
        day, minute = interval // grid.intervals_per_day, interval * grid.interval_minutes % MINUTES_PER_DAY
        if day < grid.days:
            due = queue.backlog_clear_by_minute
            days[day] = due if due > minute else minute + late_opening_minutes
    return days
