"""Small workloads and crews for the tests of the simulation: ``from made_workloads import make_workload``."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from factories import MONDAY, make_queue
from numpy.typing import ArrayLike

from scheduler.domain.queue import Queue
from scheduler.domain.time_grid import TimeGrid
from scheduler.simulation.crew import Crew
from scheduler.simulation.workload import Workload

__all__ = ["make_crew", "make_queue", "make_workload"]


def make_workload(
    *queues: Queue,
    contacts: ArrayLike = 0.0,
    waiting: ArrayLike = 0.0,
    days: int = 1,
    aht_seconds: ArrayLike = 180.0,
    target_seconds: float = 20.0,
    poisson: bool = False,
    timezone: str | None = None,
) -> Workload:
    """What comes; contacts per hour are spread to the shape (paths, queues, hours), what waits to (paths, queues)."""
    grid = TimeGrid(MONDAY, days, timezone=timezone)
    given = np.asarray(contacts, dtype=np.float32)
    shape = (given.shape[0] if given.ndim == 3 else 1, len(queues), grid.interval_count)
    return Workload(
        grid=grid,
        queues=queues,
        paths=np.broadcast_to(given, shape),
        poisson=poisson,
        opened=np.array([queue.hours.open_intervals(grid) for queue in queues]),
        waiting=np.broadcast_to(np.asarray(waiting, dtype=np.float64), shape[:2]),
        aht_seconds=np.broadcast_to(np.asarray(aht_seconds, dtype=np.float64), shape[1:]),
        target_seconds=np.full(len(queues), target_seconds),
    )


def make_crew(
    *stretches: tuple[int, float, float, Sequence[int]], queues: int = 1, speeds: Sequence[float] | None = None
) -> Crew:
    """A crew of stretches (person, first hour, last hour, ranks); each person is absent or not as a whole."""
    person = np.array([stretch[0] for stretch in stretches], dtype=np.int64)
    people = int(person.max(initial=-1)) + 1
    return Crew(
        people=people,
        person=person,
        start=np.array([stretch[1] * 60 for stretch in stretches], dtype=np.float64),
        end=np.array([stretch[2] * 60 for stretch in stretches], dtype=np.float64),
        ranks=np.array([stretch[3] for stretch in stretches], dtype=np.int8).reshape(len(stretches), queues),
        speed=np.ones(len(stretches)) if speeds is None else np.array(speeds, dtype=np.float64),
        draw=person,
        draws=people,
    )
