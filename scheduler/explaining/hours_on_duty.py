"""Need and people of every queue in some intervals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scheduler.domain.coverage import Coverage
from scheduler.domain.hour_on_duty import HourOnDuty

__all__ = ["hours_on_duty"]


def hours_on_duty(coverage: Coverage, intervals: Iterable[int]) -> Iterator[HourOnDuty]:
    """What the check of a roster says of some intervals.

    Parameters
    ----------
    coverage
        Of the check.
    intervals
        Indices on its grid.

    Yields
    ------
    HourOnDuty
        One per interval and queue that needs anybody.
    """
    for interval in intervals:
        start, end = coverage.grid.start_of(interval), coverage.grid.start_of(interval + 1)
        for row, queue in enumerate(coverage.queues):
            required = int(coverage.required[row, interval])
            if required > 0:
                yield HourOnDuty(queue, start, end, required, float(coverage.on_duty[row, interval]))
