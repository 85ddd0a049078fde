"""Registry of the forecasting methods."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from scheduler.demand.methods.combination import Combination
from scheduler.demand.methods.daily_total import DailyTotal
from scheduler.demand.methods.decayed_profile import DecayedProfile
from scheduler.demand.methods.method import Method
from scheduler.demand.methods.regression import Regression
from scheduler.demand.methods.seasonal_naive import SeasonalNaive
from scheduler.demand.methods.weekday_hour_mean import WeekdayHourMean
from scheduler.demand.methods.with_calendar import WithCalendar
from scheduler.demand.settings import ForecastSettings

__all__ = ["METHODS"]


def _combined(settings: ForecastSettings) -> Method:
    """Three methods of different kinds."""
    return Combination((DailyTotal(settings), Regression(settings), DecayedProfile(settings)))


METHODS: Final[Mapping[str, Callable[[ForecastSettings], Method]]] = MappingProxyType(
    {
        "combination": lambda settings: WithCalendar(_combined(settings), settings),
        "daily_total": lambda settings: WithCalendar(DailyTotal(settings), settings),
        "profile": lambda settings: WithCalendar(DecayedProfile(settings), settings),
        "regression": lambda settings: WithCalendar(Regression(settings), settings),
        "seasonal_naive": lambda settings: SeasonalNaive(),  # noqa: ARG005 - it has nothing to set
        "weekday_hour_mean": lambda settings: WithCalendar(WeekdayHourMean(), settings),
    }
)
"""Methods by the name that a store file uses; each is made from the settings."""
