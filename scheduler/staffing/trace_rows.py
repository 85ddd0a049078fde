"""The trace of a requirement as plain records: how each number of heads came about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.hours import Hours
from scheduler.domain.queue import Queue
from scheduler.domain.requirement import PoolHeads, Requirement
from scheduler.domain.rounded_up import rounded_up
from scheduler.staffing.mean_handle_time import mean_handle_time
from scheduler.staffing.opening import real_intervals, served_intervals

__all__ = ["trace_rows"]

Record = dict[str, object]
Least = Mapping[str, NDArray[np.int64]]


def trace_rows(
    requirement: Requirement,
    queues: Sequence[Queue] = (),
    operating: Hours | None = None,
    *,
    intervals: Iterable[int] | None = None,
) -> tuple[Record, ...]:
    """Say for each interval, queue and pool which bound decided and from what numbers.

    Each loss stands in a record once: what a person with several contacts loses is in the loads, unplanned absence lies
    between `before_shrinkage` and `after_shrinkage`, whole people between that and `rounded`, and what the same people for
    several queues save between `heads` and `heads_to_cover`.

    Parameters
    ----------
    requirement
        The requirement; one brought along as a file may have no bounds, and its records then have no columns for them.
    queues, operating
        Those of the store; the records tell the least heads only where both are given.
    intervals
        Which intervals, all of them where None.

    Returns
    -------
    tuple of dict
        In order of time, then queue, then pool, whose queue is the ids of its queues joined by ``+``. Keys in the order of
        the columns:

        - ``date`` (date), ``start``, ``end`` (local clock datetime), ``queue``;
        - ``contacts``, ``backlog`` (contacts in the interval), ``aht_seconds`` (with one contact) where one is known;
        - ``load_...``, one per load bound (standard heads), and the largest of them, ``before_shrinkage``;
        - ``shrinkage`` (fraction), ``after_shrinkage`` (standard heads), ``rounded`` (whole heads);
        - ``minimum`` (whole heads) where it is known, ``binding`` (empty where nothing tells);
        - ``repair`` (whole heads, below 0 where some were taken away) where a simulation looked;
        - ``heads``, ``reserve_heads`` where there are any, and ``heads_to_cover`` where queues are pooled: what a roster
          has to bring.
    """
    grid = requirement.grid
    length = timedelta(minutes=grid.interval_minutes)
    least = _least_heads(requirement, queues, operating)
    records: list[Record] = []
    for interval in range(grid.interval_count) if intervals is None else intervals:
        start = grid.start_of(interval)
        when: Record = {"date": start.date(), "start": start, "end": start + length}
        records += [when | _of_queue(requirement, row, interval, least) for row in range(len(requirement.queues))]
        records += [when | _of_pool(requirement, pool, interval, least) for pool in requirement.pools]
    return tuple(records)


def _least_heads(requirement: Requirement, queues: Sequence[Queue], operating: Hours | None) -> Least:
    """Least heads per queue id, int, shape (intervals,); empty where the hours are not known."""
    if operating is None:
        return {}
    real = real_intervals(requirement.grid)
    return {
        queue.id: (served_intervals(queue, operating, requirement.grid) & real) * np.int64(queue.minimum_heads)
        for queue in queues
    }


def _of_queue(requirement: Requirement, row: int, interval: int, least: Least) -> Record:
    """How many heads one queue needs by itself, and why."""
    cell = (row, interval)
    queue = requirement.queues[row]
    record: Record = {
        "queue": queue,
        "contacts": float(requirement.contacts[cell]),
        "backlog": float(requirement.backlog[cell]),
    }
    if requirement.aht_seconds is not None:
        record["aht_seconds"] = float(requirement.aht_seconds[cell])
    record |= _loads({name: float(bound[cell]) for name, bound in requirement.bounds.items()}, requirement.shrinkage)
    if queue in least:
        record["minimum"] = int(least[queue][interval])
    record["binding"] = "" if requirement.binding is None else str(requirement.binding[cell])
    if requirement.repair is not None:
        record["repair"] = int(requirement.repair[cell])
    record["heads"] = int(requirement.heads[cell])
    if requirement.reserve_heads is not None:
        record["reserve_heads"] = int(requirement.reserve_heads[cell])
    if requirement.shared_heads is not None:
        record["heads_to_cover"] = int(requirement.shared_heads[cell])
    return record


def _of_pool(requirement: Requirement, pool: PoolHeads, interval: int, least: Least) -> Record:
    """How many heads queues need together that the same people serve, and why."""
    rows = [requirement.queues.index(queue) for queue in pool.queues]
    contacts, backlog = requirement.contacts[rows, interval], requirement.backlog[rows, interval]
    record: Record = {
        "queue": pool.id,
        "contacts": float(contacts.sum()),
        "backlog": float(backlog.sum()),
    }
    if requirement.aht_seconds is not None:
        record["aht_seconds"] = float(mean_handle_time(requirement.aht_seconds[rows, interval], contacts, axis=0)[0])
    record |= _loads({name: float(bound[interval]) for name, bound in pool.bounds.items()}, requirement.shrinkage)
    if all(queue in least for queue in pool.queues):
        record["minimum"] = int(sum(least[queue][interval] for queue in pool.queues))
    record["binding"] = "" if pool.binding is None else str(pool.binding[interval])
    if pool.repair is not None:
        record["repair"] = int(pool.repair[interval])
    record["heads"] = int(pool.heads[interval])
    if requirement.reserve_heads is not None:
        record["reserve_heads"] = int(requirement.reserve_heads[rows, interval].sum())
    record["heads_to_cover"] = int(requirement.to_cover[rows, interval].sum())
    return record


def _loads(bounds: dict[str, float], shrinkage: float) -> Record:
    """Every bound, and the way from the largest to whole heads."""
    loads: Record = {f"load_{name}": value for name, value in bounds.items()}
    if not bounds:
        return {"shrinkage": shrinkage}
    before = max(bounds.values())
    after = before / (1 - shrinkage)
    rounded = int(rounded_up(after))
    return loads | {"before_shrinkage": before, "shrinkage": shrinkage, "after_shrinkage": after, "rounded": rounded}
