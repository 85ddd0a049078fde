"""Cover laid out as days by times of the day: what its picture and its text have in common."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.coverage import Coverage

__all__ = ["CoverageTable", "coverage_table"]

_EXACT = 0.005
"""Heads below which a difference is none: half a hundredth, the unit of the split."""


@dataclass(frozen=True, slots=True)
class CoverageTable:
    """Cover by day and time of the day.

    Parameters
    ----------
    queues
        Queue ids.
    dates
        Days for which the roster answers, in whole or in part.
    minutes
        Minutes after midnight at which the shown intervals start: those in which anybody is ever needed or there.
    interval_minutes
        Length of an interval.
    required, on_duty, net
        Heads needed, on duty, and the difference, float, shape (queues, dates, minutes).
    open
        Cells in which anybody is needed or there, bool, shape (queues, dates, minutes).
    owned
        Cells for which the roster answers, bool, shape (dates, minutes).
    hours_short
        Hours short of people per day, all queues together, float, shape (dates,).
    """

    queues: tuple[str, ...]
    dates: tuple[date, ...]
    minutes: tuple[int, ...]
    interval_minutes: int
    required: NDArray[np.float64]
    on_duty: NDArray[np.float64]
    net: NDArray[np.float64]
    open: NDArray[np.bool_]
    owned: NDArray[np.bool_]
    hours_short: NDArray[np.float64]

    @property
    def mean_required(self) -> NDArray[np.float64]:
        """Mean heads needed over the days for which the roster answers at that time, shape (queues, minutes)."""
        return self._mean(self.required)

    @property
    def mean_on_duty(self) -> NDArray[np.float64]:
        """Mean heads on duty over the days for which the roster answers at that time, shape (queues, minutes)."""
        return self._mean(self.on_duty)

    def _mean(self, heads: NDArray[np.float64]) -> NDArray[np.float64]:
        """Mean over the days; the morning after the last night is no day without people at all other times."""
        return np.asarray(heads.sum(axis=1) / np.maximum(self.owned.sum(axis=0), 1), dtype=np.float64)


def coverage_table(coverage: Coverage) -> CoverageTable:
    """Lay cover out.

    Parameters
    ----------
    coverage
        Heads per queue and interval; intervals that another roster answers for are left out.
    """
    grid = coverage.grid
    shape = (len(coverage.queues), -1, grid.intervals_per_day)
    required = np.where(coverage.owned, coverage.required, 0).astype(np.float64).reshape(shape)
    on_duty = np.where(coverage.owned, coverage.on_duty, 0.0).reshape(shape)
    busy = (required > 0) | (on_duty > 0)
    days = np.flatnonzero(busy.any(axis=(0, 2)) | (np.arange(busy.shape[1]) < grid.days))
    times = np.flatnonzero(busy.any(axis=(0, 1)))
    if not times.size:
        times = np.arange(grid.intervals_per_day)
    cells = np.ix_(np.arange(len(coverage.queues)), days, times)
    net = on_duty[cells] - required[cells]
    net[np.abs(net) < _EXACT] = 0.0
    return CoverageTable(
        queues=coverage.queues,
        dates=tuple(grid.date_of(day) for day in days.tolist()),
        minutes=tuple(index * grid.interval_minutes for index in times.tolist()),
        interval_minutes=grid.interval_minutes,
        required=required[cells],
        on_duty=on_duty[cells],
        net=net,
        open=busy[cells],
        owned=coverage.owned.reshape(-1, grid.intervals_per_day)[np.ix_(days, times)],
        hours_short=np.clip(-net, 0.0, None).sum(axis=(0, 2)) * grid.interval_hours,
    )
