"""What several methods would have forecast on the past, beside what came."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.backtested_method import BacktestedMethod
from scheduler.domain.finding import Finding

__all__ = ["Backtest"]


@dataclass(frozen=True, slots=True)
class Backtest:
    """The last windows of a history, forecast from what was known before each.

    Parameters
    ----------
    series
        Name of the history.
    queues
        Queue ids, in the order of the rows.
    start
        First day that was forecast.
    horizon, origins
        Days of a window, and how many windows; they follow one another.
    actual
        Contacts that came, shape (queues, days, 24); NaN where the history has no row.
    naive
        The same hour of the week before, shape (queues, days, 24).
    day_types
        What each day is: ``workday``, ``weekend``, ``eve``, ``holiday``, ``between``, ``after``, ``make_up_workday`` or
        ``campaign``.
    methods
        By name; the default first, the seasonal naive method always among them.
    default
        Name of the method that a store has where it sets nothing.
    findings
        What reading the history had to do.
    """

    series: str
    queues: tuple[str, ...]
    start: date
    horizon: int
    origins: int
    actual: NDArray[np.float64]
    naive: NDArray[np.float64]
    day_types: tuple[str, ...]
    methods: Mapping[str, BacktestedMethod]
    default: str
    findings: tuple[Finding, ...] = ()

    @property
    def dates(self) -> tuple[date, ...]:
        """The days that were forecast."""
        return tuple(self.start + timedelta(days=day) for day in range(self.origins * self.horizon))

    def record(self) -> dict[str, object]:
        """Series and scores, as JSON takes them."""
        scores = {name: {"method": name, **method.score.record()} for name, method in self.methods.items()}
        return {"series": self.series, "default": scores[self.default], "methods": scores}
