"""Two rosters played through on the same contacts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scheduler.domain.figures import Figures
from scheduler.domain.simulation_result import SimulationResult

__all__ = ["SimulationComparison"]


@dataclass(frozen=True, slots=True)
class SimulationComparison:
    """What a second roster changes, as second minus first, on the same contacts and the same absences.

    Parameters
    ----------
    first, second
        The two by themselves.
    service_level
        Change of the share answered in time, shape (queues + 1,), the last being all queues together.
    gave_up
        Change of the share that gives up, shape (queues + 1,).
    mean_wait_seconds
        Change of the wait on average, shape (queues + 1,).
    days
        Change of the share answered in time by day, shape (queues + 1, days).
    """

    first: SimulationResult
    second: SimulationResult
    service_level: Figures
    gave_up: Figures
    mean_wait_seconds: Figures
    days: Figures

    def record(self) -> Mapping[str, object]:
        """The changes and the second roster, as JSON takes them."""
        names = (*self.first.queues, "total")
        return {
            "change": {
                name: {
                    "service_level": self.service_level.record(row),
                    "gave_up": self.gave_up.record(row),
                    "mean_wait_seconds": self.mean_wait_seconds.record(row, digits=2),
                }
                for row, name in enumerate(names)
            },
            "with": self.second.record(),
        }
