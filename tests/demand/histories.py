"""Histories with a known truth: ``from demand.histories import make_history``."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.day_series import DaySeries
from scheduler.domain.history import History

__all__ = ["MONDAY", "SHAPE", "day_factors", "make_history", "make_series", "real_data"]

MONDAY = date(2026, 1, 5)
SHAPE = np.array([3, 2, 1, 1, 1, 1, 2, 4, 15, 25, 30, 32, 30, 32, 35, 36, 36, 38, 45, 60, 80, 78, 55, 28], dtype=float)
"""Mean contacts per hour of an ordinary day."""

WEEKDAYS = np.array([1.0, 1.0, 0.95, 1.0, 1.05, 1.2, 1.15])


def day_factors(days: int, factor: Callable[[date], float], start: date = MONDAY) -> NDArray[np.float64]:
    """A factor per day."""
    return np.array([factor(start + timedelta(days=day)) for day in range(days)])


def make_history(
    days: int,
    *,
    start: date = MONDAY,
    factors: NDArray[np.float64] | float = 1.0,
    queues: Sequence[str] = ("chat",),
    seed: int | None = None,
) -> History:
    """Weekday and hour shape times a factor per day; exact means without a seed, Poisson counts with one."""
    weekday = WEEKDAYS[(start.weekday() + np.arange(days)) % 7]
    means = (weekday * factors)[:, None] * SHAPE
    rows = np.repeat(means.reshape(1, -1), len(queues), axis=0)
    if seed is not None:
        rows = np.random.default_rng(seed).poisson(rows).astype(float)
    return History(datetime.combine(start, datetime.min.time()), tuple(queues), rows)


def make_series(history: History, ahead: int = 28, effects: NDArray[np.int64] | None = None) -> DaySeries:
    """The days of a history, ordinary ones where nothing else is said."""
    contacts = history.contacts.reshape(len(history.queues), -1, 24)
    codes = np.zeros(contacts.shape[1] + ahead, dtype=np.int64) if effects is None else effects
    return DaySeries(history.start.date(), contacts, codes)


def real_data() -> Path:
    """Folder of the real series."""
    default = Path(__file__).resolve().parents[2].parent / "shared" / "data"
    return Path(os.environ.get("SCHEDULER_DATA", default)) / "history"
