"""The steps in which overtime is paid."""

from __future__ import annotations

from collections.abc import Iterable
from math import gcd

from scheduler.domain.overtime_basis import OvertimeBasis
from scheduler.domain.shift import ShiftTemplate

__all__ = ["pay_step"]

_HOUR = 60


def pay_step(shifts: Iterable[ShiftTemplate], basis: OvertimeBasis) -> int:
    """Minutes in a step in which overtime is counted and its pay rounded to the cent.

    An hour where all shifts and limits are whole hours, else the longest time of which they are all multiples.

    Examples
    --------
    >>> from scheduler.domain.shift import ShiftKind
    >>> early = ShiftTemplate("early", "Early", 480, 960, ShiftKind.EARLY, "E")
    >>> late = ShiftTemplate("late", "Late", 930, 1440, ShiftKind.LATE, "L")
    >>> pay_step([early], OvertimeBasis()), pay_step([early, late], OvertimeBasis())
    (60, 30)
    """
    return gcd(_HOUR, basis.daily_minutes, basis.weekly_minutes, *(shift.minutes for shift in shifts))
