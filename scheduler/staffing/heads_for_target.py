"""Heads for a part of what buyers are promised."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.response_target import ResponseTarget
from scheduler.errors import Fault, Phrase, ProblemError
from scheduler.queueing.heads_with_absences import heads_with_absences
from scheduler.queueing.required_heads import required_heads
from scheduler.staffing.load import Load

__all__ = ["heads_for_target"]


def heads_for_target(
    load: Load, part: Callable[[ResponseTarget], ResponseTarget], *, absence: float = 0.0
) -> NDArray[np.float64]:
    """Heads, before shrinkage and not rounded, that just keep every limit of a part of each queue's promise.

    Parameters
    ----------
    load
        The contacts to serve; their number per hour is that of the interval.
    part
        Takes the limits that are asked about out of a promise.
    absence
        Chance with which each head is absent; on the mean of all days, then, limits on waiting hold. Still before absence:
        over the share who are there these are the heads on the roster.

    Returns
    -------
    ndarray of float, shape (queues, intervals)
        0 where the queue is closed, nobody comes, nothing of this kind is promised, or the work can wait.

    Raises
    ------
    ProblemError
        A promise cannot be kept with any number of people that can be counted.
    """
    heads = np.zeros(load.contacts.shape)
    for row, queue in enumerate(load.queues):
        target = None if queue.response is None or queue.due_minutes is not None else part(queue.response)
        if target is None or not (target.limits_waiting or target.occupancy is not None):
            continue
        cells = load.served[row] & (load.contacts[row] > 0)
        try:
            contacts, seconds = load.contacts[row, cells] / load.hours, load.aht_seconds[row, cells]
            speeds, patience = queue.speeds, queue.patience_seconds
            if absence > 0:
                on_roster = heads_with_absences(
                    contacts,
                    seconds,
                    target,
                    absence=absence,
                    interval_hours=load.hours,
                    speeds=speeds,
                    patience_seconds=patience,
                )
                heads[row, cells] = on_roster * (1 - absence)
            else:
                heads[row, cells] = required_heads(contacts, seconds, target, speeds=speeds, patience_seconds=patience)
        except ValueError as error:
            raise ProblemError(Fault(Phrase("queue {queue!r}: {said}", queue=queue.id, said=error.args[0]))) from error
    return heads
