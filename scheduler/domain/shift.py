"""Shift templates and duties."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from scheduler.domain.time_grid import MINUTES_PER_DAY

__all__ = ["Duty", "DutyKind", "ShiftKind", "ShiftTemplate"]


class ShiftKind(StrEnum):
    """Part of the day; fairness and words go by it."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"
    NIGHT = "night"


class DutyKind(StrEnum):
    """What a person assigned to a shift does: works it, or stands by for it."""

    WORK = "work"
    STANDBY = "standby"


@dataclass(frozen=True, slots=True, order=True)
class Duty:
    """One of the things that a person can be given on a day; no duty is a day off."""

    kind: DutyKind
    shift: str


@dataclass(frozen=True, slots=True)
class ShiftTemplate:
    """A shift that can be worked on many days.

    Parameters
    ----------
    id
        Name used in files.
    name
        Label on the screen.
    start_minute
        Minutes after midnight, 0 to 1439.
    end_minute
        Minutes after the same midnight; above 1440 the shift ends on the next day. At most 24 hours long.
    kind
        Early, mid, late or night.
    code
        One or two letters for the roster matrix.
    weekdays
        Weekdays on which the shift may start, 0 is Monday.
    """

    id: str
    name: str
    start_minute: int
    end_minute: int
    kind: ShiftKind
    code: str
    weekdays: frozenset[int] = frozenset(range(7))

    def __post_init__(self) -> None:
        """Refuse shifts of no length and of more than a day."""
        if not 0 <= self.start_minute < MINUTES_PER_DAY:
            raise ValueError(f"shift {self.id!r} starts at minute {self.start_minute}; allowed is 0 to 1439")
        if not 0 < self.minutes <= MINUTES_PER_DAY:
            raise ValueError(f"shift {self.id!r} lasts {self.minutes} minutes; allowed is 1 to 1440")

    @property
    def minutes(self) -> int:
        """Length on the clock in minutes."""
        return self.end_minute - self.start_minute

    @property
    def crosses_midnight(self) -> bool:
        """Whether the shift ends after the midnight that follows its start."""
        return self.end_minute > MINUTES_PER_DAY
