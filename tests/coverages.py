"""Small covers for the tests: ``from coverages import make_coverage``."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from factories import MONDAY

from scheduler.domain.coverage import Coverage
from scheduler.domain.time_grid import TimeGrid

__all__ = ["make_coverage"]


def make_coverage(
    *,
    days: int = 7,
    interval_minutes: int = 60,
    queues: tuple[str, ...] = ("presales",),
    required: Mapping[int, int],
    on_duty: Mapping[int, float],
) -> Coverage:
    """Heads by hour of the day, the same on every day and for every queue."""
    grid = TimeGrid(MONDAY, days, interval_minutes)
    hours = [grid.start_of(interval).hour for interval in range(grid.interval_count)]
    needed = np.array([[required.get(hour, 0) for hour in hours]] * len(queues), dtype=np.int64)
    there = np.array([[float(on_duty.get(hour, 0)) for hour in hours]] * len(queues))
    people = np.ceil(there.sum(axis=0)).astype(np.int64)
    return Coverage(grid, queues, needed, there, people, np.zeros_like(people), np.ones(len(hours), dtype=bool))
