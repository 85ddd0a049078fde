"""What a forecast brings to be served."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from scheduler.domain.forecast import Forecast
from scheduler.domain.hours import Hours
from scheduler.domain.queue import Queue
from scheduler.simulation.promise import Promise
from scheduler.simulation.workload import Workload
from scheduler.staffing.fold_closed import fold_closed
from scheduler.staffing.handle_times import handle_times
from scheduler.staffing.opening import real_intervals, served_intervals
from scheduler.staffing.waiting_before import waiting_before

__all__ = ["workload_of"]


def workload_of(forecast: Forecast, queues: tuple[Queue, ...], operating: Hours) -> Workload:
    """Lay out the courses of a forecast as staffing does: folded, with what waits from the night before, and handle times.

    Parameters
    ----------
    forecast
        Expected contacts, closed hours included; each queue has a row. Without courses its mean is one, around which counts
        are drawn.
    queues
        In the order wanted for the rows, which is that in which a free person takes from them.
    operating
        The store's hours.

    Returns
    -------
    Workload
        On the forecast's grid.
    """
    grid = forecast.grid
    rows = [forecast.queues.index(queue.id) for queue in queues]
    opened = np.array([served_intervals(queue, operating, grid) for queue in queues]) & real_intervals(grid)
    courses = np.asarray(forecast.mean[None] if forecast.paths is None else forecast.paths, dtype=np.float32)
    coming = np.maximum(courses[:, rows], np.float32(0)) * real_intervals(grid)
    paths = fold_closed(np.asarray(coming, dtype=np.float32), queues, opened)
    # Tickets of the night wait whether or not the queue has a clearing time.
    keeping = [queue if queue.due_minutes is None else replace(queue, backlog_clear_by_minute=0) for queue in queues]
    waiting = [waiting_before(paths[:, row], queue, operating, grid) for row, queue in enumerate(keeping)]
    targets, _ = Promise.targets_of(queues)
    return Workload(
        grid=grid,
        queues=queues,
        paths=paths,
        poisson=forecast.paths is None,
        opened=opened,
        waiting=np.stack(waiting, axis=1).astype(np.float64),
        aht_seconds=handle_times(forecast, queues).seconds,
        target_seconds=np.array([target.target_seconds for target in targets], dtype=np.float64),
    )
