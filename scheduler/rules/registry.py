"""Every limit that a store file can name, and the order in which musts are given up."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from scheduler.rules.availability import Availability
from scheduler.rules.contract_hours import ContractHours
from scheduler.rules.cover import Cover
from scheduler.rules.days_off import DaysOff
from scheduler.rules.eligibility import Eligibility
from scheduler.rules.fairness import Fairness
from scheduler.rules.heads_per_shift import HeadsPerShift
from scheduler.rules.horizon_hours import HorizonHours
from scheduler.rules.lead_on_duty import LeadOnDuty
from scheduler.rules.limit import Limit
from scheduler.rules.longest_run import LongestRun
from scheduler.rules.one_shift_a_day import OneShiftADay
from scheduler.rules.pins import Pins
from scheduler.rules.requests import Requests
from scheduler.rules.reserve import Reserve
from scheduler.rules.rest import Rest
from scheduler.rules.rule import Rule
from scheduler.rules.scored_window import ScoredWindow
from scheduler.rules.stability import Stability
from scheduler.rules.standby_limit import StandbyLimit
from scheduler.rules.weekly_hours import WeeklyHours

__all__ = ["GIVE_UP_ORDER", "LIMITS", "build_rules"]

_ALL = (
    Limit("one_shift_a_day", OneShiftADay, can_switch_off=False),
    Limit("availability", Availability, can_switch_off=False),
    Limit("eligibility", Eligibility, can_switch_off=False),
    Limit("pins", Pins, can_switch_off=False),
    Limit("cover", Cover),
    Limit("scored_window", ScoredWindow),
    Limit("heads_per_shift", HeadsPerShift, default_on=False),
    Limit("lead_on_duty", LeadOnDuty),
    Limit("rest", Rest),
    Limit("longest_run", LongestRun),
    Limit("days_off", DaysOff),
    Limit("weekly_hours", WeeklyHours),
    Limit("horizon_hours", HorizonHours, default_on=False),
    Limit("contract_hours", ContractHours),
    Limit("requests", Requests),
    Limit("fairness_of_lates", Fairness, fixed={"count": "late"}),
    Limit("fairness_of_nights", Fairness, fixed={"count": "night"}),
    Limit("fairness_of_weekends", Fairness, fixed={"count": "weekend"}),
    Limit("reserve", Reserve, default_on=False),
    Limit("standby_limit", StandbyLimit),
    Limit("stability", Stability),
)

LIMITS: Final[Mapping[str, Limit]] = MappingProxyType({limit.name: limit for limit in _ALL})
"""Limits by the name that a store file uses."""

GIVE_UP_ORDER: Final[tuple[tuple[str, ...], ...]] = (
    ("stability",),
    ("requests", "fairness_of_lates", "fairness_of_nights", "fairness_of_weekends"),
    ("contract_hours", "standby_limit"),
    ("reserve",),
    ("heads_per_shift",),
    ("lead_on_duty",),
    ("weekly_hours", "horizon_hours"),
    ("days_off", "longest_run"),
    ("rest",),
    ("scored_window",),
)
"""Limits that can be a must, cheapest first; those of one group are given up together."""


_NO_REST: Final[Mapping[str, object]] = MappingProxyType({"hours": 0.0, "floor_hours": 0.0})
"""Rest that is off: nobody is in two shifts at one time all the same."""


def build_rules(settings: Mapping[str, Mapping[str, object] | bool]) -> tuple[Rule, ...]:
    """Rules of a store.

    Parameters
    ----------
    settings
        By name of the limit: its settings, True for the defaults, False to switch it off. Limits that are not named hold
        with their defaults if they are on by default. Rest that is off asks for no hours, but two shifts of one person
        that overlap across midnight remain impossible.

    Returns
    -------
    tuple of Rule
        In the order of `LIMITS`.

    Raises
    ------
    ValueError
        A limit or setting is not known, a value is not allowed, or a limit that always holds is switched off.

    Examples
    --------
    >>> [rule.limit for rule in build_rules({"rest": {"hours": 12}, "cover": False})][:5]
    ['one_shift_a_day', 'availability', 'eligibility', 'pins', 'scored_window']
    """
    unknown = sorted(set(settings) - set(LIMITS))
    if unknown:
        raise ValueError(f"unknown limits {unknown}; known are {sorted(LIMITS)}")
    chosen = {name: _chosen(limit, settings.get(name, limit.default_on)) for name, limit in LIMITS.items()}
    if chosen["rest"] is None:
        chosen["rest"] = dict(_NO_REST)
    reserve, standby = chosen["reserve"], chosen["standby_limit"]
    if standby is not None and reserve is not None:
        # A reserve that follows from the contacts alone needs people all the same: 1 is as many as are required.
        chosen["standby_limit"] = {"ratio": reserve.get("ratio") or 1.0, **standby}
    return tuple(_built(LIMITS[name], values) for name, values in chosen.items() if values is not None)


def _chosen(limit: Limit, value: Mapping[str, object] | bool) -> dict[str, object] | None:
    """Settings of a limit, None where it is off."""
    if value is False:
        if not limit.can_switch_off:
            raise ValueError(f"{limit.name} always holds and cannot be switched off")
        return None
    values = {} if value is True else dict(value)
    unknown = sorted(set(values) - set(limit.settings))
    if unknown:
        raise ValueError(f"{limit.name} has no settings {unknown}; it has {list(limit.settings)}")
    return values


def _built(limit: Limit, values: Mapping[str, object]) -> Rule:
    """The rule, or an error that names it."""
    try:
        return limit.build(values)
    except ValueError as error:
        raise ValueError(f"{limit.name}: {error}") from error
