"""Hours that stand below 23:00 and belong to the next day."""

from __future__ import annotations

import itertools
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from scheduler.tables.exports.hour_cell import HourSeen

__all__ = ["AfterMidnight", "after_midnight"]

_DAY, _LAST = 24 * 60, 23 * 60
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class AfterMidnight:
    """What stands after midnight in days that begin later than at 0:00.

    Parameters
    ----------
    later
        Places of the hours that belong to the next day.
    unclear
        Place of a 0:00 that may begin the next day or end this one; None where there is none.
    """

    later: frozenset[Hashable] = frozenset()
    unclear: Hashable | None = None


def after_midnight(hours: Sequence[tuple[Hashable, HourSeen]], *, told: bool = False) -> AfterMidnight:
    """Hours of one day, in the order of the table.

    Parameters
    ----------
    hours
        Place and hour; one day may be there several times, as for two queues.
    told
        Whether it is known which end of its hour a bare time names.

    Returns
    -------
    AfterMidnight
        Empty but where hours go up to 23:00, go on at 0:00, and nowhere else go down, save to where they began.

    Examples
    --------
    >>> day = [(hour, HourSeen(hour * 60, hour * 60 + 60)) for hour in (21, 22, 23, 0, 1)]
    >>> sorted(after_midnight(day).later), sorted(after_midnight(sorted(day)).later)
    ([0, 1], [])
    """
    if not hours or any(hour.start >= _DAY for _, hour in hours):
        return AfterMidnight()
    first = hours[0][1].start
    later: list[Hashable] = []
    unclear: Hashable | None = None
    wrapped, run = False, 1
    if first == 0:
        return AfterMidnight()
    for (_, before), (at, hour) in itertools.pairwise(hours):
        if hour.start < before.start:
            if hour.start == 0 and before.start >= _LAST and not wrapped and run >= _FEWEST:
                wrapped = True
                unclear = at if hour.end is None else unclear
            elif hour.start == first:
                wrapped, run = False, 0
            else:
                return AfterMidnight()
        elif wrapped and hour.start >= first:
            if hour.start != first:
                return AfterMidnight()
            wrapped, run = False, 0
        run += hour.start != before.start
        if wrapped:
            later.append(at)
    starts = {hour.start for at, hour in hours if at in later}
    return AfterMidnight(frozenset(later), unclear if starts == {0} and not told else None)
