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
        "monthly_hours": (10,),  # per hour
        "rolling_hours": (10,),  # per hour
        "horizon_hours": (10,),  # per hour
        "weekly_shifts": (40,),  # per shift
        "monthly_shifts": (40,),  # per shift
        "rolling_shifts": (40,),  # per shift
        "horizon_shifts": (40,),  # per shift
        "shifts_of_kind": (20, 40),  # per shift
        "overtime": (20,),  # per hour beyond the most of a month
        "credited_days_off": (100,),  # per day off, more than the hours of the contract that it takes
        "budget": (1,),  # per unit of the currency
        "requests": (20,),  # per person-day
        "fairness_of_lates": (30, 60),  # per shift apart beyond the tolerance
        "fairness_of_nights": (30, 60),  # per shift apart beyond the tolerance
        "fairness_of_weekends": (30, 60),  # per shift apart beyond the tolerance
        "fairness_of_holidays": (30, 60),  # per shift apart beyond the tolerance
        "fairness_of_standby": (15, 30),  # per standby apart beyond the tolerance
        "fairness_of_hours": (5, 10),  # per hour apart beyond the tolerance
        "fairness_of_requests": (20, 40),  # per request apart beyond the tolerance, or granted too few
        "lead_on_duty": (200,),  # per hour without a lead
        "skill_level": (100,),  # per person and hour
        "handover": (20, 40),  # per person and change
        "leader_per_group": (40,),  # per shift without a leader
        "mix_per_shift": (20, 40),  # per person missing or too many
        "mentor": (60,),  # per shift without the mentor
        "newcomers_per_mentor": (20, 40),  # per newcomer too many
        "newcomers_per_shift": (20, 40),  # per newcomer too many
        "pairs_together": (20,),  # per shift worked without the other
        "pairs_apart": (20,),  # per shift, or hour, together
        "reserve": (20,),  # per person and hour
        "standby_limit": (10, 20),  # per standby
        "off_chat_work": (20,),  # per person and hour missing
        "meeting_attendance": (40,),  # per person and meeting missed
        "shortest_run": (10,),  # per day missing
        "days_off_in_a_row": (10,),  # per day missing
        "days_off_together": (20,),  # per week
        "steady_shift": (10,),  # per kind beyond
        "nights_in_a_row": (15,),  # per shift
        "lates_in_a_row": (10,),  # per shift
        "weekends_worked": (30,),  # per weekend
        "weekends_in_a_row": (30,),  # per weekend
        "whole_weekends": (15,),  # per day off that splits a weekend
        "shift_changes": (5,),  # per change
        "forward_rotation": (15,),  # per step back
        "successions": (30,),  # per pair of shifts
        "days_off_rolling": (40,),  # per day off missing and stretch of days
        "crews": (40,),  # per shift out of turn
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
