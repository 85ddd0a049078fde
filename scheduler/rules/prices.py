"""What a wish costs where the store file says ``should``."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from scheduler.domain.price_curve import PriceCurve
from scheduler.domain.strength import Strength
from scheduler.rules.level import Level, level_marginals, level_strength

__all__ = ["SHOULD_PRICES", "strength_of", "weighted_strength"]

SHOULD_PRICES: Final[Mapping[str, tuple[int, ...]]] = MappingProxyType(
    {
        "cover": (100, 150, 200),  # per head and hour: the currency
        "scored_window": (1000,),  # per hour without anybody
        "heads_per_shift": (20, 40),  # per head
        "rest": (30,),  # per hour of rest missing
        "longest_run": (40,),  # per day beyond
        "days_off": (40,),  # per day off missing
        "weekly_hours": (10, 20),  # per hour
        "contract_hours": (10,),  # per hour
        "horizon_hours": (10,),  # per hour
        "requests": (20,),  # per person-day
        "fairness_of_lates": (30, 60),  # per shift apart beyond the tolerance
        "fairness_of_nights": (30, 60),  # per shift apart beyond the tolerance
        "fairness_of_weekends": (30, 60),  # per shift apart beyond the tolerance
        "lead_on_duty": (200,),  # per hour without a lead
        "reserve": (20,),  # per person and hour
        "standby_limit": (10, 20),  # per standby
        "stability": (100,),  # per person and day with another shift than people know, told in time
    }
)
"""Prices in the currency of cover, one head short for an hour being 100."""


def strength_of(limit: str, level: Level, step: int = 1) -> Strength:
    """Strength of a limit: a must in its turn, or a wish at its price per `step` size units."""
    return level_strength(level, limit, SHOULD_PRICES[limit], step)


def weighted_strength(limit: str, level: Level, weight: int) -> Strength:
    """Strength of one of several wishes of a limit, `weight` times as dear as the others."""
    marginals = level_marginals(level, SHOULD_PRICES[limit])
    if marginals is None:
        return Strength.must(limit)
    return Strength.should(PriceCurve.counted(tuple(price * weight for price in marginals)))
