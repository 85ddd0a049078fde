"""A forecast of whole days by the hour, with intervals for hours and for days."""

from __future__ import annotations

from collections.abc import MutableMapping
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.campaigns.widened import widened
from scheduler.demand.day_effects import DAY_EFFECTS
from scheduler.demand.holiday_findings import holiday_findings
from scheduler.demand.how_sure import how_sure
from scheduler.demand.intervals.daily_quantiles import daily_quantiles
from scheduler.demand.intervals.hour_errors import HourErrors
from scheduler.demand.intervals.hourly_quantiles import hourly_quantiles
from scheduler.demand.intervals.lifted_paths import lifted_paths
from scheduler.demand.intervals.past_errors import past_errors
from scheduler.demand.intervals.sample_paths import sample_paths
from scheduler.demand.methods.with_calendar import WithCalendar
from scheduler.demand.prepare import Prepared, prepare
from scheduler.demand.settings import ForecastSettings
from scheduler.demand.settle_method import settle_method
from scheduler.domain.calendar import Calendar
from scheduler.domain.finding import Finding
from scheduler.domain.history import History
from scheduler.domain.method_choice import MethodChoice

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
    paths
        Possible courses, float32, shape (paths, queues, days, 24).
    method
        Name of the method that made it.
    findings
        What was done to the history.
    """

    mean: NDArray[np.float64]
    quantiles: NDArray[np.float64]
    daily_quantiles: NDArray[np.float64]
    paths: NDArray[np.float32]
    method: str
    findings: tuple[Finding, ...]


def day_forecast(
    history: History,
    first: date,
    days: int,
    calendar: Calendar,
    settings: ForecastSettings,
    choices: MutableMapping[str, MethodChoice] | None = None,
) -> DayForecast:
    """Forecast whole days.

    Parameters
    ----------
    history
        Contacts of the past.
    first, days
        First day to forecast, and how many; days between the end of the history and `first` are bridged.
    calendar, settings
        Holidays and campaigns; settings.
    choices
        Choices of methods made earlier, see `settle_method`.

    Raises
    ------
    ConfigError
        `settings.method` is neither ``auto`` nor in the registry.
    DataError
        Fewer than 14 days with data before `first`.
    """
    prepared = prepare(history, first, days, calendar, settings)
    reach = prepared.lead_days + days
    method, choice_findings = settle_method(prepared.series, reach, settings, choices)
    mean = method.predict(prepared.series, reach)[:, prepared.lead_days :]
    mean = np.where(_closed(prepared, first, days)[:, :, None], 0.0, mean)
    past = past_errors(method, prepared.series, reach, settings, lead_days=prepared.lead_days)
    errors = HourErrors.of_queues(past, settings.calibration_bins)
    uplift, spread = prepared.campaigns.factor[:, -days:], prepared.campaigns.spread[:, -days:]
    lifted = mean * uplift
    hourly = hourly_quantiles(past, errors, mean, settings.levels) * uplift
    daily = daily_quantiles(past, mean, settings.levels) * _of_days(mean, uplift)
    holidays = holiday_findings(prepared.series, first, days, calendar, history.queues, settings)
    whole_days = widened(daily, lifted.sum(axis=2), settings.levels, _of_days(lifted, spread, none=0.0))
    return DayForecast(
        mean=lifted,
        quantiles=widened(hourly, lifted, settings.levels, spread),
        daily_quantiles=whole_days,
        paths=lifted_paths(sample_paths(past, errors, mean, settings.sample_paths), uplift, spread),
        method=method.name,
        findings=(
            *how_sure(prepared.days_with_data, lifted, whole_days, settings.levels, prepared.young),
            *prepared.findings,
            *choice_findings,
            *(holidays if isinstance(method, WithCalendar) else ()),  # nothing is said of effects that it does not use
        ),
    )


def _closed(prepared: Prepared, first: date, days: int) -> NDArray[np.bool_]:
    """Days ahead on which a queue is taken as closed; a make-up workday may well open. Shape (queues, days)."""
    weekdays = (first.weekday() + np.arange(days)) % 7
    make_up = prepared.series.effects[-days:] == DAY_EFFECTS.index("make_up_workday")
    return np.asarray(prepared.closed[:, weekdays] & ~make_up, dtype=np.bool_)


def _of_days(weights: NDArray[np.float64], hours: NDArray[np.float64], none: float = 1.0) -> NDArray[np.float64]:
    """Weighted mean of the hours of each day, shape (queues, days); `none` where a day has no weight."""
    total = weights.sum(axis=2)
    factor: NDArray[np.float64] = np.where(total > 0, (weights * hours).sum(axis=2) / np.maximum(total, 1e-9), none)
    return factor
