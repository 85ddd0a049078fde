"""A forecast of whole days, laid on the grid of a horizon."""

from __future__ import annotations

from datetime import UTC
from typing import TypeVar
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.day_forecast import DayForecast
from scheduler.domain.forecast import Forecast
from scheduler.domain.time_grid import TimeGrid

__all__ = ["forecast_on_grid"]

_Number = TypeVar("_Number", np.float32, np.float64)


def forecast_on_grid(by_day: DayForecast, grid: TimeGrid, queues: tuple[str, ...], levels: tuple[float, ...]) -> Forecast:
    """Spread the hours of a forecast over the intervals of a grid.

    Parameters
    ----------
    by_day
        Of the days of the grid, its tail included.
    grid
        Intervals shorter than an hour share it evenly; an hour that a change to summer time skips has no contacts.
    queues
        Ids of the rows.
    levels
        Probabilities of the quantiles.
    """
    share = grid.interval_hours * _exists(grid)
    return Forecast(
        grid=grid,
        queues=queues,
        mean=_onto_grid(by_day.mean, grid) * share,
        levels=levels,
        quantiles=_onto_grid(by_day.quantiles, grid) * share,
        method=by_day.method,
        findings=by_day.findings,
        daily_quantiles=by_day.daily_quantiles,
        paths=_onto_grid(by_day.paths, grid) * share.astype(np.float32),
    )


def _onto_grid(hours: NDArray[_Number], grid: TimeGrid) -> NDArray[_Number]:
    """Repeat hours over their intervals; the axes (days, 24) become one of intervals."""
    flat = hours.reshape(*hours.shape[:-2], -1)
    return np.repeat(flat, 60 // grid.interval_minutes, axis=-1)


def _exists(grid: TimeGrid) -> NDArray[np.float64]:
    """0 for intervals that a change to summer time skips, else 1; shape (intervals,)."""
    exists = np.ones(grid.interval_count)
    if grid.timezone is None:
        return exists
    zone = ZoneInfo(grid.timezone)
    for day in range(grid.days + grid.tail_days):
        if grid.elapsed_minutes(grid.clock(day, 0), grid.clock(day + 1, 0)) >= 24 * 60:
            continue
        for interval in range(day * grid.intervals_per_day, (day + 1) * grid.intervals_per_day):
            local = grid.start_of(interval).replace(tzinfo=zone)
            back = local.astimezone(UTC).astimezone(zone)
            exists[interval] = float(back.replace(tzinfo=None) == local.replace(tzinfo=None))
    return exists
