"""Deferred: work that can wait, done where there is least to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.staffing.deferred_times import DeferredTimes, days_around, deferred_times
from scheduler.staffing.even_work import even_work
from scheduler.staffing.load import Load
from scheduler.staffing.whole_heads import whole_heads
from scheduler.staffing.widened import widened

__all__ = ["DeferredBound"]

_SWEEPS = 30
_ENOUGH = 1e-6
"""Heads by which one more sweep has to change something to go on."""


@dataclass(frozen=True, slots=True)
class DeferredBound:
    """Heads for queues with `Queue.due_minutes`, spread between arrival and due so that all heads together are most even.

    Several such queues are spread one after the other on top of the rest, until nothing changes. Where a queue has people of
    its own they come whole: it collects work until a head is full, or until it is due. In a pool parts of heads are enough.
    """

    name: str = "deferred"

    def heads(self, load: Load, before: Mapping[str, NDArray[np.float64]]) -> NDArray[np.float64]:
        """Standard heads, float, shape (queues, intervals); 0 for queues that want an answer at once."""
        heads = np.zeros(load.contacts.shape)
        rows = [row for row, queue in enumerate(load.queues) if queue.due_minutes is not None]
        if not rows:
            return heads
        kept, days = 1 - load.settings.shrinkage, days_around(load)
        others = np.maximum(np.max(list(before.values()), axis=0) / kept, load.minimum)
        others[rows] = 0.0
        # Contacts of a head after shrinkage, so that everything below is in people on duty.
        rate = load.pace[rows, 0] * kept
        times = [_in_heads(deferred_times(load, row, days), each) for row, each in zip(rows, rate, strict=True)]
        planned = _spread(widened(others.sum(axis=0), days, load.grid), times)
        pooled = {queue for pool in load.settings.pooled for queue in pool}
        first = days * load.grid.intervals_per_day
        for row, time, plan in zip(rows, times, planned, strict=True):
            queue = load.queues[row]
            if queue.id not in pooled:
                plan[time.opened] = whole_heads(plan[time.opened], time.least, time.most, queue.minimum_heads)
            heads[row] = plan[first : first + load.grid.interval_count] * kept
        return heads


def _in_heads(times: DeferredTimes, rate: float) -> DeferredTimes:
    """The running sums in head-intervals instead of contacts."""
    return DeferredTimes(times.opened, times.least / rate, times.most / rate, times.late / rate)


def _spread(base: NDArray[np.float64], times: list[DeferredTimes]) -> NDArray[np.float64]:
    """Heads of each queue on top of the base, shape (queues that can wait, intervals of the wide grid)."""
    planned = np.zeros((len(times), len(base)))
    for _ in range(_SWEEPS):
        last = planned.copy()
        for row, time in enumerate(times):
            planned[row] = 0.0
            ground = base + planned.sum(axis=0)
            planned[row, time.opened] = even_work(ground[time.opened], time.least, time.most)
        if len(times) == 1 or np.abs(planned - last).max() <= _ENOUGH:
            break
    return planned
