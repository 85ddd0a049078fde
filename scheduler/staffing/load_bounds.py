"""The load bounds in effect."""

from __future__ import annotations

from typing import Final

from scheduler.staffing.load_bound import LoadBound
from scheduler.staffing.saturation import Saturation

__all__ = ["LOAD_BOUNDS"]

LOAD_BOUNDS: Final[tuple[LoadBound, ...]] = (Saturation(),)
"""In the order of their columns; on a tie the first one is named as binding."""
