"""Hourly contacts of the past."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.finding import Finding

__all__ = ["History"]


@dataclass(frozen=True, slots=True)
class History:
    """Contacts per queue and hour of local clock time.

    Parameters
    ----------
    start
        Midnight of the first day.
    queues
        Queue ids, in the order of the rows of `contacts`; a file without queues has the single row ``all``.
    contacts
        float, shape (queues, hours), whole days; NaN where the file has no row for the hour.
    findings
        What reading the file had to do: gaps, repeated local hours that were summed.
    source
        Path of the file, for messages.
    aht_seconds
        Mean handle time of the contacts of the hour, float, shape (queues, hours); NaN where unknown. None where the file
        has none.
    """

    start: datetime
    queues: tuple[str, ...]
    contacts: NDArray[np.float64]
    findings: tuple[Finding, ...] = ()
    source: str | None = None
    aht_seconds: NDArray[np.float64] | None = None

    @property
    def end(self) -> datetime:
        """First hour after the last one."""
        return self.start + timedelta(hours=int(self.contacts.shape[1]))
