"""A roster with one more head."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from scheduler.domain.shift import ShiftTemplate
from scheduler.domain.time_grid import MINUTES_PER_DAY, TimeGrid
from scheduler.simulation.crew import Crew

__all__ = ["shift_days", "with_extra_head"]


def shift_days(shift: ShiftTemplate, grid: TimeGrid) -> tuple[int, ...]:
    """Days of the horizon on which a shift may start."""
    return tuple(day for day, when in enumerate(grid.dates) if when.weekday() in shift.weekdays)


def with_extra_head(crew: Crew, shift: ShiftTemplate, grid: TimeGrid) -> Crew:
    """The crew, and one more standard head who can serve every queue on one shift of each day.

    Parameters
    ----------
    crew
        The people of a roster.
    shift
        The shift, without breaks.
    grid
        The days.

    Returns
    -------
    Crew
        The new head may be absent like everybody else; the absences of the others stay those that they were.
    """
    days = np.array(shift_days(shift, grid), dtype=np.int64)
    count = days.size
    starts = days * float(MINUTES_PER_DAY) + shift.start_minute
    return replace(
        crew,
        people=crew.people + 1,
        person=np.append(crew.person, np.full(count, crew.people, dtype=np.int64)),
        start=np.append(crew.start, starts),
        end=np.append(crew.end, starts + shift.minutes),
        ranks=np.concatenate([crew.ranks, np.ones((count, crew.ranks.shape[1]), dtype=np.int8)]),
        speed=np.append(crew.speed, np.ones(count)),
        draw=np.append(crew.draw, crew.draws + np.arange(count)),
        draws=crew.draws + count,
    )
