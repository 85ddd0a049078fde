"""How many people a reserve asks for."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.requirement import Requirement
from scheduler.domain.rounded_up import rounded_up

__all__ = ["reserve_need"]


def reserve_need(requirement: Requirement, ratio: float | None) -> NDArray[np.int64]:
    """People on duty and on standby together that each interval with heads required needs.

    Parameters
    ----------
    requirement
        Heads, and perhaps the heads of busier days that its reserve is meant for.
    ratio
        People per head; None asks for no more than the heads of the busier days.

    Returns
    -------
    ndarray of int, shape (intervals,)
        ``max(ceil(ratio x heads), reserve heads)`` over the sums of all queues, rounded once; 0 where no heads are required.

    Examples
    --------
    >>> from datetime import date
    >>> from scheduler.domain.time_grid import TimeGrid
    >>> grid, heads, none = TimeGrid(date(2026, 12, 1), 1), np.full((1, 24), 3), np.zeros((1, 24))
    >>> needed = Requirement(grid, ("chat",), heads, none, none, reserve_heads=heads + 3)
    >>> int(reserve_need(needed, 1.5)[0]), int(reserve_need(needed, 2.5)[0])
    (6, 8)
    """
    heads = requirement.to_cover.sum(axis=0)
    need = np.zeros_like(heads) if ratio is None else rounded_up(ratio * heads)
    if requirement.reserve_heads is not None:
        need = np.maximum(need, requirement.reserve_heads.sum(axis=0))
    return np.asarray(np.where(heads > 0, need, 0), dtype=np.int64)
