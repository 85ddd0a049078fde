"""What a simulation counted."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = ["Tally"]


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of all replications, by the interval in which contacts came.

    What waited for an opening and what may wait (tickets) is not among the contacts here: nobody times it.

    Parameters
    ----------
    contacts, in_time, answered, gave_up
        Contacts that came while open, of which answered within the target, answered at all, and gave up; int32, shape
        (replications, queues, intervals). Contacts neither answered nor given up were waiting when the simulation ended.
    waited_seconds
        Sum of the waits of these contacts, float64, shape (replications, queues, intervals): until the answer, until they
        gave up, or until the simulation ended.
    wait_histogram
        Waits of the answered contacts, counted between `wait_edges`; int32, shape (batches, queues, intervals, bins).
        Batches are of replications in a row: replication ``r`` is in batch ``r * batches // replications``.
    wait_edges
        Seconds, ascending, float, shape (bins + 1,); the first bin holds those who did not wait, the last also those who
        waited longer.
    busy_minutes, present_minutes
        Minutes that people had at least one contact, and minutes that they were there for contacts or finished some after
        their shift, float64, shape (replications, intervals).
    chat_minutes
        Sum over contacts of the minutes in service, float64, shape (replications, intervals).
    cleared_at
        Minute of the day at which the last contact was answered that had waited for the opening of that day, float64, shape
        (replications, queues, days); NaN on days without one, infinity where it was not answered that day.
    late
        Contacts that may wait and were done after they were due, and all of them, by the day on which they came; int32,
        shape (2, replications, queues, days). Of those not done when the simulation ended only those due by then count.
    """

    contacts: NDArray[np.int32]
    in_time: NDArray[np.int32]
    answered: NDArray[np.int32]
    gave_up: NDArray[np.int32]
    waited_seconds: NDArray[np.float64]
    wait_histogram: NDArray[np.int32]
    wait_edges: NDArray[np.float64]
    busy_minutes: NDArray[np.float64]
    present_minutes: NDArray[np.float64]
    chat_minutes: NDArray[np.float64]
    cleared_at: NDArray[np.float64]
    late: NDArray[np.int32]
