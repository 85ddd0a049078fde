"""A meeting or a training that people attend in sessions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from scheduler.domain.assignment import ActivityKind
from scheduler.domain.hours import Window

__all__ = ["Meeting"]


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting or a training: everybody asked attends one session of it.

    Parameters
    ----------
    name
        Name on the screen, unique.
    minutes
        How long a session lasts.
    who
        Ids of the people who are asked.
    kind
        MEETING or TRAINING.
    weekly
        Whether it is held in every calendar week; else once between `first` and `last`.
    first, last
        Days between which it is held; None for no limit but the roster.
    weekdays
        Weekdays on which sessions may be, 0 is Monday.
    windows
        Hours within which sessions may be; empty for all hours in which the store is open.
    sessions
        How many times it is repeated; None: as often as it takes for every shift to have one, and for `most_at_once`.
    most_at_once
        Most people in one session; None: those who are likely to be to spare, at least two.
    times
        Clock times of the sessions where the planner has set them.
    """

    name: str
    minutes: int
    who: tuple[str, ...]
    kind: ActivityKind = ActivityKind.MEETING
    weekly: bool = True
    first: date | None = None
    last: date | None = None
    weekdays: frozenset[int] = frozenset(range(7))
    windows: tuple[Window, ...] = ()
    sessions: int | None = None
    most_at_once: int | None = None
    times: tuple[datetime, ...] = ()
