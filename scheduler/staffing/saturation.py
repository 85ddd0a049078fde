"""Saturation: what a head can serve in an hour before quality falls."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.staffing.load import Load

__all__ = ["Saturation"]


@dataclass(frozen=True, slots=True)
class Saturation:
    """The interval's own contacts over the capacity of a head: ``contacts / (contacts per hour x hours)``."""

    name: str = "saturation"

    def heads(self, load: Load, before: Mapping[str, NDArray[np.float64]]) -> NDArray[np.float64]:  # noqa: ARG002
        """Standard heads, float, shape (queues, intervals); 0 for work that can wait."""
        return np.where(load.at_once, load.contacts / load.saturated, 0.0)
