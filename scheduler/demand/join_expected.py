"""Queues that a history does not know, from what the planner expects of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from scheduler.demand.expected_contacts import ExpectedContacts
from scheduler.demand.expected_forecast import expected_forecast
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.calendar import Calendar
from scheduler.domain.forecast import Forecast

__all__ = ["join_expected"]

_UNKNOWN = "queue_without_contacts"


def join_expected(
    forecast: Forecast, expected: Mapping[str, ExpectedContacts], calendar: Calendar, settings: ForecastSettings
) -> Forecast:
    """Take the rows of queues without any contact in the history from what is expected of them.

    Parameters
    ----------
    forecast
        Made from a history; a finding ``queue_without_contacts`` names the queues that it does not know.
    expected
        By queue id.
    calendar, settings
        As for `expected_forecast`.

    Returns
    -------
    Forecast
        The rest is as it was.
    """
    unknown = {item.facts["queue"] for item in forecast.findings if item.code == _UNKNOWN}
    rows = [row for row, queue in enumerate(forecast.queues) if queue in unknown and queue in expected]
    if not rows:
        return forecast
    named = {forecast.queues[row]: expected[forecast.queues[row]] for row in rows}
    hoped = expected_forecast(named, forecast.grid, calendar, settings)
    mean, quantiles = forecast.mean.copy(), forecast.quantiles.copy()
    mean[rows], quantiles[:, rows] = hoped.mean, hoped.quantiles
    daily, paths = forecast.daily_quantiles, forecast.paths
    if daily is not None and hoped.daily_quantiles is not None:
        daily = daily.copy()
        daily[:, rows] = hoped.daily_quantiles
    if paths is not None and hoped.paths is not None:
        paths = paths.copy()
        paths[:, rows] = hoped.paths[np.arange(paths.shape[0]) % hoped.paths.shape[0]]
    kept = (item for item in forecast.findings if item.facts.get("queue") not in named)
    findings = (*kept, *(item for item in hoped.findings if item.facts.get("queue") in named))
    return replace(forecast, mean=mean, quantiles=quantiles, daily_quantiles=daily, paths=paths, findings=findings)
