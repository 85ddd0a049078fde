"""A forecast of whole days by the hour, with intervals for hours and for days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.campaign_effects import campaign_uplift
from scheduler.demand.conformal import past_errors
from scheduler.demand.day_effects import DAY_EFFECTS
from scheduler.demand.day_series import DaySeries
from scheduler.demand.methods.registry import METHODS
from scheduler.demand.prepare import Prepared, prepare
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.calendar import Calendar
from scheduler.domain.finding import Finding, Severity
from scheduler.domain.history import History
from scheduler.errors import ConfigError, Fault, Phrase

__all__ = ["DayForecast", "day_forecast"]


@dataclass(frozen=True, slots=True)
class DayForecast:
    """Expected contacts by the hour.

    Parameters
    ----------
    mean
        Shape (queues, days, 24).
    quantiles
        Per hour, shape (levels, queues, days, 24).
    daily_quantiles
        Of daily totals, shape (levels, queues, days).
    findings
        What was done to the history.
    """

    mean: NDArray[np.float64]
    quantiles: NDArray[np.float64]
    daily_quantiles: NDArray[np.float64]
    findings: tuple[Finding, ...]


def day_forecast(history: History, first: date, days: int, calendar: Calendar, settings: ForecastSettings) -> DayForecast:
    """Forecast whole days.

    Parameters
    ----------
    history
        Contacts of the past.
    first, days
        First day to forecast, and how many; days between the end of the history and `first` are bridged.
    calendar, settings
        Holidays and campaigns; settings.

    Raises
    ------
    ConfigError
        `settings.method` is not in the registry.
    DataError
        Fewer than 14 days with data before `first`.
    """
    if settings.method not in METHODS:
        said = Phrase("method {method!r} is unknown; there are {known}", method=settings.method, known=tuple(METHODS))
        raise ConfigError(Fault(said, column="forecast.method"))
    prepared = prepare(history, first, days, calendar, settings)
    method = METHODS[settings.method](settings)
    reach = prepared.lead_days + days
    mean = method.predict(prepared.series, reach)[:, prepared.lead_days :]
    mean = np.where(_closed(prepared, first, days)[:, :, None], 0.0, mean)
    errors = past_errors(method, prepared.series, reach, settings)
    uplift = campaign_uplift(calendar, history.queues, first, days)
    return DayForecast(
        mean=mean * uplift,
        quantiles=errors.hourly(mean, settings.levels, settings.calibration_bins) * uplift,
        daily_quantiles=errors.daily(mean, settings.levels) * _of_days(mean, uplift),
        findings=(
            *prepared.findings,
            *_unseen_effects(prepared.series, first, days, calendar, settings),
            *_campaigns_without_uplift(calendar, first, days),
        ),
    )


def _closed(prepared: Prepared, first: date, days: int) -> NDArray[np.bool_]:
    """Days ahead on which a queue is taken as closed; a make-up workday may well open. Shape (queues, days)."""
    weekdays = (first.weekday() + np.arange(days)) % 7
    make_up = prepared.series.effects[-days:] == DAY_EFFECTS.index("make_up_workday")
    return np.asarray(prepared.closed[:, weekdays] & ~make_up, dtype=np.bool_)


def _of_days(mean: NDArray[np.float64], uplift: NDArray[np.float64]) -> NDArray[np.float64]:
    """Factor of the campaigns on whole days; shape (queues, days)."""
    total = mean.sum(axis=2)
    factor: NDArray[np.float64] = np.where(total > 0, (mean * uplift).sum(axis=2) / np.maximum(total, 1e-9), 1.0)
    return factor


def _unseen_effects(
    series: DaySeries, first: date, days: int, calendar: Calendar, settings: ForecastSettings
) -> tuple[Finding, ...]:
    """The first holiday ahead, where the history holds none to learn from."""
    holiday = DAY_EFFECTS.index("holiday")
    has_data = series.known.any(axis=(0, 2))
    if not settings.holiday_effects or (series.effects[: series.days][has_data] == holiday).any():
        return ()
    ahead = (first + timedelta(days=day) for day in range(days))
    when = next((day for day in ahead if calendar.is_holiday(day)), None)
    if when is None:
        return ()
    facts = {"holiday": calendar.holidays[when].name, "date": when.isoformat()}
    return (Finding("holiday_unseen", Severity.WARNING, facts, date=when),)


def _campaigns_without_uplift(calendar: Calendar, first: date, days: int) -> tuple[Finding, ...]:
    """Campaigns ahead that say nothing about how many buyers they bring."""
    last = first + timedelta(days=days - 1)
    return tuple(
        Finding(
            "campaign_without_uplift",
            Severity.WARNING,
            {"campaign": campaign.name, "date": campaign.start.isoformat()},
            date=campaign.start,
        )
        for campaign in calendar.campaigns
        if campaign.start <= last and campaign.end >= first and not campaign.uplift
    )
