"""Heads that queues need together when the same people serve them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.requirement import PoolHeads
from scheduler.domain.rounded_up import rounded_up
from scheduler.staffing.absences_bound import AbsencesBound
from scheduler.staffing.load import Load
from scheduler.staffing.merged_load import merged_load
from scheduler.staffing.occupancy_bound import OccupancyBound
from scheduler.staffing.raised_days import of_days, raised_days
from scheduler.staffing.response_bound import ResponseBound

__all__ = ["pool_heads"]


def pool_heads(
    rows: Sequence[int], load: Load, bounds: Mapping[str, NDArray[np.float64]], heads: NDArray[np.int64]
) -> PoolHeads:
    """Heads of one pool: the bounds of all its contacts as one stream.

    What a head gets done adds up; waiting is that of all contacts in one line, answered by people who may have as many at
    once as the queue allows that allows fewest, under the strictest promise of any, of the queues that have contacts then.
    So the whole heads are never fewer than those of a queue of the pool alone or than all minimums, and never more than all
    queues apart.

    Parameters
    ----------
    rows
        Rows of the pool's queues.
    load
        The contacts of all queues.
    bounds
        The bounds of all queues by name, float, shape (queues, intervals).
    heads
        Whole heads that each queue needs by itself, int, shape (queues, intervals).

    Returns
    -------
    PoolHeads
    """
    rows = list(rows)
    pool = {"saturation": bounds["saturation"][rows].sum(axis=0), "backlog": _backlog(bounds, rows)}
    merged = _in_one_line(load, rows)
    for bound in (ResponseBound(), AbsencesBound(), OccupancyBound()):
        pool[bound.name] = np.zeros(load.grid.interval_count)
        for line in merged:
            pool[bound.name] += bound.heads(line, {})[0]
    waits = bounds["deferred"][rows].sum(axis=0)
    # Whoever does a ticket is not free for a buyer in the same hour.
    pool["deferred"] = np.where(waits > 0, np.max(list(pool.values()), axis=0) + waits, 0.0)
    pool["day"] = _day(load, bounds, pool, rows)

    largest = np.max(list(pool.values()), axis=0)
    needed = rounded_up(largest / (1 - load.settings.shrinkage))
    minimum, alone, apart = load.minimum[rows].sum(axis=0), heads[rows].max(axis=0), heads[rows].sum(axis=0)
    whole = np.minimum(np.maximum(needed, np.maximum(minimum, alone)), apart)
    names = np.array([*pool, "minimum", "rows", "none"])
    decided = np.argmax(list(pool.values()), axis=0)
    decided = np.where(whole != needed, np.where((whole == minimum) & (whole > needed), len(pool), len(pool) + 1), decided)
    decided = np.where(whole == 0, len(pool) + 2, decided)
    ids = tuple(load.queues[row].id for row in rows)
    return PoolHeads(ids, whole, pool, np.asarray(names[decided], dtype=np.str_))


def _in_one_line(load: Load, rows: Sequence[int]) -> list[Load]:
    """The one stream of the pool, apart for the intervals in which the same queues have contacts.

    A queue that is closed, or to which nobody comes, neither limits how many are served at once nor promises anything then.
    """
    live = [row for row in rows if load.queues[row].due_minutes is None]
    here = load.served[live] & (load.contacts[live] > 0)
    lines = []
    for present in np.unique(here, axis=1).T:
        merged = merged_load(load, [row for row, comes in zip(live, present.tolist(), strict=True) if comes])
        if merged is not None:
            lines.append(replace(merged, served=merged.served & (here == present[:, None]).all(axis=0)))
    return lines


def _backlog(bounds: Mapping[str, NDArray[np.float64]], rows: list[int]) -> NDArray[np.float64]:
    """Work of the intervals in which some queue clears a backlog; the others have their own contacts then."""
    clearing = (bounds["backlog"][rows] > 0).any(axis=0)
    return np.where(clearing, np.maximum(bounds["backlog"][rows], bounds["saturation"][rows]).sum(axis=0), 0.0)


def _day(
    load: Load, bounds: Mapping[str, NDArray[np.float64]], pool: Mapping[str, NDArray[np.float64]], rows: list[int]
) -> NDArray[np.float64]:
    """The day's limits of all queues together; a queue without one takes as long as its work by the hour."""
    limited = np.array([load.queues[row].contacts_per_day is not None for row in rows])
    if not limited.any():
        return np.zeros(load.grid.interval_count)
    per_day = load.grid.intervals_per_day
    work = np.max([bounds[name][rows] for name in ("saturation", "backlog", "deferred")], axis=0)
    wanted = np.where(limited[:, None], load.day_work(bounds["deferred"])[rows], work)
    largest = np.max(list(pool.values()), axis=0, keepdims=True)
    raised: NDArray[np.float64] = raised_days(largest, of_days(wanted.sum(axis=0, keepdims=True), per_day), per_day)[0]
    return raised
