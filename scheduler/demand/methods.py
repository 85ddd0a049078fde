"""Registry of the forecasting methods."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from scheduler.demand.decayed_profile import DecayedProfile
from scheduler.demand.method import Method
from scheduler.demand.seasonal_naive import SeasonalNaive
from scheduler.demand.settings import ForecastSettings

__all__ = ["METHODS"]

METHODS: Final[Mapping[str, Callable[[ForecastSettings], Method]]] = MappingProxyType(
    {
        "profile": DecayedProfile,
        "seasonal_naive": lambda settings: SeasonalNaive(),  # noqa: ARG005 - it has nothing to set
    }
)
"""Methods by the name that a store file uses; each is made from the settings."""
