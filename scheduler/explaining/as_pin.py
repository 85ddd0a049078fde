"""A person's day as it is, decided."""

from __future__ import annotations

from scheduler.domain.day_of import Cell
from scheduler.domain.request import Pin
from scheduler.domain.roster import Roster

__all__ = ["as_pin"]


def as_pin(roster: Roster, cell: Cell) -> Pin:
    """The pin that keeps a day as the roster has it; of two duties on one day the first."""
    return Pin(*cell, next((item.duty for item in roster.on(*cell)), None))
