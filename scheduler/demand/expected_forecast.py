"""A forecast from what a planner expects, for a store without a history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.campaigns.campaign_effects import CampaignEffects, campaign_effects
from scheduler.demand.day_effects import day_effects
from scheduler.demand.day_forecast import DayForecast
from scheduler.demand.day_groups import day_groups
from scheduler.demand.day_series import DaySeries
from scheduler.demand.expected_contacts import ExpectedContacts
from scheduler.demand.forecast_on_grid import forecast_on_grid
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.calendar import Calendar
from scheduler.domain.finding import Fact, Finding, Severity
from scheduler.domain.forecast import Forecast
from scheduler.domain.time_grid import TimeGrid

__all__ = ["expected_forecast"]

_METHOD = "expected"
_DRAWS = 1000
_SEED = 20260105
_WEEKS_SHOWN = 8


def expected_forecast(
    expected: Mapping[str, ExpectedContacts],
    grid: TimeGrid,
    calendar: Calendar,
    settings: ForecastSettings | None = None,
) -> Forecast:
    """Forecast without a history.

    Every day is like its weekday in the planner's ordinary week, times the uplift of campaigns; holidays are like other
    days, for nobody has told what they do.

    Parameters
    ----------
    expected
        By queue id, in the order wanted for the rows.
    grid
        The horizon; its tail is forecast too.
    calendar
        Campaigns that end before the horizon are passed over.
    settings
        `levels`, `sample_paths` and those of campaigns; the defaults where None.

    Returns
    -------
    Forecast
        Its intervals hold what the planner cannot know: how many come at all, how they spread over the hours, and chance.

    Notes
    -----
    With ``s = ln(within_factor) / 1.28`` each possible course of the contacts multiplies all days by one lognormal factor
    of spread ``s / sqrt 2`` and each day by another, so that a day keeps within the factor on eight days of ten, and the
    hours of the day by factors of spread ``s`` each, which leave the day's total alone; then buyers come by chance
    (Poisson).
    """
    settings = settings or ForecastSettings()
    queues, days = tuple(expected), grid.days + grid.tail_days
    weekdays = (grid.start.weekday() + np.arange(days)) % 7
    ordinary = np.stack([expected[queue].hours[weekdays] for queue in queues])
    campaigns = _campaigns(expected, grid, calendar, settings)
    factor, spread = campaigns.factor[:, -days:], campaigns.spread[:, -days:]
    mean = ordinary * factor
    courses = _courses(mean, spread, np.array([expected[queue].within_factor for queue in queues]))
    by_day = DayForecast(
        mean=mean,
        quantiles=np.quantile(courses, settings.levels, axis=0),
        daily_quantiles=np.quantile(courses.sum(axis=3), settings.levels, axis=0),
        paths=courses[: settings.sample_paths].astype(np.float32),
        method=_METHOD,
        findings=(*(_finding(queue, expected[queue]) for queue in queues), *campaigns.findings),
    )
    return forecast_on_grid(by_day, grid, queues, settings.levels)


def _campaigns(
    expected: Mapping[str, ExpectedContacts], grid: TimeGrid, calendar: Calendar, settings: ForecastSettings
) -> CampaignEffects:
    """What the planner's campaigns do; the weeks before the horizon are ordinary and hold none to learn from."""
    past = 7 * _WEEKS_SHOWN
    start, total = grid.start - timedelta(days=past), past + grid.days + grid.tail_days
    weekdays = (start.weekday() + np.arange(past)) % 7
    ahead = tuple(
        replace(campaign, start=max(campaign.start, grid.start))
        for campaign in calendar.campaigns
        if campaign.end >= grid.start
    )
    to_come = replace(calendar, campaigns=ahead)
    contacts = np.stack([expected[queue].hours[weekdays] for queue in expected])
    effects, groups = day_effects(to_come, start, total), day_groups(to_come, start, total)
    return campaign_effects(DaySeries(start, contacts, effects, groups), tuple(expected), grid.start, to_come, settings)


def _courses(mean: NDArray[np.float64], spread: NDArray[np.float64], within: NDArray[np.float64]) -> NDArray[np.float64]:
    """Possible courses of the contacts; shape (draws, queues, days, 24)."""
    random = np.random.default_rng(_SEED)
    queues, days, _ = mean.shape
    sigma = (np.log(within) / NormalDist().inv_cdf(0.9))[None, :, None]
    of_all = random.standard_normal((_DRAWS, 1, 1)) * sigma / np.sqrt(2)
    of_day = random.standard_normal((_DRAWS, 1, days)) * sigma / np.sqrt(2)
    shape = np.exp(random.standard_normal((_DRAWS, queues, 1, 24)) * sigma[..., None])
    total = mean.sum(axis=2, keepdims=True)
    shaped = mean * shape
    shaped *= total / np.maximum(shaped.sum(axis=3, keepdims=True), 1e-9)
    of_campaign = np.exp(random.standard_normal((_DRAWS, 1, 1, 1)) * spread)
    rate = shaped * np.exp(of_all + of_day)[..., None] * of_campaign
    courses: NDArray[np.float64] = random.poisson(rate).astype(np.float64)
    return courses


def _finding(queue: str, expected: ExpectedContacts) -> Finding:
    """What is said about one queue."""
    busiest = expected.busiest_day
    facts: dict[str, Fact] = {
        "queue": queue,
        "contacts": round(busiest),
        "low": round(busiest / expected.within_factor),
        "high": round(busiest * expected.within_factor),
    }
    return Finding("forecast_from_expectation", Severity.WARNING, facts)
