"""Heads on duty per queue and interval."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.auditing.minutes import open_minutes
from scheduler.auditing.presence import Presence
from scheduler.domain.coverage import Coverage
from scheduler.domain.price_curve import PriceCurve
from scheduler.domain.problem import Problem
from scheduler.domain.split import split_heads

__all__ = ["measure_coverage"]

_HUNDREDTHS = 100


def measure_coverage(problem: Problem, presence: Presence, prices: PriceCurve) -> Coverage:
    """Split the people on duty over the open queues in the cheapest way, interval by interval.

    Parameters
    ----------
    problem
        The store and what is required.
    presence
        Who is there when.
    prices
        Price of a queue's shortfall in hundredths of a head, for the split.

    Returns
    -------
    Coverage
        Rows in the order of the requirement.
    """
    required = problem.requirement.to_cover
    # A planner's own requirement may need heads outside a queue's hours: whoever is there then serves it.
    opened = _open_rows(problem) | (required > 0)
    groups = tuple(presence.supply)
    rows = [*required, *opened, *(presence.supply[group] for group in groups)]
    # Days repeat: each different combination of need and supply is split once.
    distinct, where = np.unique(np.array(rows, dtype=np.int64), axis=1, return_inverse=True)
    splits = [_split(column, problem.requirement.queues, groups, prices) for column in distinct.T]
    return Coverage(
        grid=problem.grid,
        queues=problem.requirement.queues,
        required=required,
        on_duty=np.array(splits).T[:, where.reshape(-1)] / _HUNDREDTHS,
        people=presence.people,
        standby=presence.standby,
        owned=problem.owned,
    )


def _split(
    column: NDArray[np.int64], queues: tuple[str, ...], groups: tuple[frozenset[str], ...], prices: PriceCurve
) -> list[int]:
    """Hundredths on duty per queue from one column: heads needed, whether open, hundredths of each group."""
    needed, is_open, supply = np.split(column, [len(queues), 2 * len(queues)])
    wanted = {queue: int(heads) * _HUNDREDTHS for queue, heads, here in zip(queues, needed, is_open, strict=True) if here}
    there = {group: int(heads) for group, heads in zip(groups, supply, strict=True) if heads}
    served = split_heads(wanted, there, prices)
    return [served.get(queue, 0) for queue in queues]


def _open_rows(problem: Problem) -> NDArray[np.bool_]:
    """Whether each queue of the requirement is open, bool, shape (queues, intervals)."""
    grid = problem.grid
    operating = open_minutes(problem.operating, grid)
    hours = {queue.id: queue.hours for queue in problem.queues}
    rows = [open_minutes(hours[queue], grid) & operating for queue in problem.requirement.queues]
    return np.array([row.reshape(grid.interval_count, -1).any(axis=1) for row in rows])
