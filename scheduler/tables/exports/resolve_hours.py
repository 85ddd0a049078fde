"""Which hour a time of the day stands for."""

from __future__ import annotations

from collections.abc import Sequence

from scheduler.tables.exports.hour_cell import HourSeen

__all__ = ["names_ends"]

_DAY = 24 * 60


def names_ends(seen: Sequence[HourSeen], wanted: str | None) -> bool:
    """Whether bare times name the end of their hour, as in a day that runs from 1:00 to 24:00.

    Parameters
    ----------
    seen
        All times of a table; those with an end of their own are clear.
    wanted
        ``start`` or ``end`` where the user says it.

    Returns
    -------
    bool
        True where 24:00 is there and 0:00 is not, or where hours are counted from the first.

    Examples
    --------
    >>> names_ends([HourSeen(60 * hour) for hour in range(1, 25)], None), names_ends([HourSeen(0), HourSeen(1440)], None)
    (True, False)
    """
    bare = {hour.start for hour in seen if hour.end is None}
    if wanted is not None:
        return wanted == "end" and bool(bare)
    if any(hour.ordinal for hour in seen):
        return 0 not in bare
    return _DAY in bare and not any(minute < 60 for minute in bare)
