"""Hours that no shift covers, whoever works."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from scheduler.auditing.foresight.outlook import Outlook
from scheduler.domain.finding import Finding, Severity

__all__ = ["hours_without_shift"]


def hours_without_shift(outlook: Outlook) -> Iterator[Finding]:
    """Intervals that need heads or are scored and that no shift on offer reaches; one finding, with the first of them."""
    problem, grid = outlook.problem, outlook.problem.grid
    reached = outlook.carried_in.copy()
    for day, when in enumerate(grid.dates):
        for shift in problem.shifts:
            if when.weekday() in shift.weekdays:
                covered = problem.intervals_of(shift, day)
                reached[covered.start : covered.stop] = True
    needed = (problem.requirement.to_cover.sum(axis=0) > 0) | outlook.scored_open.any(axis=0)
    lost = needed & problem.owned & ~reached
    if not lost.any():
        return
    first = int(lost.argmax())
    later = np.flatnonzero(~lost[first:])
    end = first + int(later[0]) if later.size else grid.interval_count
    start, until = grid.start_of(first), grid.start_of(end)
    yield Finding(
        "hours_without_shift",
        Severity.WARNING,
        {
            "hours": round(float(lost.sum() * grid.interval_hours), 1),
            "date": start.date().isoformat(),
            "start": f"{start:%H:%M}",
            "end": "24:00" if until == grid.clock(grid.day_of(start.date()), 1440) else f"{until:%H:%M}",
            "days": int(lost.reshape(-1, grid.intervals_per_day).any(axis=1).sum()),
        },
        size=int(lost.sum()) * grid.interval_minutes,
        unit="minutes",
        date=start.date(),
    )
