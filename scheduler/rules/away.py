"""Whether somebody is away at a time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from scheduler.domain.agent import Agent, Unavailability

__all__ = ["away"]

_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)


def away(agent: Agent, start: datetime, end: datetime) -> str | None:
    """Why a person cannot be there from one local clock time to another.

    Parameters
    ----------
    agent
        The person.
    start, end
        Local clock times, `end` after `start`.

    Returns
    -------
    str or None
        ``leave``: part of the time lies on a day of leave, midnight to midnight; the night before a leave counts too where
        it runs into it. ``time``: it overlaps another absence. None: nothing is against it.
    """
    day = start.date()
    while agent.leave and day <= (end - _MINUTE).date():
        if day in agent.leave:
            return "leave"
        day += _DAY
    for absence in agent.unavailable:
        if any(begins < end and start < ends for begins, ends in _times(absence, start, end)):
            return "time"
    return None


def _times(absence: Unavailability, start: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
    """Clock times of an absence that may overlap a stretch of time."""
    if absence.start is not None or absence.end is not None:
        yield absence.start or start, absence.end or end
        return
    reach = timedelta(minutes=absence.end_minute)
    midnight = datetime.combine((start - reach).date(), datetime.min.time())
    while midnight < end:
        if midnight.weekday() in absence.weekdays:
            yield midnight + timedelta(minutes=absence.start_minute), midnight + reach
        midnight += _DAY
