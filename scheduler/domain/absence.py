"""Days on which somebody of a roster cannot come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

__all__ = ["Absence"]


@dataclass(frozen=True, slots=True)
class Absence:
    """Days on which a person of a roster cannot come.

    Parameters
    ----------
    agent
        Id of the person.
    first, last
        First and last day, both included.
    """

    agent: str
    first: date
    last: date

    @property
    def dates(self) -> tuple[date, ...]:
        """Every day of it."""
        return tuple(self.first + timedelta(days=day) for day in range((self.last - self.first).days + 1))
