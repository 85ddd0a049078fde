"""Codes of findings on musts that cannot all hold and of what would do, with the facts that they carry."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

__all__ = ["CONFLICT_CODES"]

CONFLICT_CODES: Final[MappingProxyType[str, tuple[str, ...]]] = MappingProxyType(
    {
        "clash_leave": ("date", "until", "people"),
        "clash_away": ("date", "until", "people"),
        "clash_pin_work": ("date", "until", "people", "shift"),
        "clash_pin_standby": ("date", "until", "people", "shift"),
        "clash_pin_off": ("date", "until", "people"),
        "clash_heads_least": ("date", "until", "shift", "least"),
        "clash_heads_most": ("date", "until", "shift", "most"),
        "clash_scored": ("date", "until", "queue", "people"),
        "clash_scored_many": ("date", "until", "queue", "count"),
        "clash_scored_nobody": ("date", "until", "queue"),
        "clash_lead": ("date", "until", "people"),
        "clash_lead_many": ("date", "until", "count"),
        "clash_rest": ("date", "until", "people", "needed"),
        "clash_run": ("date", "until", "people", "most"),
        "clash_run_before": ("date", "until", "people", "most", "before"),
        "clash_request_off": ("date", "until", "people"),
        "clash_request_work": ("date", "until", "people"),
        "clash_most": ("date", "until", "people", "limit", "most"),
        "clash_most_before": ("date", "until", "people", "limit", "most", "before"),
        "clash_days_on": ("date", "until", "people", "limit", "most"),
        "clash_days_on_before": ("date", "until", "people", "limit", "most", "before"),
        "clash_at_once": ("date", "until", "people", "limit", "least"),
        "clash_at_once_many": ("date", "until", "limit", "least"),
        "clash_at_once_most": ("date", "until", "people", "limit", "most"),
        "clash_rest_floor": ("date", "until", "people", "needed"),
        "clash_least": ("date", "until", "people", "limit", "least"),
        "clash_most_hours": ("date", "until", "people", "limit", "most"),
        "clash_least_hours": ("date", "until", "people", "limit", "least"),
        "clash_money": ("date", "until", "limit", "most"),
        "clash_people": ("date", "until", "people", "limit"),
        "clash_no_shift": ("date", "until", "limit"),
        "clash_team": ("date", "until", "limit"),
        "repair_one_more": ("dates", "shift", "count"),
        "repair_one_more_lead": ("dates", "shift", "count"),
        "repair_one_more_queue": ("dates", "shift", "count", "queue"),
        "repair_one_more_standby": ("dates", "shift", "count"),
        "repair_leave_moved": ("agent", "date", "until", "days", "first", "last"),
        "repair_leave_given": ("agent", "dates"),
        "repair_new_mentor": ("agent", "mentor"),
        "repair_one_more_session": ("meeting", "date", "time"),
        "repair_unpin_work": ("agent", "date", "shift"),
        "repair_unpin_standby": ("agent", "date", "shift"),
        "repair_unpin_off": ("agent", "date"),
        "repair_rest_short": ("agent", "date", "rest", "needed"),
        "repair_longest_run": ("agent", "date", "days", "allowed"),
        "repair_days_off_missing": ("agent", "date", "worked", "allowed"),
        "repair_heads_per_shift_below": ("shift", "date", "people", "allowed"),
        "repair_heads_per_shift_above": ("shift", "date", "people", "allowed"),
        "repair_budget_over": ("currency", "total", "allowed", "beyond"),
        "repair_pairs_apart_shift": ("agent", "other", "date", "shift"),
        "repair_weekly_hours_over": ("agent", "date", "hours", "allowed"),
        "repair_lead_missing": ("date", "start", "end"),
        "repair_scored_window_empty": ("queue", "date", "start", "end", "minutes"),
        "repair_reserve_short": ("date", "start", "end", "people", "needed"),
    }
)
