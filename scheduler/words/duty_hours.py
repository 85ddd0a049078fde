"""Clock times of what somebody does on a day, as people write them."""

from __future__ import annotations

from datetime import datetime, timedelta

from scheduler.domain.assignment import Assignment
from scheduler.words.catalogue import label

__all__ = ["duty_hours"]


def duty_hours(item: Assignment, language: str) -> str:
    """Start and end of an assignment.

    Parameters
    ----------
    item
        A shift or a standby with local clock times.
    language
        Language of the words.

    Returns
    -------
    str
        Such as ``16:00-24:00``; the midnight that ends the day is 24:00, and later is the next day's time.
    """
    start, end = f"{item.start:%H:%M}", f"{item.end:%H:%M}"
    midnight = datetime.combine(item.date, datetime.min.time()) + timedelta(days=1)
    if item.end == midnight:
        return f"{start}-24:00"
    if item.end > midnight and item.start < midnight:
        return label("hours_next_day", language).format(start=start, end=end)
    return f"{start}-{end}"
