"""Two layered graphs side by side as one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from scheduler.solver.patterns.layered import Layered

__all__ = ["product"]

_TABLE_FOR_EACH = 8
"""Pairs that could be for each arc there is, up to which a table is quicker than sorting."""


def product(first: Layered, second: Layered, starts: Sequence[tuple[int, int]], most_arcs: int) -> Layered | None:
    """The pairs of nodes that can be reached together.

    Parameters
    ----------
    first, second
        Graphs over the same days and choices.
    starts
        Pairs of positions among the starts of both.
    most_arcs
        Size at which to give up.

    Returns
    -------
    Layered
        A path costs what it costs in both, and exists where it does in both; with dead ends. None where it is too large.
    """
    begin = [(first.starts[left], second.starts[right]) for left, right in starts]
    offsets = tuple(first.offsets[left] + second.offsets[right] for left, right in starts)
    alive = sorted({pair for pair in begin if min(pair) >= 0})
    place = {pair: node for node, pair in enumerate(alive)}
    left = np.array([pair[0] for pair in alive], dtype=np.int64)
    right = np.array([pair[1] for pair in alive], dtype=np.int64)
    following: list[NDArray[np.int32]] = []
    costs: list[NDArray[np.int64]] = []
    arcs = 0
    for to_first, cost_first, to_second, cost_second in zip(
        first.following, first.costs, second.following, second.costs, strict=True
    ):
        arcs += left.size * to_first.shape[1]
        if arcs > most_arcs:
            return None
        after_left, after_right = to_first[left], to_second[right]
        possible = (after_left >= 0) & (after_right >= 0)
        height, width = int(to_first.max(initial=0)) + 1, int(to_second.max(initial=0)) + 1
        pairs = np.where(possible, after_left * np.int64(width) + after_right, -1)
        codes, to = _numbered(pairs, height * width)
        following.append(to)
        costs.append(np.where(possible, cost_first[left] + cost_second[right], 0))
        left, right = codes // width, codes % width
    return Layered(tuple(following), tuple(costs), tuple(place.get(pair, -1) for pair in begin), offsets)


def _numbered(pairs: NDArray[np.int64], below: int) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    """The different numbers from 0 on, and the place of each among them; -1 for -1."""
    if below <= _TABLE_FOR_EACH * pairs.size:
        table = np.zeros(below + 1, dtype=np.int32)
        table[pairs] = 1
        table[-1] = 0
        codes = np.flatnonzero(table)
        table[codes] = np.arange(codes.size, dtype=np.int32)
        table[-1] = -1
        return codes, table[pairs]
    codes, to = np.unique(pairs, return_inverse=True)
    missing = int(codes.size > 0 and codes[0] < 0)
    return codes[missing:], (to.reshape(pairs.shape) - missing).astype(np.int32)
