"""Figures with the range in which they lie."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = ["Figures"]


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures of one kind from a number of trials, each with the range that holds its true value 95 times of 100.

    Parameters
    ----------
    value
        The figures, float, any shape; NaN where there is nothing to measure.
    low, high
        Ends of the ranges, of the same shape; NaN where too few trials tell how far the figure may be off.
    """

    value: NDArray[np.float64]
    low: NDArray[np.float64]
    high: NDArray[np.float64]

    def at(self, *where: int) -> tuple[float, float, float]:
        """One figure and the ends of its range."""
        return float(self.value[where]), float(self.low[where]), float(self.high[where])

    def record(self, *where: int, digits: int = 4) -> Mapping[str, float | None]:
        """One figure as JSON takes it: ``value``, ``low`` and ``high``, None where unknown or without end."""
        named = zip(("value", "low", "high"), self.at(*where), strict=True)
        return {name: round(number, digits) if np.isfinite(number) else None for name, number in named}
