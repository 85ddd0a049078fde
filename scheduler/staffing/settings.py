"""Settings of staffing."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from scheduler.errors import Phrase

__all__ = ["StaffingSettings"]


@dataclass(frozen=True, slots=True)
class StaffingSettings:
    """For which day to staff, and how contacts become heads.

    Parameters
    ----------
    level
        Probability with which the contacts staffed for are enough, applied to each queue and interval by itself: 0.5 is the
        typical day, 0.8 is enough on 8 days of 10. None staffs for the mean.
    shrinkage
        Unplanned absence as a fraction of the people on duty. Breaks, meetings and training are on the roster and not in it.
    pooled
        Groups of queue ids that the same people serve: together they need fewer heads than apart. A queue is in one group at
        most.
    reserve_level
        Probability with which people on duty and on standby together are enough, per queue and interval, above `level`; None
        where standby does not follow from the contacts.
    late_opening_clear_minutes
        Minutes within which the contacts that waited are answered where a queue opens after its clearing time of that day.
    workday_hours
        Hours of the day of work in which a head serves `Queue.contacts_per_day`.

    Raises
    ------
    ValueError
        A value is outside its range; the sentence names it and what is allowed.
    """

    level: float | None = field(
        default=0.8,
        metadata={
            "help": "how busy a day to staff for: 0.5 is the typical day, 0.8 is enough on 8 days of 10, none is the average"
        },
    )
    shrinkage: float = field(
        default=0.1,
        metadata={"help": "unplanned absence as a fraction, 0 to below 1; what is rostered (breaks, meetings) is not in it"},
    )
    pooled: tuple[tuple[str, ...], ...] = field(
        default=(),
        metadata={"help": "groups of queues that the same people serve; together they need fewer people than apart"},
    )
    reserve_level: float | None = field(
        default=None,
        metadata={"help": "how busy a day people on duty and on standby together are to be enough for; off unless set"},
    )
    late_opening_clear_minutes: int = field(
        default=60,
        metadata={"help": "minutes to answer what waited, where a queue opens only after its clearing time of that day"},
    )
    workday_hours: float = field(
        default=8.0,
        metadata={"help": "hours of work in a day in which one person serves the contacts_per_day of a queue"},
    )

    def __post_init__(self) -> None:
        """Refuse values outside their range."""
        if self.level is not None and not 0 < self.level < 1:
            message = "level is {level}; allowed is a number between 0 and 1, such as 0.5 or 0.8, or none"
            raise ValueError(Phrase(message, level=self.level))
        if self.reserve_level is not None and not (self.level or 0.0) < self.reserve_level < 1:
            message = (
                "reserve_level is {reserve}; allowed is a number above level ({level}) and below 1, such as 0.95, or none"
            )
            raise ValueError(Phrase(message, reserve=self.reserve_level, level=self.level or 0))
        if not 0 <= self.shrinkage < 1:
            message = "shrinkage is {shrinkage}; allowed is a fraction from 0 to below 1, such as 0.1"
            raise ValueError(Phrase(message, shrinkage=self.shrinkage))
        if self.late_opening_clear_minutes < 1:
            message = "late_opening_clear_minutes is {minutes}; allowed is 1 or more"
            raise ValueError(Phrase(message, minutes=self.late_opening_clear_minutes))
        if not 0 < self.workday_hours <= 24:
            message = "workday_hours is {hours}; allowed is above 0 and at most 24, such as 8"
            raise ValueError(Phrase(message, hours=self.workday_hours))
        groups = Counter(queue for pool in self.pooled for queue in pool)
        repeated = tuple(sorted(queue for queue, times in groups.items() if times > 1))
        if repeated:
            message = "pooled names {queues} more than once; a queue is in one group at most"
            raise ValueError(Phrase(message, queues=repeated))
