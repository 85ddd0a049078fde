"""How contacts of a stretch of time were served."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.figures import Figures

__all__ = ["ContactFigures"]


@dataclass(frozen=True, slots=True)
class ContactFigures:
    """Figures of contacts, all arrays of the same shape, such as (queues, hours) or (queues, days).

    Parameters
    ----------
    contacts
        Contacts on average.
    service_level
        Share answered within the target seconds; those who gave up are not.
    mean_wait_seconds
        Wait of all contacts on average, those who gave up included.
    wait_90_seconds
        Wait that 9 of 10 of the answered contacts do not exceed.
    gave_up
        Share that gave up before the answer.
    """

    contacts: NDArray[np.float64]
    service_level: Figures
    mean_wait_seconds: Figures
    wait_90_seconds: Figures
    gave_up: Figures

    def record(self, *where: int) -> Mapping[str, object]:
        """Figures of one place as JSON takes them."""
        return {
            "contacts": round(float(self.contacts[where]), 2),
            "service_level": self.service_level.record(*where),
            "mean_wait_seconds": self.mean_wait_seconds.record(*where, digits=2),
            "wait_90_seconds": self.wait_90_seconds.record(*where, digits=2),
            "gave_up": self.gave_up.record(*where),
        }
