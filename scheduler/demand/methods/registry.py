"""Registry of the forecasting methods."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from scheduler.demand.methods.decayed_profile import DecayedProfile
from scheduler.demand.methods.method import Method
from scheduler.demand.methods.seasonal_naive import SeasonalNaive
from scheduler.demand.methods.with_calendar import WithCalendar
from scheduler.demand.settings import ForecastSettings

__all__ = ["METHODS"]

METHODS: Final[Mapping[str, Callable[[ForecastSettings], Method]]] = MappingProxyType(
    {
        "profile": lambda settings: WithCalendar(DecayedProfile(settings), settings),
        "seasonal_naive": lambda settings: SeasonalNaive(),  # noqa: ARG005 - it has nothing to set
    }
)
"""Methods by the name that a store file uses; each is made from the settings."""
