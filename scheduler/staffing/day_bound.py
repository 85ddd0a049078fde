"""Day: what a head can serve in a whole day of work before quality falls."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.staffing.load import Load
from scheduler.staffing.raised_days import of_days, raised_days

__all__ = ["DayBound"]


@dataclass(frozen=True, slots=True)
class DayBound:
    """The day's hours of work raised by one factor where they fall short of what a day allows.

    A day of ``contacts`` takes ``contacts / contacts per day x workday hours`` hours of work. Where the largest of the other
    bounds add up to fewer, all of them are raised by the same factor.
    """

    name: str = "day"

    def heads(self, load: Load, before: Mapping[str, NDArray[np.float64]]) -> NDArray[np.float64]:
        """Standard heads, float, shape (queues, intervals); 0 on days that have enough."""
        largest = np.max(list(before.values()), axis=0)
        per_day = load.grid.intervals_per_day
        return raised_days(largest, of_days(load.day_work(before["deferred"]), per_day), per_day)
