"""Contacts laid out as days of 24 hours, ready for a method."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.day_groups import DayGroups

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
    groups
        Which of these days share an effect, as far as `effects`; None where only the codes are known.
    """

    start: date
    contacts: NDArray[np.float64]
    effects: NDArray[np.int64]
    groups: DayGroups | None = None

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

    def since(self, day: int) -> DaySeries:
        """The series without the days before a day index."""
        return replace(
            self,
            start=self.start + timedelta(days=day),
            contacts=self.contacts[:, day:],
            effects=self.effects[day:],
            groups=None if self.groups is None else self.groups.since(day),
        )
