"""Loads and forecasts for tests of staffing: ``from loads import ALWAYS, flat, make_load, queue``."""

from __future__ import annotations

from datetime import date

import numpy as np
from factories import ALWAYS
from factories import make_queue as queue

from scheduler.domain.forecast import Forecast
from scheduler.domain.queue import Queue
from scheduler.domain.time_grid import TimeGrid
from scheduler.staffing.load import Load
from scheduler.staffing.settings import StaffingSettings

__all__ = ["ALWAYS", "TUESDAY", "flat", "make_load", "queue"]

TUESDAY = date(2026, 12, 1)


def make_load(
    queues: tuple[Queue, ...],
    contacts: np.ndarray,
    *,
    backlog: np.ndarray | None = None,
    aht_seconds: float = 120.0,
    grid: TimeGrid | None = None,
    settings: StaffingSettings | None = None,
) -> Load:
    """The load of contacts per hour, shape (queues, intervals), on days from a Tuesday."""
    on = grid or TimeGrid(TUESDAY, contacts.shape[1] // 24)
    served = np.array([each.hours.open_intervals(on) for each in queues])
    minimum = served * np.array([[each.minimum_heads] for each in queues], dtype=np.int64)
    waiting = np.zeros(contacts.shape) if backlog is None else backlog
    seconds = np.full(contacts.shape, aht_seconds)
    return Load(on, queues, contacts, waiting, served, seconds, minimum, ALWAYS, settings or StaffingSettings(shrinkage=0.0))


def flat(grid: TimeGrid, **per_interval: float) -> Forecast:
    """The same contacts in every interval, twice as many on 8 days of 10."""
    mean = np.array([np.full(grid.interval_count, value) for value in per_interval.values()])
    return Forecast(grid, tuple(per_interval), mean, (0.5, 0.8), np.stack([mean, mean * 2]), "flat")
