"""How each day stands to the holidays of the calendar, as a code."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.holiday_stretch import HolidayStretch
from scheduler.demand.holiday_stretches import LONG_DAYS_OFF, holiday_stretches
from scheduler.domain.calendar import Calendar, DayKind

__all__ = ["DAY_EFFECTS", "day_effects", "stretch_of"]

DAY_EFFECTS: Final = (
    "ordinary",
    "eve",
    "holiday",
    "between",
    "after",
    "make_up_workday",
    "holiday_week",
    "long_holiday",
)
"""Names of the codes, in order; 0 is an ordinary day.

``between`` is a single day with holidays on both sides, ``holiday_week`` a day between two stretches of holidays at most a
week apart (from Christmas to New Year), ``long_holiday`` a day of a stretch of four days off or more.
"""

_WEEK: Final = 7
_LONG_HOLIDAYS: Final = 3


def day_effects(
    calendar: Calendar, start: date, days: int, stretches: Sequence[HolidayStretch] | None = None
) -> NDArray[np.int64]:
    """Codes of a stretch of days.

    Parameters
    ----------
    calendar
        Holidays and make-up workdays.
    start
        First day.
    days
        Number of days.
    stretches
        Those of the calendar, where they are known already.

    Returns
    -------
    ndarray of int, shape (days,)
        Positions in `DAY_EFFECTS`.
    """
    found = holiday_stretches(calendar) if stretches is None else stretches
    return np.array([_code(calendar, start + timedelta(days=day), found) for day in range(days)], dtype=np.int64)


def stretch_of(stretches: Sequence[HolidayStretch], when: date) -> HolidayStretch | None:
    """The stretch that a day belongs to or lies beside; the one before it where there is one on either side."""
    before, following = _neighbours(stretches, when)
    if before is not None and (when - before.last).days <= 1:
        return before
    if following is not None and (following.first - when).days == 1:
        return following
    if before is not None and following is not None and (following.first - before.last).days <= _WEEK:
        return before
    return None


def _code(calendar: Calendar, when: date, stretches: Sequence[HolidayStretch]) -> int:
    """Code of one day; a make-up workday stays one beside a holiday, because it trades like neither.

    A holiday in the week on which the planner has the store work is no day that makes up for another, but an ordinary one.
    """
    if calendar.kind(when) is DayKind.MAKE_UP_WORKDAY and calendar.is_weekend(when):
        return DAY_EFFECTS.index("make_up_workday")
    before, following = _neighbours(stretches, when)
    if before is not None and when <= before.last:
        long = before.days_off >= LONG_DAYS_OFF and before.holidays >= _LONG_HOLIDAYS
        return DAY_EFFECTS.index("long_holiday" if long else "holiday")
    since = (when - before.last).days if before is not None else _WEEK
    until = (following.first - when).days if following is not None else _WEEK
    if since == 1 and until == 1:
        return DAY_EFFECTS.index("between")
    if until == 1:
        return DAY_EFFECTS.index("eve")
    if since == 1:
        return DAY_EFFECTS.index("after")
    return DAY_EFFECTS.index("holiday_week" if since + until <= _WEEK else "ordinary")


def _neighbours(stretches: Sequence[HolidayStretch], when: date) -> tuple[HolidayStretch | None, HolidayStretch | None]:
    """The last stretch that has begun by a day, the day included, and the first that begins after it."""
    position = bisect_right(stretches, when, key=lambda stretch: stretch.first)
    before = stretches[position - 1] if position else None
    return before, stretches[position] if position < len(stretches) else None
