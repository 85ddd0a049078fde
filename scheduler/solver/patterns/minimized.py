"""The smallest layered graph with the same paths at the same costs."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.solver.patterns.layered import Layered

__all__ = ["minimized"]

_FAR = np.iinfo(np.int64).max // 4
_FACTORS = np.random.default_rng(20140301).integers(1, 2**62, size=(2, 1024), dtype=np.int64) | 1
"""Random odd numbers, one for each column of what is compared."""


def minimized(graph: Layered) -> Layered:
    """Nodes from which everything to come is alike become one; dead ends go.

    Costs are paid as early as can be told: the least cost from a node on is moved onto the arcs that lead to it, so that
    nodes that differ only by a sum that is due anyway are alike, too (weighted minimization, Mohri 1997).

    Parameters
    ----------
    graph
        With or without dead ends.

    Returns
    -------
    Layered
        With the same starts; -1 where a start leads nowhere.
    """
    following: list[NDArray[np.int32]] = []
    costs: list[NDArray[np.int64]] = []
    kind = np.array([0, -1], dtype=np.int32)  # of the one last node, and of the position -1, which is no node
    least = np.array([0, _FAR], dtype=np.int64)
    for to, cost in zip(reversed(graph.following), reversed(graph.costs), strict=True):
        after = kind[to]
        paid = cost + least[to]
        cheapest = np.minimum(paid.min(axis=1, initial=_FAR), _FAR)
        rest = np.where(after >= 0, paid - cheapest[:, None], 0)
        alive = cheapest < _FAR
        if not alive.all():
            after, rest = after[alive], rest[alive]
        firsts, groups = _alike(after, rest)
        kind = np.full(alive.size + 1, -1, dtype=np.int32)
        kind[:-1][alive] = groups
        least = np.append(cheapest, _FAR)
        following.append(after[firsts])
        costs.append(rest[firsts])
    offsets = tuple(
        offset + (int(least[node]) if kind[node] >= 0 else 0)
        for node, offset in zip(graph.starts, graph.offsets, strict=True)
    )
    starts = tuple(int(kind[node]) for node in graph.starts)
    return Layered(tuple(reversed(following)), tuple(reversed(costs)), starts, offsets)


def _alike(after: NDArray[np.int32], rest: NDArray[np.int64]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """One row of each group of equal rows and the group of each row, told by a random sum that is then verified."""
    if after.shape[0] <= 1:
        return np.zeros(after.shape[0], dtype=np.intp), np.zeros(after.shape[0], dtype=np.intp)
    to_factors, cost_factors = np.resize(_FACTORS, (2, after.shape[1])) if after.shape[1] > _FACTORS.shape[1] else _FACTORS
    sums = after @ to_factors[: after.shape[1]]
    if rest.any():
        sums += rest @ cost_factors[: after.shape[1]]
    order = np.argsort(sums)
    begins = np.empty(order.size, dtype=bool)
    begins[0] = True
    ordered = sums[order]
    np.not_equal(ordered[1:], ordered[:-1], out=begins[1:])
    groups = np.empty(order.size, dtype=np.intp)
    groups[order] = np.cumsum(begins) - 1
    firsts = order[begins]
    if np.array_equal(after, after[firsts[groups]]) and np.array_equal(rest, rest[firsts[groups]]):
        return firsts, groups
    rows = np.concatenate([after, rest], axis=1)
    _, firsts, groups = np.unique(rows, axis=0, return_index=True, return_inverse=True)
    return firsts, groups.reshape(-1)
