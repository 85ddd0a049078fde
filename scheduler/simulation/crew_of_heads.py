"""Who takes contacts when, if exactly the heads of a requirement were there."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.queue import Queue
from scheduler.domain.requirement import PoolHeads
from scheduler.domain.time_grid import TimeGrid
from scheduler.simulation.crew import Crew
from scheduler.simulation.serving import serving

__all__ = ["crew_of_heads"]


def crew_of_heads(
    grid: TimeGrid, queues: tuple[Queue, ...], heads: NDArray[np.int64], pools: Sequence[PoolHeads] = ()
) -> Crew:
    """Fill whole heads per interval with people of one seat each.

    The first seat of a queue is taken whenever a head is needed there, the second whenever two are, and so on. Queues of a
    pool have seats together, which serve all of them.

    Parameters
    ----------
    grid
        The intervals.
    queues
        In the order of the rows.
    heads
        Whole heads that each queue has by itself, int, shape (queues, intervals); rows of pooled queues are not looked at.
    pools
        Queues with heads together.

    Returns
    -------
    Crew
        People of worth 100. One absence for each seat and day; more heads bring more absences and leave those of the other
        seats as they are.
    """
    pooled = {queue for pool in pools for queue in pool.queues}
    teams: list[tuple[tuple[str, ...], NDArray[np.int64]]] = [(pool.queues, pool.heads) for pool in pools]
    teams += [((queue.id,), heads[row]) for row, queue in enumerate(queues) if queue.id not in pooled]
    teams.sort(key=lambda team: min((row for row, queue in enumerate(queues) if queue.id in team[0]), default=0))
    days = grid.days + grid.tail_days
    per_day = grid.intervals_per_day
    parts = []
    for number, (own, needed) in enumerate(teams):
        by_day = np.asarray(needed).reshape(days, per_day)
        layers = np.arange(int(by_day.max(initial=0)))[:, None, None]
        edges = np.diff((by_day > layers).astype(np.int8), axis=2, prepend=0, append=0)
        layer, day, first = np.nonzero(edges == 1)
        last = np.nonzero(edges == -1)[2]
        person = layer * len(teams) + number
        ranks = np.tile(np.array(serving(own, queues), dtype=np.int8), (len(layer), 1))
        parts.append((person, day * per_day + first, day * per_day + last, ranks, person * days + day))
    person, first, last, ranks, draw = (np.concatenate(column) for column in zip(*parts, strict=True))
    people = int(person.max(initial=-1)) + 1
    return Crew(
        people=people,
        person=person,
        start=first.astype(np.float64) * grid.interval_minutes,
        end=last.astype(np.float64) * grid.interval_minutes,
        ranks=ranks,
        speed=np.ones(len(person)),
        draw=draw,
        draws=people * days,
    )
