"""A change to a roster that people know."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from scheduler.domain.day_of import Cell, DayOf
from scheduler.domain.finding import Finding

__all__ = ["Cause", "Move"]


class Cause(StrEnum):
    """Why a person's day changed."""

    ABSENT = "absent"
    PINNED = "pinned"
    CALLED = "called"
    FILLED = "filled"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Move:
    """A person's day that is not as it was.

    Parameters
    ----------
    agent, date
        Who and when.
    before, after
        The day on the roster that people know, and now.
    cause
        ABSENT: the person is away. PINNED: somebody decided it by hand. CALLED: called in from standby. FILLED: the
        editor left it blank. MOVED: it follows from the others.
    reasons
        What would be broken or dearer if just this day had stayed, or this and its companion's: the worst one or two.
    cost
        Cost units that it would be dearer.
    companion
        The other person's day, or the same person's other one, with which it belongs together; None where it stands alone.
    swapped
        Whether the two have exchanged their duties.
    instead_of
        Id of the person who had that work before, None where nobody had.
    notice_minutes
        From being told to the earlier of the old and the new duty; None where it does not matter when people are told, and
        for the absent, who have told us.
    """

    agent: str
    date: date
    before: DayOf
    after: DayOf
    cause: Cause
    reasons: tuple[Finding, ...] = ()
    cost: int = 0
    companion: Cell | None = None
    swapped: bool = False
    instead_of: str | None = None
    notice_minutes: int | None = None

    @property
    def cell(self) -> Cell:
        """Who and when."""
        return self.agent, self.date

    @property
    def start(self) -> datetime:
        """When the earlier of the old and the new duty begins; the day's midnight where there is neither."""
        starts = [each.start for each in (self.before, self.after) if each.start is not None]
        return min(starts, default=datetime.combine(self.date, datetime.min.time()))
