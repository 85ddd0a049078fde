"""Backlog: what came while closed and is to be answered by the clearing time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.staffing.load import Load

__all__ = ["BacklogBound"]


@dataclass(frozen=True, slots=True)
class BacklogBound:
    """Own contacts and those that waited, at what a head gets done with always as many at once as may be.

    ``(contacts + backlog) / (min(contacts per hour, at once x speed / handle time) x hours)`` in the intervals that clear a
    backlog: nobody there is ever without a contact, so the fluid formula holds, and nobody serves more than is good.
    """

    name: str = "backlog"

    def heads(self, load: Load, before: Mapping[str, NDArray[np.float64]]) -> NDArray[np.float64]:  # noqa: ARG002
        """Standard heads, float, shape (queues, intervals); 0 where there is no backlog."""
        capacity = np.minimum(load.saturated, load.fastest)
        return np.where(load.backlog > 0, (load.contacts + load.backlog) / capacity, 0.0)
