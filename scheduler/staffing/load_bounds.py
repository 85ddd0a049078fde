"""The load bounds in effect."""

from __future__ import annotations

from typing import Final

from scheduler.staffing.absences_bound import AbsencesBound
from scheduler.staffing.backlog_bound import BacklogBound
from scheduler.staffing.day_bound import DayBound
from scheduler.staffing.deferred_bound import DeferredBound
from scheduler.staffing.load_bound import LoadBound
from scheduler.staffing.occupancy_bound import OccupancyBound
from scheduler.staffing.response_bound import ResponseBound
from scheduler.staffing.saturation import Saturation

__all__ = ["LOAD_BOUNDS"]

LOAD_BOUNDS: Final[tuple[LoadBound, ...]] = (
    Saturation(),
    BacklogBound(),
    ResponseBound(),
    AbsencesBound(),
    OccupancyBound(),
    DeferredBound(),
    DayBound(),
)
"""In the order of their columns; on a tie the first one is named as binding. Some look at those before them."""
