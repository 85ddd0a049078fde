"""What the changes that somebody made to a roster do to it."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.domain.audit import Audit
from scheduler.domain.day_of import Cell, DayOf
from scheduler.domain.finding import Finding

__all__ = ["ChangedDay", "Judgement"]


@dataclass(frozen=True, slots=True)
class ChangedDay:
    """A person's day that somebody changed.

    Parameters
    ----------
    cell
        The day as (agent id, date).
    place
        Where it stands, such as ``Roster!F7``; None for files that are not sheets.
    before, after
        The day as it was written and as it is now.
    broken
        Broken musts that would hold, or be broken less, if this day alone were as it was.
    cost
        Cost units that the roster is dearer for this day alone, below 0 where it is cheaper.
    """

    cell: Cell
    place: str | None
    before: DayOf
    after: DayOf
    broken: tuple[Finding, ...] = ()
    cost: int = 0


@dataclass(frozen=True, slots=True)
class Judgement:
    """A checked roster and what its changes do, one by one and together.

    Parameters
    ----------
    audit
        The check of the roster as it is now.
    before
        The check of the roster as it was written, None where nothing tells.
    days
        The changed days, by date.
    broken
        Musts that the changes together break, or break further, the worst first.
    worse, better
        Other findings in which the roster is dearer and cheaper than before, the largest difference first.
    """

    audit: Audit
    before: Audit | None = None
    days: tuple[ChangedDay, ...] = ()
    broken: tuple[Finding, ...] = ()
    worse: tuple[Finding, ...] = ()
    better: tuple[Finding, ...] = ()
