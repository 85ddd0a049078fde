"""Expected contacts on the grid of a horizon."""

from __future__ import annotations

from collections.abc import MutableMapping
from dataclasses import replace

from scheduler.demand.cleaning.clock_changes import without_clock_changes
from scheduler.demand.day_forecast import day_forecast
from scheduler.demand.forecast_on_grid import forecast_on_grid
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.calendar import Calendar
from scheduler.domain.forecast import Forecast
from scheduler.domain.history import History
from scheduler.domain.method_choice import MethodChoice
from scheduler.domain.time_grid import TimeGrid

__all__ = ["make_forecast"]


def make_forecast(
    history: History,
    grid: TimeGrid,
    calendar: Calendar,
    settings: ForecastSettings | None = None,
    *,
    choices: MutableMapping[str, MethodChoice] | None = None,
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
    choices
        Where the method is ``auto``: earlier choices by fingerprint, which a new one is added to. None keeps nothing.

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
    >>> import numpy as np
    >>> from datetime import date, datetime
    >>> history = History(datetime(2026, 11, 1), ("chat",), np.full((1, 28 * 24), 6.0))
    >>> forecast = make_forecast(history, TimeGrid(date(2026, 12, 1), 7), Calendar())
    >>> forecast.mean.shape, round(float(forecast.mean[0, 0]), 1)
    ((1, 168), 6.0)
    """
    settings = settings or ForecastSettings()
    days = grid.days + grid.tail_days
    history, clock_findings = without_clock_changes(history, grid.timezone)
    by_day = day_forecast(history, grid.start, days, calendar, settings, choices)
    expected = forecast_on_grid(by_day, grid, history.queues, settings.levels)
    return replace(expected, findings=(*clock_findings, *expected.findings))
