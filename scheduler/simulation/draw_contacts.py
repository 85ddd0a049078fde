"""The contacts of one replication."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.simulation.random_streams import random_stream
from scheduler.simulation.real_time import next_opening, real_edges
from scheduler.simulation.workload import Workload

__all__ = ["DrawnContacts", "draw_contacts"]


@dataclass(frozen=True, slots=True)
class DrawnContacts:
    """Contacts in order of the time from which they can be served; each shape (contacts,).

    Parameters
    ----------
    when
        Real minutes after the first midnight: when the contact came or, where the queue was closed then, when it opened.
    queue
        Row of the queue, int.
    late
        Whether the contact came while its queue was closed.
    interval
        Interval in which it came, -1 for what came before the first midnight, int.
    came
        When it came, real minutes; that of the opening for what came before the first midnight.
    work
        Minutes that a standard head needs who has no other contact.
    gives_up
        Real minutes after the first midnight at which the buyer gives up, infinity for never.
    """

    when: NDArray[np.float64]
    queue: NDArray[np.int64]
    late: NDArray[np.bool_]
    interval: NDArray[np.int64]
    came: NDArray[np.float64]
    work: NDArray[np.float64]
    gives_up: NDArray[np.float64]


def draw_contacts(workload: Workload, replication: int, seed: int) -> DrawnContacts:
    """Draw what comes, when, how much work it is and how long it waits.

    Every figure has its own stream of random numbers, which depends on seed and replication alone: whoever works, the same
    contacts come. The count of an interval is that of the course, rounded up with the probability of its fraction, or drawn
    around it by Poisson; times are uniform within the interval, work and patience exponential.

    Parameters
    ----------
    workload
        What comes.
    replication
        Its number; course ``replication mod paths`` is taken.
    seed
        Of all random numbers.
    """
    course = replication % len(workload.paths)
    expected = np.concatenate(
        [workload.waiting[course][:, None], np.where(_comes(workload), workload.paths[course], 0.0)], axis=1
    ).astype(np.float64)
    counts = _whole(expected, workload.poisson, random_stream(seed, replication, "counts"))
    queue, interval = (np.repeat(index.reshape(-1), counts.reshape(-1)) for index in np.indices(counts.shape))
    interval -= 1

    edges = real_edges(workload.grid)
    start = edges[interval]  # that of the last one for those before the grid, who are not timed
    came = start + random_stream(seed, replication, "times").random(len(queue)) * (edges[interval + 1] - start)
    opening = next_opening(workload)
    late = (interval < 0) | ~workload.opened[queue, interval]
    when = np.where(late, opening[queue, interval + 1], came)
    came = np.where(interval < 0, when, came)

    alone = workload.aht_seconds[queue, np.maximum(interval, 0)] / 60
    work = random_stream(seed, replication, "work").exponential(size=len(queue)) * alone
    patience = random_stream(seed, replication, "patience").exponential(size=len(queue)) * _mean_patience(workload)[queue]
    gives_up = np.where(late, np.inf, when + patience)

    order = np.lexsort((came, when))
    order = order[np.isfinite(when[order])]
    return DrawnContacts(when[order], queue[order], late[order], interval[order], came[order], work[order], gives_up[order])


def _comes(workload: Workload) -> NDArray[np.bool_]:
    """Intervals in which contacts come, and be it to wait for the opening, bool, shape (queues, intervals)."""
    waits = [queue.backlog_clear_by_minute is not None or queue.due_minutes is not None for queue in workload.queues]
    return np.asarray(workload.opened | np.array(waits)[:, None], dtype=np.bool_)


def _whole(expected: NDArray[np.float64], poisson: bool, stream: np.random.Generator) -> NDArray[np.int64]:
    """Whole contacts, int, of the shape given."""
    if poisson:
        return np.asarray(stream.poisson(expected), dtype=np.int64)
    return np.asarray(np.floor(expected + stream.random(expected.shape)), dtype=np.int64)


def _mean_patience(workload: Workload) -> NDArray[np.float64]:
    """Minutes, infinity where nobody gives up, shape (queues,)."""
    return np.array(
        [
            np.inf if queue.patience_seconds is None or queue.due_minutes is not None else queue.patience_seconds / 60
            for queue in workload.queues
        ]
    )
