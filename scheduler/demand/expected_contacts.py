"""What a planner expects of a queue of which there is no history."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = ["ExpectedContacts"]


@dataclass(frozen=True, slots=True)
class ExpectedContacts:
    """Contacts of an ordinary week.

    Parameters
    ----------
    hours
        Contacts per hour, float, shape (7, 24), Monday first.
    within_factor
        Above 1: on eight days of ten the day's contacts are expected between the number divided by it and the number times
        it.
    """

    hours: NDArray[np.float64]
    within_factor: float

    @property
    def busiest_day(self) -> float:
        """Contacts of the busiest weekday."""
        return float(self.hours.sum(axis=1).max())
