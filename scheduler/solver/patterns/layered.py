"""A graph with a layer of nodes per day: each path through it is one way to spend all days."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.shift import Duty
from scheduler.solver.patterns.walk import Walk

__all__ = ["Layered", "unrolled"]

Choice = Duty | None


@dataclass(frozen=True, slots=True)
class Layered:
    """Nodes per day and what each choice leads to; all paths end in the one node of the last layer.

    Parameters
    ----------
    following
        Per day, node of the next layer by node and choice, shape (nodes, choices); -1 where the choice cannot be.
    costs
        Per day, cost units by node and choice, shape (nodes, choices); 0 where the choice cannot be.
    starts
        Nodes of the first layer to begin in, in the order in which they were asked for; -1 where no way leads through.
    offsets
        Cost units of each start, paid whatever comes.
    """

    following: tuple[NDArray[np.int32], ...]
    costs: tuple[NDArray[np.int64], ...]
    starts: tuple[int, ...]
    offsets: tuple[int, ...]

    @property
    def size(self) -> int:
        """Number of arcs, those that cannot be among them."""
        return sum(layer.size for layer in self.following)


def unrolled(walk: Walk, starts: Sequence[Hashable], choices: Sequence[Choice], days: int) -> Layered:
    """A walk told for every state that can be reached.

    Parameters
    ----------
    walk
        The walk.
    starts
        States before the first day.
    choices
        Duties and, None, the day off.
    days
        Days of the horizon.

    Returns
    -------
    Layered
        With dead ends in it.
    """
    nodes: dict[Hashable, int] = {}
    begin = [nodes.setdefault(state, len(nodes)) for state in starts]
    following: list[NDArray[np.int32]] = []
    costs: list[NDArray[np.int64]] = []
    for day in range(days):
        coming: dict[Hashable, int] = {}
        sorts: dict[Hashable, tuple[int, Choice]] = {}
        columns = [sorts.setdefault(walk.sort_of(day, duty), (len(sorts), duty))[0] for duty in choices]
        to = np.full((len(nodes), len(sorts)), -1, dtype=np.int32)
        price = np.zeros((len(nodes), len(sorts)), dtype=np.int64)
        for state, node in nodes.items():
            for position, duty in sorts.values():
                step = walk.step(state, day, duty)
                if step is None:
                    continue
                after, cost = step
                if day == days - 1:
                    end = walk.finish(after)
                    if end is None:
                        continue
                    after, cost = None, cost + end
                to[node, position] = coming.setdefault(after, len(coming))
                price[node, position] = cost
        following.append(to[:, columns])
        costs.append(price[:, columns])
        nodes = coming
    return Layered(tuple(following), tuple(costs), tuple(begin), (0,) * len(begin))
