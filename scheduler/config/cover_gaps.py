"""Hours at which the store is open and no shift is there to be worked."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import numpy as np

from scheduler.domain.clock_text import clock_text
from scheduler.domain.finding import Finding, Severity
from scheduler.domain.hours import Hours
from scheduler.domain.shift import ShiftTemplate
from scheduler.domain.time_grid import TimeGrid

__all__ = ["cover_gaps"]


def cover_gaps(operating: Hours, shifts: Sequence[ShiftTemplate], grid: TimeGrid) -> tuple[Finding, ...]:
    """Warn of open hours that no shift covers, one finding per stretch of the day.

    Parameters
    ----------
    operating
        The store's hours.
    shifts
        All of them.
    grid
        The horizon.
    """
    per_day = grid.intervals_per_day
    covered = np.zeros(grid.interval_count, dtype=bool)
    for day in range(-1, grid.days):
        for shift in shifts:
            if grid.date_of(day).weekday() in shift.weekdays:
                first = day * per_day + shift.start_minute // grid.interval_minutes
                last = day * per_day + -(-shift.end_minute // grid.interval_minutes)
                covered[max(first, 0) : max(last, 0)] = True
    bare = (operating.open_intervals(grid) & ~covered)[: grid.days * per_day].reshape(grid.days, per_day)
    stretches: dict[tuple[int, int], list[int]] = {}
    for day in range(grid.days):
        for is_bare, group in groupby(range(per_day), key=lambda index, day=day: bool(bare[day, index])):  # type: ignore[misc]
            if is_bare:
                indices = list(group)
                stretches.setdefault((indices[0], indices[-1] + 1), []).append(day)
    return tuple(
        Finding(
            "open_hours_without_shift",
            Severity.WARNING,
            {
                "start": clock_text(first * grid.interval_minutes),
                "end": clock_text(last * grid.interval_minutes),
                "days": len(days),
                "first": grid.date_of(days[0]).isoformat(),
            },
        )
        for (first, last), days in stretches.items()
    )
