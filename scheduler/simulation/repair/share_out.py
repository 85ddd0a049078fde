"""Heads of pools, shared out among their queues."""

from __future__ import annotations

import numpy as np

from scheduler.domain.requirement import Requirement
from scheduler.simulation.repair.stage import Heads
from scheduler.simulation.workload import Workload
from scheduler.staffing.shared_heads import shared_heads

__all__ = ["share_out"]


def share_out(requirement: Requirement, workload: Workload) -> Heads:
    """What a roster has to bring per queue, by largest remainder over what the queues need by themselves.

    Parameters
    ----------
    requirement
        Heads of queues and pools.
    workload
        The queues in the order of the rows, and when they are open.

    Returns
    -------
    ndarray of int, shape (queues, intervals)
    """
    minimum = np.array([[queue.minimum_heads] for queue in workload.queues], dtype=np.int64) * workload.opened
    if requirement.bounds:
        need = np.max(list(requirement.bounds.values()), axis=0) / (1 - requirement.shrinkage)
    else:
        need = requirement.heads.astype(np.float64)
    return shared_heads(requirement.pools, requirement.queues, requirement.heads, need, minimum, workload.opened)
