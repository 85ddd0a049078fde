"""Heads of pools, shared out among their queues."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.requirement import PoolHeads
from scheduler.staffing.rounding import round_together

__all__ = ["shared_heads"]


def shared_heads(
    pools: Iterable[PoolHeads],
    queues: Sequence[str],
    heads: NDArray[np.int64],
    exact: NDArray[np.float64],
    minimum: NDArray[np.int64],
    served: NDArray[np.bool_],
) -> NDArray[np.int64]:
    """What a roster has to bring per queue: those of a pool have its heads by largest remainder over what each needs.

    Parameters
    ----------
    pools
        Queues with heads together.
    queues
        Ids in the order of the rows.
    heads
        What queues outside of pools keep, int, shape (queues, intervals).
    exact
        Heads after shrinkage that each queue needs by itself, not rounded, float, the same shape.
    minimum, served
        Least heads of each row, and whether it is open, the same shape.

    Returns
    -------
    ndarray of int, shape (queues, intervals)
    """
    shared = heads.copy()
    for pool in pools:
        rows = [queues.index(queue) for queue in pool.queues]
        shared[rows] = round_together(exact[rows], minimum[rows], served[rows], pool.heads)
    return shared
