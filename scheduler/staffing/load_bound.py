"""What every load bound is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from scheduler.staffing.load import Load

__all__ = ["LoadBound"]


class LoadBound(Protocol):
    """One reason for which heads are needed; the largest bound decides, and the trace says which it was."""

    @property
    def name(self) -> str:
        """Name in the trace, also a column of requirement.csv."""
        ...

    def heads(self, load: Load, before: Mapping[str, NDArray[np.float64]]) -> NDArray[np.float64]:
        """Standard heads needed, before shrinkage and not rounded, shape (queues, intervals).

        Parameters
        ----------
        load
            The contacts to serve.
        before
            The bounds that stand before this one in `LOAD_BOUNDS`, by name, for those that depend on others.
        """
        ...
