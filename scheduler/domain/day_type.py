"""What a day is to a planner, in one word."""

from __future__ import annotations

from datetime import date
from typing import Final

from scheduler.domain.calendar import Calendar, DayKind

__all__ = ["DAY_TYPES", "day_type"]

DAY_TYPES: Final = ("workday", "weekend", "eve", "holiday", "between", "after", "make_up_workday", "campaign")
"""Ordinary days first; a test holds that every one has a label."""


def day_type(calendar: Calendar, when: date) -> str:
    """One of `DAY_TYPES`: a campaign wins over a holiday, and a make-up workday stays one beside a holiday.

    Examples
    --------
    >>> day_type(Calendar(), date(2026, 12, 5))
    'weekend'
    """
    if calendar.campaigns_on(when):
        return "campaign"
    if calendar.kind(when) is DayKind.MAKE_UP_WORKDAY and calendar.is_weekend(when):
        return "make_up_workday"
    return calendar.near_holiday(when) or ("weekend" if calendar.is_weekend(when) else "workday")
