"""What one more head would gain, day by day."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.head_gain import HeadGain
from scheduler.domain.shift import ShiftTemplate
from scheduler.domain.time_grid import TimeGrid
from scheduler.simulation.by_course import by_course
from scheduler.simulation.estimate import ratio_figures
from scheduler.simulation.extra_head import shift_days
from scheduler.simulation.promise import Promise
from scheduler.simulation.tally import Tally

__all__ = ["head_gains"]


def head_gains(
    before: Tally, after: Tally, promise: Promise, shift: ShiftTemplate, grid: TimeGrid, courses: int
) -> tuple[HeadGain, ...]:
    """Gains of a head who is there on one shift of each day.

    Parameters
    ----------
    before, after
        Without and with this head, on the same contacts and absences; `before` may have more replications.
    promise
        What counts.
    shift
        The shift of the new head.
    grid
        The days.
    courses
        Independent groups of the replications of `after`.

    Returns
    -------
    tuple of HeadGain
        In order of day. What changes between one start of the shift and the next is what the shift in between gained.
    """
    played = after.contacts.shape[0]
    days = shift_days(shift, grid)
    starts = np.array([day * grid.intervals_per_day + shift.start_minute // grid.interval_minutes for day in days])
    if not starts.size:
        return ()
    in_time, gave_up = (
        _by_shift((more - less[:played]) * promise.timed, starts, grid)
        for more, less in ((after.in_time, before.in_time), (after.gave_up, before.gave_up))
    )
    counted = by_course(np.ones((played, 1)), courses)
    gained = ratio_figures(by_course(in_time, courses), counted, signed=True)
    fewer = gave_up.mean(axis=0)
    return tuple(
        HeadGain(grid.date_of(day), shift.id, *gained.at(index), gave_up=-float(fewer[index]))
        for index, day in enumerate(days)
    )


def _by_shift(changes: NDArray[np.int64], starts: NDArray[np.int64], grid: TimeGrid) -> NDArray[np.int64]:
    """Sums over queues from each start to the same time of the next day, shape (replications, starts)."""
    reached = np.cumsum(np.pad(changes.sum(axis=1), ((0, 0), (1, 0))), axis=1)
    ends = np.minimum(starts + grid.intervals_per_day, grid.interval_count)
    return np.asarray(reached[:, ends] - reached[:, starts])
