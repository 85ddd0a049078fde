"""Saturation: what a head can serve in an hour before quality falls."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.staffing.load import Load

__all__ = ["Saturation"]


@dataclass(frozen=True, slots=True)
class Saturation:
    """Contacts over the capacity of a head.

    ``(arrivals + backlog) / (contacts per hour x hours of the interval)``: in the clearing intervals the backlog of the
    closed hours comes on top of the interval's own arrivals.
    """

    name: str = "saturation"

    def heads(self, load: Load) -> NDArray[np.float64]:
        """Standard heads, float, shape (queues, intervals)."""
        per_hour = np.array([queue.contacts_per_hour for queue in load.queues], dtype=np.float64)
        capacity = per_hour[:, None] * (load.grid.interval_minutes / 60)
        heads: NDArray[np.float64] = (load.contacts + load.backlog) / capacity
        return heads
