"""What people ask for, and what is already decided."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from scheduler.domain.shift import Duty

__all__ = ["Pin", "Request"]


@dataclass(frozen=True, slots=True)
class Request:
    """A wish of one person for one day.

    Parameters
    ----------
    agent
        Id of the person.
    date
        The day.
    shift
        Id of a shift asked for (or against), or None for the day off (or, with `against`, for any work at all).
    against
        True where the person asks not to have it.
    weight
        Factor on the price of a request, 1 as a rule.
    """

    agent: str
    date: date
    shift: str | None = None
    against: bool = False
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Pin:
    """A cell that is decided: the duty, or None for a day off."""

    agent: str
    date: date
    duty: Duty | None
