"""How each day stands to the holidays of the calendar, as a code."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.calendar import Calendar, DayKind

__all__ = ["DAY_EFFECTS", "day_effects"]

DAY_EFFECTS: Final = ("ordinary", "eve", "holiday", "between", "after", "make_up_workday")
"""Names of the codes, in order; 0 is an ordinary day."""


def day_effects(calendar: Calendar, start: date, days: int) -> NDArray[np.int64]:
    """Codes of a stretch of days.

    Parameters
    ----------
    calendar
        Holidays and make-up workdays.
    start
        First day.
    days
        Number of days.

    Returns
    -------
    ndarray of int, shape (days,)
        Positions in `DAY_EFFECTS`.
    """
    return np.array([_code(calendar, start + timedelta(days=day)) for day in range(days)], dtype=np.int64)


def _code(calendar: Calendar, when: date) -> int:
    """Code of one day; a make-up workday stays one beside a holiday, because it trades like neither."""
    if calendar.kind(when) is DayKind.MAKE_UP_WORKDAY:
        return DAY_EFFECTS.index(DayKind.MAKE_UP_WORKDAY.value)
    return DAY_EFFECTS.index(calendar.near_holiday(when) or "ordinary")
