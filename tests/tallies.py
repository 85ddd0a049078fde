"""Counts of simulations, made by hand: ``from tallies import make_tally, make_workload``."""

from __future__ import annotations

from collections.abc import Sequence

import factories
import numpy as np
from factories import MONDAY
from numpy.typing import ArrayLike, NDArray

from scheduler.domain.hours import Hours, Window
from scheduler.domain.queue import Queue
from scheduler.domain.response_target import ResponseTarget
from scheduler.domain.time_grid import TimeGrid
from scheduler.simulation.crew import Crew
from scheduler.simulation.promise import Promise
from scheduler.simulation.tally import Tally
from scheduler.simulation.workload import Workload

__all__ = ["EDGES", "make_crew", "make_promise", "make_queue", "make_tally", "make_workload"]

EDGES = np.array([0.0, 1.0, 10.0, 30.0, 60.0, 600.0])
"""Edges of the waits, in seconds."""


def make_queue(queue_id: str = "chat", *, level: float | None = 0.8, **settings: object) -> Queue:
    """A queue that is open from 8 to 24 and promises a share within 30 seconds."""
    response = None if level is None else ResponseTarget(target_seconds=30.0, service_level=level)
    fields = {"response": response, "hours": Hours.daily(Window(480, 1440)), **settings}
    return factories.make_queue(queue_id, **fields)  # type: ignore[arg-type]


def make_workload(
    *, queues: Sequence[Queue] | None = None, days: int = 1, interval_minutes: int = 60, courses: int = 1
) -> Workload:
    """Contacts that do not matter, of queues that are open from 8 to 24."""
    queues = (make_queue(),) if queues is None else tuple(queues)
    grid = TimeGrid(MONDAY, days, interval_minutes)
    shape = (len(queues), grid.interval_count)
    opened = np.array([queue.hours.open_intervals(grid) for queue in queues])
    return Workload(
        grid=grid,
        queues=tuple(queues),
        paths=np.ones((courses, *shape), dtype=np.float32),
        poisson=courses == 1,
        opened=opened,
        waiting=np.zeros((courses, len(queues))),
        aht_seconds=np.full(shape, 120.0),
        target_seconds=np.full(len(queues), 30.0),
    )


def make_promise(workload: Workload) -> Promise:
    """All open hours are the roster's own; those from 9 to 23 are scored."""
    return Promise.of(workload, Hours.daily(Window(540, 1380)), np.ones(workload.grid.interval_count, dtype=bool), 60)


def make_tally(
    workload: Workload,
    contacts: ArrayLike,
    in_time: ArrayLike,
    *,
    gave_up: ArrayLike = 0,
    waited_seconds: ArrayLike = 0.0,
    people: float = 1.0,
    present: ArrayLike | None = None,
    cleared_at: ArrayLike = np.nan,
    replications: int = 4,
    batches: int = 4,
) -> Tally:
    """Counts that are broadcast to (replications, queues, intervals); whoever is late waited 45 seconds."""
    grid = workload.grid
    shape = (replications, len(workload.queues), grid.interval_count)
    came, good, gone = (_spread(values, shape, np.int32) * workload.opened for values in (contacts, in_time, gave_up))
    waits = np.zeros((batches, *shape[1:], EDGES.size - 1), dtype=np.int32)
    for replication in range(replications):
        batch = replication * batches // replications
        waits[batch, ..., 0] += good[replication]
        waits[batch, ..., 3] += came[replication] - good[replication] - gone[replication]
    minutes = (replications, grid.interval_count)
    there = _spread(people * grid.interval_minutes if present is None else present, minutes, np.float64)
    days = (replications, len(workload.queues), grid.days)
    return Tally(
        contacts=came,
        in_time=good,
        answered=came - gone,
        gave_up=gone,
        waited_seconds=_spread(waited_seconds, shape, np.float64) * (came > 0),
        wait_histogram=waits,
        wait_edges=EDGES,
        busy_minutes=there / 2,
        present_minutes=there,
        chat_minutes=there * 0.75,
        cleared_at=_spread(cleared_at, days, np.float64),
        late=np.zeros((2, *days), dtype=np.int32),
    )


def make_crew(
    workload: Workload, *, start: Sequence[float] = (480.0,), end: Sequence[float] = (1440.0,), days: int | None = None
) -> Crew:
    """One person per stretch, on each day, who serves every queue."""
    repeated = range(workload.grid.days if days is None else days)
    count = len(start) * len(repeated)
    return Crew(
        people=len(start),
        person=np.tile(np.arange(len(start)), len(repeated)),
        start=np.array([day * 1440 + minute for day in repeated for minute in start]),
        end=np.array([day * 1440 + minute for day in repeated for minute in end]),
        ranks=np.ones((count, len(workload.queues)), dtype=np.int8),
        speed=np.ones(count),
        draw=np.arange(count),
        draws=count,
    )


def _spread(values: ArrayLike, shape: tuple[int, ...], kind: type) -> NDArray:  # type: ignore[type-arg]
    """Values broadcast to a shape, in an array of their own."""
    return np.array(np.broadcast_to(np.asarray(values), shape), dtype=kind)
