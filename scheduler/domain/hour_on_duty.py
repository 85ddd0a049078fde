"""An hour of a queue: people needed and people there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

__all__ = ["HourOnDuty"]


@dataclass(frozen=True, slots=True)
class HourOnDuty:
    """How many people a queue needs in an interval, and how many are there for it.

    Parameters
    ----------
    queue
        Id of the queue.
    start, end
        Local clock times of the interval.
    required
        Whole heads needed.
    on_duty
        Standard heads on duty for the queue, after the cheapest split of those who serve several.
    """

    queue: str
    start: datetime
    end: datetime
    required: int
    on_duty: float

    @property
    def short(self) -> float:
        """Heads missing, 0 where nobody is."""
        return max(0.0, self.required - self.on_duty)
