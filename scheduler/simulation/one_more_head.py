"""On which shift of which day one more head would help most."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from scheduler.domain.head_gain import HeadGain
from scheduler.domain.shift import ShiftTemplate
from scheduler.simulation.by_course import course_count
from scheduler.simulation.extra_head import shift_days, with_extra_head
from scheduler.simulation.head_gains import head_gains
from scheduler.simulation.play_roster import Played
from scheduler.simulation.promise import Promise
from scheduler.simulation.simulate_crew import simulate_crew
from scheduler.simulation.workload import Workload

__all__ = ["one_more_head"]

_REPLICATIONS: Final = 100
"""A difference on the same contacts and absences is known well after few."""


def one_more_head(
    played: Played, workload: Workload, promise: Promise, shifts: Sequence[ShiftTemplate]
) -> tuple[HeadGain, ...]:
    """Gains of one more standard head per shift and day, from one further simulation per shift.

    Parameters
    ----------
    played
        The roster as it is.
    workload, promise
        As it was played with.
    shifts
        The shifts of the store.

    Returns
    -------
    tuple of HeadGain
        The greatest first.
    """
    result = played.result
    replications = min(_REPLICATIONS, result.replications)
    courses = course_count(workload, replications)
    gains: list[HeadGain] = []
    for shift in shifts:
        if not shift_days(shift, workload.grid):
            continue
        crew = with_extra_head(played.crew, shift, workload.grid)
        tally = simulate_crew(
            workload,
            crew,
            replications=replications,
            seed=result.seed,
            absence_rate=result.absence,
            batches=1,  # nobody asks for its percentiles
        )
        gains += head_gains(played.tally, tally, promise, shift, workload.grid, courses)
    return tuple(sorted(gains, key=lambda gain: (-gain.in_time, gain.date, gain.shift)))
