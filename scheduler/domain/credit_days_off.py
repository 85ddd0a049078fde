"""What earns somebody a credited day off."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["CreditDaysOff"]


@dataclass(frozen=True, slots=True)
class CreditDaysOff:
    """Work that is made up for by a day off later.

    Parameters
    ----------
    statutory_holidays
        Credited days off for work on a statutory holiday.
    days_per_week
        Days on duty in a calendar week beyond which each further one earns a credited day off; None where no week does.
    """

    statutory_holidays: int = 0
    days_per_week: int | None = None
