"""The settings of a store's rules that audit and plain sums use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from scheduler.domain.price_curve import PriceCurve
from scheduler.domain.problem import Problem
from scheduler.rules.budget import Budget
from scheduler.rules.cover import Cover
from scheduler.rules.days_off import DaysOff
from scheduler.rules.heads_per_shift import HeadsPerShift
from scheduler.rules.lead_on_duty import LeadOnDuty
from scheduler.rules.level import Level, level_marginals
from scheduler.rules.longest_run import LongestRun
from scheduler.rules.mentor import Mentor
from scheduler.rules.prices import SHOULD_PRICES
from scheduler.rules.requests import Requests
from scheduler.rules.reserve import Reserve
from scheduler.rules.rule import Rule
from scheduler.rules.scored_window import ScoredWindow
from scheduler.rules.working_time import WorkingTime

__all__ = ["LimitsInForce", "limits_in_force"]

_DAYS_PER_WEEK = 7


@dataclass(frozen=True, slots=True)
class LimitsInForce:
    """What must hold, as numbers; limits that are off or only wishes ask for nothing here.

    Parameters
    ----------
    shortage_prices
        Price of a queue's shortfall in one interval, for the reported split.
    days_off
        Days off per person and calendar week.
    longest_run
        Most days in a row, None where nothing limits them.
    weekly_minutes
        Most minutes of work per person and calendar week, None where nothing limits them.
    minimum_heads
        Least people by shift id.
    scored_window
        Whether every scored hour must have somebody for each open queue.
    lead_on_duty
        Whether every open hour must have a lead.
    reserve_ratio
        People on duty and on standby per head required, None where the store asks for no reserve; must or wish. 1 where the
        reserve is meant for busier days alone.
    budget_cents
        Most that the roster may cost, None where nothing limits it; must or wish.
    mentor
        Whether newcomers must not work without their mentor.
    requests
        Whether requests must be granted.
    """

    shortage_prices: PriceCurve
    days_off: int = 0
    longest_run: int | None = None
    weekly_minutes: int | None = None
    minimum_heads: Mapping[str, int] = field(default_factory=dict)
    scored_window: bool = False
    lead_on_duty: bool = False
    reserve_ratio: float | None = None
    budget_cents: int | None = None
    mentor: bool = False
    requests: bool = False


def limits_in_force(problem: Problem, rules: Sequence[Rule]) -> LimitsInForce:
    """Read the settings from rules; where two instances of one class set the same thing the stricter one counts."""
    runs = [rule.days for rule in rules if isinstance(rule, LongestRun) and rule.level == "must"]
    minutes = [most for rule in rules if (most := _most_minutes_a_week(rule)) is not None]
    by_contacts = problem.requirement.reserve_heads is not None
    reserves = [rule.ratio for rule in rules if isinstance(rule, Reserve) and (by_contacts or rule.ratio is not None)]
    minimum: dict[str, int] = {}
    for rule in rules:
        if isinstance(rule, HeadsPerShift) and rule.level == "must":
            minimum |= {shift: max(heads, minimum.get(shift, 0)) for shift, heads in rule.minimum.items()}
    budgets = [rule.cents for rule in rules if isinstance(rule, Budget) and rule.cents is not None]
    return LimitsInForce(
        shortage_prices=_shortage_prices(problem, rules),
        days_off=max((rule.per_week for rule in rules if isinstance(rule, DaysOff) and rule.level == "must"), default=0),
        longest_run=min(runs, default=None),
        weekly_minutes=min(minutes, default=None),
        minimum_heads=minimum,
        scored_window=any(isinstance(rule, ScoredWindow) and rule.level == "must" for rule in rules),
        lead_on_duty=any(isinstance(rule, LeadOnDuty) and rule.level == "must" for rule in rules) and bool(problem.leads),
        budget_cents=min(budgets, default=None),
        mentor=any(isinstance(rule, Mentor) and rule.level == "must" for rule in rules),
        requests=any(isinstance(rule, Requests) and rule.level == "must" for rule in rules),
        reserve_ratio=max((ratio or 1.0 for ratio in reserves), default=None),
    )


def _most_minutes_a_week(rule: Rule) -> int | None:
    """Most minutes of work that a must allows in a calendar week, None for other rules."""
    if not isinstance(rule, WorkingTime) or rule.level != "must" or rule.unit != "hours":
        return None
    whole_weeks = rule.period == "week" or (rule.period == "rolling" and rule.within_days >= _DAYS_PER_WEEK)
    return rule.maximum if whole_weeks else None


def _shortage_prices(problem: Problem, rules: Sequence[Rule]) -> PriceCurve:
    """Prices of the cover rule; its defaults where cover is off."""
    default = SHOULD_PRICES["cover"]
    level: Level = next((rule.level for rule in rules if isinstance(rule, Cover)), "should")
    return PriceCurve.head_hours(level_marginals(level, default) or default, problem.grid.interval_minutes)
