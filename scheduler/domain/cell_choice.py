"""A person's day as it could be, with everybody else's days as they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from scheduler.domain.day_of import Cell, DayOf
from scheduler.domain.finding import Finding

__all__ = ["CellChoice"]


@dataclass(frozen=True, slots=True)
class CellChoice:
    """What one other day of a person breaks, costs and saves, if nothing else changes.

    Parameters
    ----------
    cell
        Who and when, as (agent id, date).
    before, after
        The day as it is, and as it could be.
    around
        The person's day before and the day after, as far as they are known.
    broken
        Musts that get broken, or broken further; the one that is given up last first.
    dearer, cheaper
        Wishes that are met less, and more, the largest difference first.
    cost
        Cost units that the roster is dearer, below 0 where it is cheaper.
    possible
        Whether nothing of it is broken that is never given up, such as leave.
    """

    cell: Cell
    before: DayOf
    after: DayOf
    around: tuple[tuple[date, DayOf], ...] = ()
    broken: tuple[Finding, ...] = ()
    dearer: tuple[Finding, ...] = ()
    cheaper: tuple[Finding, ...] = ()
    cost: int = 0
    possible: bool = True
