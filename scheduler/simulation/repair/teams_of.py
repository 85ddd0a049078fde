"""Who is repaired: queues by themselves, and those that the same people serve."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from scheduler.domain.requirement import PoolHeads, Requirement
from scheduler.simulation.repair.stage import Heads, Teams
from scheduler.simulation.workload import Workload
from scheduler.staffing.rounding import round_apart

__all__ = ["TeamHeads", "queues_alone", "teams_to_cover"]

_RESPONSE: Final = "response"


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
    floor = np.minimum(_without_response(requirement, heads), heads)
    floor = np.maximum(floor, np.minimum(minimum, heads))
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
        asked = np.maximum(_without_response(pool, pool.heads, requirement.shrinkage), minimum.sum(axis=0))
        heads.append(np.clip(pool.heads, least, most))
        floor.append(np.clip(asked, least, heads[-1]))
        ceiling.append(most)
    teams = tuple((row,) for row in singles) + tuple(tuple(rows) for rows in pools)
    return TeamHeads(teams, np.array(heads), np.array(floor), np.array(ceiling))


def _without_response(asked: Requirement | PoolHeads, heads: Heads, shrinkage: float | None = None) -> Heads:
    """Heads of all bounds but waiting; all of them where nothing tells the bounds apart."""
    if _RESPONSE not in asked.bounds:
        return heads
    share = asked.shrinkage if isinstance(asked, Requirement) else shrinkage or 0.0
    others = [bound for name, bound in asked.bounds.items() if name != _RESPONSE]
    largest = np.max([np.zeros_like(others[0]) if others else np.zeros(heads.shape), *others], axis=0)
    return round_apart(largest / (1 - share), np.zeros(heads.shape, dtype=np.int64))
