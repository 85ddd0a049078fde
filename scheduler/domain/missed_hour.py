"""An hour in which the promise to buyers is not kept, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

__all__ = ["MissReason", "MissedHour"]


class MissReason(StrEnum):
    """What keeps an hour from its target."""

    NOBODY = "nobody"
    SHORT = "short"
    CONTACTS = "contacts"
    ABSENT = "absent"
    BEFORE = "before"
    HEADS = "heads"


@dataclass(frozen=True, slots=True)
class MissedHour:
    """An hour of a queue that misses its target.

    Parameters
    ----------
    queue
        Id of the queue.
    start
        Local clock time at which the hour begins.
    service_level, low, high
        Share answered in time, with its range.
    late
        Contacts answered too late or not at all, on average.
    missed_by
        Contacts by which it misses the target: more than this many fewer late ones and it would hold. Where the target is
        not a share answered in time, `late`.
    reason
        What decides: nobody is there; fewer people than needed are on the roster (``short``); more contacts than were
        staffed for; people absent; contacts still waiting from before; or the heads needed were met and are too few.
    size
        What belongs to the reason: heads short for ``short``; percent of the late contacts that come on days with more
        contacts than staffed for (``contacts``) or with somebody absent (``absent``); 0 otherwise.
    """

    queue: str
    start: datetime
    service_level: float
    low: float
    high: float
    late: float
    missed_by: float
    reason: MissReason
    size: float
