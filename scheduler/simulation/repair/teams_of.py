"""Who is repaired: queues by themselves, and those that the same people serve."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.queue import Queue
from scheduler.domain.requirement import Requirement
from scheduler.domain.rounded_up import rounded_up
from scheduler.simulation.repair.stage import Heads, Teams
from scheduler.simulation.workload import Workload

__all__ = ["TeamHeads", "queues_alone", "teams_to_cover"]

_WAITING: Final = frozenset({"response", "absences"})
"""Bounds on waiting, which the simulation measures itself."""


@dataclass(frozen=True, slots=True)
class TeamHeads:
    """Heads of teams, and between what they may be moved.

    Parameters
    ----------
    teams
        Rows of the queues that each team serves.
    heads
        To begin with, int, shape (teams, intervals).
    floor
        Heads that something else than waiting asks for, int, the same shape; never above `heads`.
    ceiling
        Heads that queues need apart, which together never need more, int, the same shape; a number out of reach for
        queues by themselves.
    """

    teams: Teams
    heads: Heads
    floor: Heads
    ceiling: Heads


def queues_alone(requirement: Requirement, workload: Workload) -> TeamHeads:
    """Every queue with people of its own.

    Parameters
    ----------
    requirement
        Heads with their bounds.
    workload
        The queues in the order of the rows, and when they are open.
    """
    heads = requirement.heads
    minimum = np.array([[queue.minimum_heads] for queue in workload.queues]) * workload.opened
    floor = np.minimum(_without_waiting(requirement.bounds, heads, requirement.shrinkage), heads)
    floor = np.maximum(floor, np.minimum(minimum, heads))
    rare = [row for row, queue in enumerate(workload.queues) if _rare_days_decide(queue)]
    for_absences = np.minimum(_for_absences(requirement.bounds, heads, requirement.shrinkage), heads)
    floor[rare] = np.maximum(floor[rare], for_absences[rare])
    teams = tuple((row,) for row in range(len(workload.queues)))
    return TeamHeads(teams, heads, floor, np.full_like(heads, np.iinfo(np.int64).max))


def teams_to_cover(requirement: Requirement, workload: Workload, alone: TeamHeads) -> TeamHeads:
    """What rosters bring: queues by themselves, and one team for each pool.

    Parameters
    ----------
    requirement, workload
        As for `queues_alone`.
    alone
        Every queue with people of its own, after its repair: no pool needs fewer than one of its queues, or more than all.
    """
    ids = [queue.id for queue in workload.queues]
    pools = [[ids.index(queue) for queue in pool.queues] for pool in requirement.pools]
    pooled = {row for rows in pools for row in rows}
    singles = [row for row in range(len(ids)) if row not in pooled]
    heads, floor, ceiling = (list(part[singles]) for part in (requirement.heads, alone.floor, alone.ceiling))
    for rows, pool in zip(pools, requirement.pools, strict=True):
        least, most = alone.heads[rows].max(axis=0), alone.heads[rows].sum(axis=0)
        minimum = np.array([[workload.queues[row].minimum_heads] for row in rows]) * workload.opened[rows]
        asked = np.maximum(_without_waiting(pool.bounds, pool.heads, requirement.shrinkage), minimum.sum(axis=0))
        if any(_rare_days_decide(workload.queues[row]) for row in rows):
            asked = np.maximum(asked, _for_absences(pool.bounds, pool.heads, requirement.shrinkage))
        heads.append(np.clip(pool.heads, least, most))
        floor.append(np.clip(asked, least, heads[-1]))
        ceiling.append(most)
    teams = tuple((row,) for row in singles) + tuple(tuple(rows) for rows in pools)
    return TeamHeads(teams, np.array(heads), np.array(floor), np.array(ceiling))


def _rare_days_decide(queue: Queue) -> bool:
    """Whether a promise hangs on days too rare for a simulation: a mean wait where nobody gives up and all may be absent."""
    return queue.response is not None and queue.response.asa_seconds is not None and queue.patience_seconds is None


def _for_absences(bounds: Mapping[str, NDArray[np.float64]], heads: Heads, shrinkage: float) -> Heads:
    """Heads that keep the promise whoever is absent, as the formulas have it; 0 where they do not tell."""
    return rounded_up(bounds.get("absences", np.zeros(heads.shape)) / (1 - shrinkage))


def _without_waiting(bounds: Mapping[str, NDArray[np.float64]], heads: Heads, shrinkage: float) -> Heads:
    """Heads of all bounds but waiting; all of them where nothing tells the bounds apart."""
    if not _WAITING & bounds.keys():
        return heads
    others = [bound for name, bound in bounds.items() if name not in _WAITING]
    return rounded_up(np.max([np.zeros(heads.shape), *others], axis=0) / (1 - shrinkage))
