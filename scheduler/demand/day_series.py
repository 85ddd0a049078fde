"""Contacts laid out as days of 24 hours, ready for a method."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import numpy as np
from numpy.typing import NDArray

__all__ = ["DaySeries"]


@dataclass(frozen=True, slots=True)
class DaySeries:
    """Contacts per queue, day and hour, with what the calendar says of each day.

    Parameters
    ----------
    start
        First day.
    contacts
        float, shape (queues, days, 24); NaN where unknown or left out of the training.
    effects
        Codes of `scheduler.demand.day_effects`, int, shape (days and the days to forecast,): the calendar is known in
        advance.
    """

    start: date
    contacts: NDArray[np.float64]
    effects: NDArray[np.int64]

    @property
    def days(self) -> int:
        """Days of history."""
        return int(self.contacts.shape[1])

    @property
    def known(self) -> NDArray[np.bool_]:
        """Which hours have a count; bool, shape (queues, days, 24)."""
        return np.asarray(~np.isnan(self.contacts), dtype=np.bool_)

    def weekdays(self, days: int) -> NDArray[np.int64]:
        """Weekday of the first so many days, 0 is Monday; int, shape (days,)."""
        return (self.start.weekday() + np.arange(days, dtype=np.int64)) % 7

    def until(self, day: int) -> DaySeries:
        """The series as it was known at the start of a day index."""
        return replace(self, contacts=self.contacts[:, :day])
