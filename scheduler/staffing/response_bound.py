"""Response: how many people it takes that buyers are answered in time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.staffing.heads_for_target import heads_for_target
from scheduler.staffing.load import Load

__all__ = ["ResponseBound"]


@dataclass(frozen=True, slots=True)
class ResponseBound:
    """Fewest people with whom every promise on waiting holds, interval by interval as if it went on for ever.

    All limits of `Queue.response` but the ceiling on how busy people are, which is a bound of its own. A backlog is not in
    it: nobody times what waited for the opening.
    """

    name: str = "response"

    def heads(self, load: Load, before: Mapping[str, NDArray[np.float64]]) -> NDArray[np.float64]:  # noqa: ARG002
        """Standard heads, parts of a head included, shape (queues, intervals); 0 where nothing is promised."""
        return heads_for_target(load, lambda target: target.waiting)
