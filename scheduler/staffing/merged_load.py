"""The contacts of several queues as one stream."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from scheduler.domain.queue import Queue
from scheduler.domain.response_target import ResponseTarget
from scheduler.staffing.load import Load
from scheduler.staffing.mean_handle_time import mean_handle_time

__all__ = ["merged_load"]


def merged_load(load: Load, rows: Sequence[int]) -> Load | None:
    """The contacts of some queues that want an answer at once, as those of one queue; None where all of them can wait.

    Handle times are the mean over all contacts, so the work is that of all queues. The one queue has the fewest contacts at
    once and the lowest speeds, and the strictest limit of each kind. Buyers give up after the longest patience, nobody
    where one queue's do not; after the shortest where a share that gives up is promised.

    Parameters
    ----------
    load
        The contacts of all queues.
    rows
        Rows of the queues.
    """
    live = [row for row in rows if load.queues[row].due_minutes is None]
    if not live:
        return None
    served = load.served[live]
    contacts = load.contacts[live] * served
    return replace(
        load,
        queues=(_one_queue([load.queues[row] for row in live]),),
        contacts=contacts.sum(axis=0, keepdims=True),
        backlog=load.backlog[live].sum(axis=0, keepdims=True),
        served=np.asarray(served.any(axis=0, keepdims=True), dtype=np.bool_),
        aht_seconds=mean_handle_time(load.aht_seconds[live], contacts, axis=0),
        minimum=load.minimum[live].sum(axis=0, keepdims=True),
    )


def _one_queue(queues: Sequence[Queue]) -> Queue:
    """The queue of the one stream."""
    speeds = tuple(min(each) for each in zip(*(queue.speeds for queue in queues), strict=False))
    response = _strictest([queue.response for queue in queues if queue.response is not None])
    patience = [queue.patience_seconds for queue in queues if queue.patience_seconds is not None]
    gives_up = response is not None and response.abandonment is not None
    if not patience or (len(patience) < len(queues) and not gives_up):
        waits = None
    else:
        waits = min(patience) if gives_up else max(patience)
    return replace(queues[0], speeds=speeds, response=response, patience_seconds=waits)


def _strictest(targets: Sequence[ResponseTarget]) -> ResponseTarget | None:
    """The strictest limit of each kind, None where nothing is promised."""
    if not targets:
        return None
    return ResponseTarget(
        target_seconds=_least(target.target_seconds for target in targets if target.service_level is not None),
        service_level=max((target.service_level for target in targets if target.service_level is not None), default=None),
        asa_seconds=_least(target.asa_seconds for target in targets),
        abandonment=_least(target.abandonment for target in targets),
        occupancy=_least(target.occupancy for target in targets),
    )


def _least(limits: Iterable[float | None]) -> float | None:
    """The least of the limits that are given."""
    return min((limit for limit in limits if limit is not None), default=None)
