"""Occupancy: how many people it takes that they are not busy all the time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.response_target import ResponseTarget
from scheduler.staffing.heads_for_target import heads_for_target
from scheduler.staffing.load import Load

__all__ = ["OccupancyBound"]


@dataclass(frozen=True, slots=True)
class OccupancyBound:
    """Fewest people of whom no larger share than the ceiling has a contact."""

    name: str = "occupancy"

    def heads(self, load: Load, before: Mapping[str, NDArray[np.float64]]) -> NDArray[np.float64]:  # noqa: ARG002
        """Standard heads, parts of a head included, shape (queues, intervals); 0 where no ceiling is set."""
        return heads_for_target(load, _ceiling_alone)


def _ceiling_alone(target: ResponseTarget) -> ResponseTarget:
    """The ceiling on how busy people are."""
    return ResponseTarget(occupancy=target.occupancy)
