"""Expected contacts on the grid of a horizon."""

from __future__ import annotations

from datetime import UTC
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.day_forecast import day_forecast
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.calendar import Calendar
from scheduler.domain.forecast import Forecast
from scheduler.domain.history import History
from scheduler.domain.time_grid import TimeGrid

__all__ = ["make_forecast"]


def make_forecast(
    history: History, grid: TimeGrid, calendar: Calendar, settings: ForecastSettings | None = None
) -> Forecast:
    """Forecast the contacts of every queue and interval.

    Parameters
    ----------
    history
        Contacts of the past, at least 14 days of them before the horizon.
    grid
        The horizon; its tail is forecast too. Intervals shorter than an hour share the hour evenly.
    calendar
        Holidays, and campaigns whose uplift multiplies.
    settings
        How; the measured defaults where None.

    Returns
    -------
    Forecast
        Of the queues of the history, in their order. An hour that a change to summer time skips has no contacts.

    Raises
    ------
    DataError
        The history holds fewer than 14 days before the horizon.
    ConfigError
        The settings name an unknown method.

    Examples
    --------
    >>> from datetime import date, datetime
    >>> history = History(datetime(2026, 11, 1), ("chat",), np.full((1, 28 * 24), 6.0))
    >>> forecast = make_forecast(history, TimeGrid(date(2026, 12, 1), 7), Calendar())
    >>> forecast.mean.shape, round(float(forecast.mean[0, 0]), 1)
    ((1, 168), 6.0)
    """
    settings = settings or ForecastSettings()
    days = grid.days + grid.tail_days
    by_day = day_forecast(history, grid.start, days, calendar, settings)
    share = grid.interval_minutes / 60
    exists = _exists(grid)
    return Forecast(
        grid=grid,
        queues=history.queues,
        mean=_onto_grid(by_day.mean, grid) * share * exists,
        levels=settings.levels,
        quantiles=_onto_grid(by_day.quantiles, grid) * share * exists,
        method=settings.method,
        findings=by_day.findings,
        daily_quantiles=by_day.daily_quantiles,
    )


def _onto_grid(hours: NDArray[np.float64], grid: TimeGrid) -> NDArray[np.float64]:
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
