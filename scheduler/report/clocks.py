"""Clock times of shifts as people write them."""

from __future__ import annotations

from scheduler.domain.clock_text import clock_text
from scheduler.domain.shift import ShiftTemplate
from scheduler.domain.time_grid import MINUTES_PER_DAY

__all__ = ["shift_hours"]


def shift_hours(shift: ShiftTemplate) -> str:
    """Start and end of a shift such as ``16:00-24:00``; an end after midnight is the next day's time."""
    end = shift.end_minute if shift.end_minute <= MINUTES_PER_DAY else shift.end_minute - MINUTES_PER_DAY
    return f"{clock_text(shift.start_minute)}-{clock_text(end)}"
