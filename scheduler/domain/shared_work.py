"""The sorts of work that are shared out fairly, and what belongs to each."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import Final, Literal

from scheduler.domain.calendar import Calendar
from scheduler.domain.shift import ShiftKind

__all__ = ["SharedWork", "is_shared_work"]

SharedWork = Literal["late", "night", "weekend", "holiday", "standby", "hours"]
"""Names of the sorts, of their balances too."""

_KINDS: Final = MappingProxyType(
    {"late": frozenset({ShiftKind.LATE, ShiftKind.NIGHT}), "night": frozenset({ShiftKind.NIGHT})}
)


def is_shared_work(sort: SharedWork, kind: ShiftKind, when: date, calendar: Calendar, *, works: bool) -> bool:
    """Whether a duty belongs to a sort of work.

    Parameters
    ----------
    sort
        ``late``: work on late and night shifts. ``night``: on night shifts. ``weekend``, ``holiday``: work that starts on a
        day of the weekend, or on a holiday of the calendar, statutory or the planner's. ``standby``: every standby.
        ``hours``: all work.
    kind
        Of the shift.
    when
        Day on which it starts.
    calendar
        Which days are weekend or holiday.
    works
        True for work, False for standby.
    """
    if works is (sort == "standby"):
        return False
    if sort in _KINDS:
        return kind in _KINDS[sort]
    if sort == "weekend":
        return calendar.is_weekend(when)
    return calendar.is_holiday(when) if sort == "holiday" else True
