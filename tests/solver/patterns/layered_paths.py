"""Random layered graphs, and all paths through one."""

from __future__ import annotations

from itertools import product
from random import Random

import numpy as np

from scheduler.solver.patterns.layered import Layered

__all__ = ["paths_of", "random_graph"]


def random_graph(dice: Random, days: int, choices: int, *, starts: int = 3) -> Layered:
    """A graph with dead ends, starts that lead nowhere and nodes that nothing leads to."""
    nodes = [dice.randint(1, 4) for _ in range(days)] + [1]
    gaps = dice.choice((0.1, 0.4, 0.7))
    following, costs = [], []
    for day in range(days):
        to = np.array(
            [
                [-1 if dice.random() < gaps else dice.randrange(nodes[day + 1]) for _ in range(choices)]
                for _ in range(nodes[day])
            ],
            dtype=np.int32,
        )
        cost = np.array([[dice.choice((0, 0, 1, 5)) for _ in range(choices)] for _ in range(nodes[day])], dtype=np.int64)
        following.append(to)
        costs.append(np.where(to >= 0, cost, 0))
    begin = tuple(dice.randrange(-1, nodes[0]) for _ in range(starts))
    return Layered(tuple(following), tuple(costs), begin, tuple(dice.randint(0, 3) for _ in range(starts)))


def paths_of(graph: Layered, place: int) -> dict[tuple[int, ...], int]:
    """Cost units of every path from a start, by the choice of each day."""
    if graph.starts[place] < 0:
        return {}
    days, choices = len(graph.following), graph.following[0].shape[1]
    found = {}
    for path in product(range(choices), repeat=days):
        node, paid = graph.starts[place], graph.offsets[place]
        for day, choice in enumerate(path):
            paid += int(graph.costs[day][node, choice])
            node = int(graph.following[day][node, choice])
            if node < 0:
                break
        else:
            found[path] = paid
    return found
