"""Every limit that a store file can name, and the order in which musts are given up."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from scheduler.rules.availability import Availability
from scheduler.rules.budget import Budget
from scheduler.rules.contract_hours import ContractHours
from scheduler.rules.cover import Cover
from scheduler.rules.credited_days_off import CreditedDaysOff
from scheduler.rules.crews import Crews
from scheduler.rules.days_off import DaysOff
from scheduler.rules.days_off_rolling import DaysOffRolling
from scheduler.rules.days_off_together import DaysOffTogether
from scheduler.rules.eligibility import Eligibility
from scheduler.rules.fairness import Fairness
from scheduler.rules.fewest_in_a_row import FewestInARow
from scheduler.rules.handover import Handover
from scheduler.rules.heads_per_shift import HeadsPerShift
from scheduler.rules.hours_fairness import HoursFairness
from scheduler.rules.kind_in_a_row import KindInARow
from scheduler.rules.lead_on_duty import LeadOnDuty
from scheduler.rules.leader_per_group import LeaderPerGroup
from scheduler.rules.limit import Limit
from scheduler.rules.longest_run import LongestRun
from scheduler.rules.meeting_attendance import MeetingAttendance
from scheduler.rules.mentor import Mentor
from scheduler.rules.mix_per_shift import MixPerShift
from scheduler.rules.newcomers_together import NewcomersTogether
from scheduler.rules.off_chat_work import OffChatWork
from scheduler.rules.one_shift_a_day import OneShiftADay
from scheduler.rules.overtime import Overtime
from scheduler.rules.pairs_apart import PairsApart
from scheduler.rules.pairs_together import PairsTogether
from scheduler.rules.pins import Pins
from scheduler.rules.request_fairness import RequestFairness
from scheduler.rules.requests import Requests
from scheduler.rules.reserve import Reserve
from scheduler.rules.rest import Rest
from scheduler.rules.rule import Rule
from scheduler.rules.scored_window import ScoredWindow
from scheduler.rules.shift_changes import ShiftChanges
from scheduler.rules.shifts_of_kind import ShiftsOfKind
from scheduler.rules.skill_level import SkillLevel
from scheduler.rules.stability import Stability
from scheduler.rules.standby_limit import StandbyLimit
from scheduler.rules.steady_shift import SteadyShift
from scheduler.rules.successions import Successions
from scheduler.rules.weekends_in_a_row import WeekendsInARow
from scheduler.rules.weekends_worked import WeekendsWorked
from scheduler.rules.whole_weekends import WholeWeekends
from scheduler.rules.working_time import WorkingTime

__all__ = ["GIVE_UP_ORDER", "LIMITS", "build_rules"]


def _time(period: str, unit: str) -> dict[str, object]:
    """What a limit on working time fixes: what is counted, over which days; settings of the other unit are none of its."""
    other = "shifts" if unit == "hours" else "hours"
    fixed: dict[str, object] = {"period": period, "unit": unit, f"minimum_{other}": None, f"maximum_{other}": None}
    return fixed if period == "rolling" else {**fixed, "within_days": 7}


_ALL = (
    Limit("one_shift_a_day", OneShiftADay, can_switch_off=False),
    Limit("availability", Availability, can_switch_off=False),
    Limit("eligibility", Eligibility, can_switch_off=False),
    Limit("pins", Pins, can_switch_off=False),
    Limit("cover", Cover),
    Limit("scored_window", ScoredWindow),
    Limit("heads_per_shift", HeadsPerShift, default_on=False),
    Limit("lead_on_duty", LeadOnDuty),
    Limit("skill_level", SkillLevel, default_on=False),
    Limit("handover", Handover, default_on=False),
    Limit("leader_per_group", LeaderPerGroup, default_on=False),
    Limit("mix_per_shift", MixPerShift, default_on=False),
    Limit("pairs_together", PairsTogether, default_on=False),
    Limit("pairs_apart", PairsApart, default_on=False),
    Limit("mentor", Mentor),
    Limit("newcomers_per_mentor", NewcomersTogether, fixed={"per": "mentor"}, default_on=False),
    Limit("newcomers_per_shift", NewcomersTogether, fixed={"per": "shift"}, default_on=False),
    Limit("rest", Rest),
    Limit("longest_run", LongestRun),
    Limit("days_off", DaysOff),
    Limit("shortest_run", FewestInARow, fixed={"off": False}, default_on=False),
    Limit("days_off_in_a_row", FewestInARow, fixed={"off": True}, default_on=False),
    Limit("days_off_together", DaysOffTogether, default_on=False),
    Limit("days_off_rolling", DaysOffRolling, default_on=False),
    Limit("weekends_worked", WeekendsWorked, default_on=False),
    Limit("weekends_in_a_row", WeekendsInARow, default_on=False),
    Limit("whole_weekends", WholeWeekends, default_on=False),
    Limit("steady_shift", SteadyShift, default_on=False),
    Limit("shift_changes", ShiftChanges, fixed={"back_only": False}, default_on=False),
    Limit("forward_rotation", ShiftChanges, fixed={"back_only": True}, default_on=False),
    Limit("successions", Successions, default_on=False),
    Limit("crews", Crews, default_on=False),
    Limit("nights_in_a_row", KindInARow, fixed={"kind": "night"}, default_on=False),
    Limit("lates_in_a_row", KindInARow, fixed={"kind": "late"}, default_on=False),
    Limit("weekly_hours", WorkingTime, fixed=_time("week", "hours"), defaults={"maximum_hours": 48.0}),
    Limit("monthly_hours", WorkingTime, fixed=_time("month", "hours"), default_on=False),
    Limit("rolling_hours", WorkingTime, fixed=_time("rolling", "hours"), default_on=False),
    Limit("horizon_hours", WorkingTime, fixed=_time("horizon", "hours"), default_on=False),
    Limit("weekly_shifts", WorkingTime, fixed=_time("week", "shifts"), default_on=False),
    Limit("monthly_shifts", WorkingTime, fixed=_time("month", "shifts"), default_on=False),
    Limit("rolling_shifts", WorkingTime, fixed=_time("rolling", "shifts"), default_on=False),
    Limit("horizon_shifts", WorkingTime, fixed=_time("horizon", "shifts"), default_on=False),
    Limit("shifts_of_kind", ShiftsOfKind, default_on=False),
    Limit("overtime", Overtime, default_on=False),
    Limit("contract_hours", ContractHours),
    Limit("requests", Requests),
    Limit("fairness_of_lates", Fairness, fixed={"count": "late"}),
    Limit("fairness_of_nights", Fairness, fixed={"count": "night"}),
    Limit("fairness_of_weekends", Fairness, fixed={"count": "weekend"}),
    Limit("fairness_of_holidays", Fairness, fixed={"count": "holiday"}, default_on=False),
    Limit("fairness_of_standby", Fairness, fixed={"count": "standby"}, default_on=False),
    Limit("fairness_of_hours", HoursFairness, default_on=False),
    Limit("fairness_of_requests", RequestFairness, default_on=False),
    Limit("credited_days_off", CreditedDaysOff, default_on=False),
    Limit("budget", Budget, default_on=False),
    Limit("reserve", Reserve, default_on=False),
    Limit("standby_limit", StandbyLimit),
    Limit("meeting_attendance", MeetingAttendance),
    Limit("off_chat_work", OffChatWork),
    Limit("stability", Stability),
)

LIMITS: Final[Mapping[str, Limit]] = MappingProxyType({limit.name: limit for limit in _ALL})
"""Limits by the name that a store file uses."""

GIVE_UP_ORDER: Final[tuple[tuple[str, ...], ...]] = (
    ("stability",),
    ("requests", "fairness_of_lates", "fairness_of_nights", "fairness_of_weekends"),
    ("fairness_of_holidays", "fairness_of_standby", "fairness_of_hours", "fairness_of_requests"),
    ("meeting_attendance", "off_chat_work"),
    ("shortest_run", "days_off_in_a_row", "days_off_together", "steady_shift", "nights_in_a_row", "lates_in_a_row"),
    ("shift_changes", "forward_rotation", "successions"),
    ("whole_weekends", "weekends_worked", "weekends_in_a_row"),
    ("crews",),
    ("credited_days_off", "shifts_of_kind", "contract_hours", "standby_limit"),
    ("reserve",),
    ("pairs_together", "pairs_apart", "newcomers_per_mentor", "newcomers_per_shift"),
    ("budget",),
    ("heads_per_shift",),
    ("mix_per_shift", "leader_per_group", "mentor", "handover"),
    ("skill_level",),
    ("lead_on_duty",),
    (
        "weekly_hours",
        "monthly_hours",
        "rolling_hours",
        "horizon_hours",
        "weekly_shifts",
        "monthly_shifts",
        "rolling_shifts",
        "horizon_shifts",
        "overtime",
    ),
    ("days_off", "days_off_rolling", "longest_run"),
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
