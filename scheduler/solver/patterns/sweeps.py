"""The loops of pricing, in plain Python that numba can compile; see `pricing`."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

__all__ = ["backward", "cheapest", "through"]

Nodes = NDArray[np.int64]
Arcs = NDArray[np.int32]
Prices = NDArray[np.float64]


def backward(first: Nodes, following: Arcs, costs: Prices, prices: Prices, values: Prices) -> None:
    """Least cost from each node to the end.

    Parameters
    ----------
    first
        Position of the first node of each layer, shape (days + 2,); the last layer is the end, one node.
    following, costs
        Of all nodes one layer after the other, shape (nodes, choices).
    prices
        Of each choice by day, shape (days, choices); infinite where it cannot be.
    values
        Filled, shape (nodes + 1,).
    """
    days, choices = prices.shape
    values[first[days]] = 0.0
    for day in range(days - 1, -1, -1):
        after = first[day + 1]
        for node in range(first[day], first[day + 1]):
            least = np.inf
            for choice in range(choices):
                to = following[node, choice]
                if to >= 0:
                    value = costs[node, choice] + prices[day, choice] + values[after + to]
                    least = min(least, value)
            values[node] = least


def cheapest(
    first: Nodes, following: Arcs, costs: Prices, prices: Prices, values: Prices, start: int, path: NDArray[np.int64]
) -> float:
    """Follow the least cost from a node of the first layer.

    Parameters
    ----------
    first, following, costs, prices
        As for `backward`.
    values
        As `backward` filled them at the same prices.
    start
        Node of the first layer.
    path
        Filled with the choice of each day, shape (days,).

    Returns
    -------
    float
        Cost of the path without the prices; infinite where there is none.
    """
    days, choices = prices.shape
    node = start
    own = 0.0
    for day in range(days):
        after = first[day + 1]
        best = -1
        least = np.inf
        for choice in range(choices):
            to = following[node, choice]
            if to >= 0:
                value = costs[node, choice] + prices[day, choice] + values[after + to]
                if value < least:
                    least = value
                    best = choice
        path[day] = best
        if best < 0:
            return np.inf
        own += costs[node, best]
        node = after + following[node, best]
    return own


def through(
    first: Nodes,
    following: Arcs,
    costs: Prices,
    prices: Prices,
    values: Prices,
    start: int,
    reached: Prices,
    least: Prices,
) -> None:
    """Least cost of a path through each cell.

    Parameters
    ----------
    first, following, costs, prices
        As for `backward`.
    values
        As `backward` filled them at the same prices.
    start
        Node of the first layer.
    reached
        Room for the least cost so far, shape (nodes + 1,).
    least
        Filled, shape (days, choices); infinite where no path leads through.
    """
    days, choices = prices.shape
    reached[:] = np.inf
    least[:, :] = np.inf
    reached[start] = 0.0
    for day in range(days):
        after = first[day + 1]
        for node in range(first[day], first[day + 1]):
            so_far = reached[node]
            if so_far == np.inf:
                continue
            for choice in range(choices):
                to = following[node, choice]
                if to >= 0:
                    paid = so_far + costs[node, choice] + prices[day, choice]
                    reached[after + to] = min(reached[after + to], paid)
                    least[day, choice] = min(least[day, choice], paid + values[after + to])
