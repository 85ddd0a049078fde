"""What a person's day on a roster is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from scheduler.domain.assignment import Assignment
from scheduler.domain.roster import Roster
from scheduler.domain.shift import Duty

__all__ = ["Cell", "DayOf"]

Cell = tuple[str, date]
"""A person's day: agent id and date."""


@dataclass(frozen=True, slots=True)
class DayOf:
    """What a person's day on a roster is, as far as it matters to the person.

    Parameters
    ----------
    given
        The assignments: none or one in a legal roster.
    leave, credited
        Whether it is a day of leave, and one that is taken out of credited days off.
    """

    given: tuple[Assignment, ...] = ()
    leave: bool = False
    credited: bool = False

    @classmethod
    def on(cls, roster: Roster, cell: Cell) -> DayOf:
        """A person's day."""
        return cls(roster.on(*cell), cell in roster.leave, cell in roster.credited)

    @property
    def works(self) -> bool:
        """Whether the person works."""
        return any(item.works for item in self.given)

    @property
    def stands_by(self) -> bool:
        """Whether the person is on standby and does not work."""
        return bool(self.given) and not self.works

    @property
    def duties(self) -> tuple[Duty, ...]:
        """Duties of the day."""
        return tuple(item.duty for item in self.given)

    @property
    def start(self) -> datetime | None:
        """When it begins; None on a day without duty."""
        return min((item.start for item in self.given), default=None)

    def same_as(self, other: DayOf) -> bool:
        """Whether two days are the same to the person; breaks and the like may differ."""
        hours = [[(item.duty, item.start, item.end) for item in each.given] for each in (self, other)]
        return hours[0] == hours[1] and (self.leave, self.credited) == (other.leave, other.credited)
