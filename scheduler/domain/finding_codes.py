"""Every finding code with the facts that it carries; one test holds each language to this list."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

__all__ = ["FINDING_CODES"]

FINDING_CODES: Final[MappingProxyType[str, tuple[str, ...]]] = MappingProxyType(
    {
        # history and demand
        "campaign_kept": ("campaign", "date"),
        "campaign_measured": ("campaign", "date", "queue", "factor"),
        "campaign_without_uplift": ("campaign", "date"),
        "history_after_start": ("date",),
        "history_bridged": ("days", "date"),
        "history_closed_hours": ("hours",),
        "history_encoding": ("encoding",),
        "history_gaps": ("hours", "date", "time", "longest"),
        "history_hour_repeated": ("date", "time"),
        "history_short": ("days",),
        "history_summed": ("rows",),
        "history_utc": (),
        "holiday_unseen": ("holiday", "date"),
        "outage_left_out": ("queue", "date", "start", "end_date", "end", "contacts"),
        "queue_without_contacts": ("queue",),
        # staffing
        "closed_hours_contacts_dropped": ("queue", "contacts", "days"),
        # store file
        "assumed_defaults": ("count", "values"),
        "carry_in_ends_early": ("last", "start"),
        "carry_in_too_late": ("first", "start"),
        "entries_outside_horizon": ("count", "first", "last"),
        "history_file_missing": ("file",),
        "holidays_predicted": ("days", "first"),
        "open_hours_without_shift": ("start", "end", "days", "first"),
        "store_file_gb18030": ("file",),
        # before the solve
        "team_too_small": ("date", "days", "shifts", "people", "possible", "most", "enough"),
        "trained_too_few": ("date", "days", "shifts", "people", "possible", "most", "enough", "queue"),
        "leads_too_few": ("date", "days", "shifts", "people", "possible", "most", "enough"),
        "team_hours_too_few": ("date", "needed", "possible", "people", "more", "weeks"),
        "reserve_peak_too_high": ("date", "start", "wanted", "people", "more", "hours"),
        "reserve_week_too_thin": ("date", "needed", "possible", "people", "more", "weeks"),
        "hours_without_shift": ("hours", "date", "start", "end", "days"),
        "minimum_above_people": ("date", "needed", "people", "away", "days"),
        "nobody_left_for_queue": ("date", "days", "people", "queue"),
        "no_lead_left": ("date", "days", "people"),
        # rules
        "cover_short": ("queue", "date", "start", "end", "heads"),
        "scored_window_empty": ("queue", "date", "start", "end", "minutes"),
        "heads_per_shift_below": ("shift", "date", "people", "allowed"),
        "heads_per_shift_above": ("shift", "date", "people", "allowed"),
        "heads_per_shift_target": ("shift", "date", "people", "allowed"),
        "lead_missing": ("date", "start", "end"),
        "one_shift_a_day": ("agent", "date", "count"),
        "availability_leave": ("agent", "date", "shift"),
        "availability_time": ("agent", "date", "shift"),
        "eligibility_pool": ("agent", "date", "shift"),
        "eligibility_standby": ("agent", "date", "shift"),
        "eligibility_weekday": ("agent", "date", "shift"),
        "eligibility_skill": ("agent", "date", "shift"),
        "eligibility_activity": ("agent", "date", "shift"),
        "eligibility_times": ("agent", "date", "shift"),
        "eligibility_unknown_agent": ("agent", "date", "shift"),
        "eligibility_unknown_shift": ("agent", "date", "shift"),
        "eligibility_outside_horizon": ("agent", "date", "shift"),
        "pins_work": ("agent", "date", "shift"),
        "pins_standby": ("agent", "date", "shift"),
        "pins_off": ("agent", "date"),
        "rest_short": ("agent", "date", "rest", "needed"),
        "rest_floor": ("agent", "date", "rest", "needed"),
        "longest_run": ("agent", "date", "days", "allowed"),
        "longest_run_absolute": ("agent", "date", "days", "allowed"),
        "days_off_missing": ("agent", "date", "worked", "allowed"),
        "weekly_hours_over": ("agent", "date", "hours", "allowed"),
        "horizon_hours_under": ("agent", "hours", "allowed"),
        "horizon_hours_over": ("agent", "hours", "allowed"),
        "contract_hours_under": ("agent", "hours", "least", "most"),
        "contract_hours_over": ("agent", "hours", "least", "most"),
        "requests_off": ("agent", "date"),
        "requests_work": ("agent", "date"),
        "requests_shift": ("agent", "date", "shift"),
        "requests_against": ("agent", "date", "shift"),
        "fairness_late": ("most_loaded", "most", "least_loaded", "least"),
        "fairness_night": ("most_loaded", "most", "least_loaded", "least"),
        "fairness_weekend": ("most_loaded", "most", "least_loaded", "least"),
        "reserve_short": ("date", "start", "end", "people", "needed"),
        "standby_limit_week": ("agent", "date", "count", "allowed"),
        "standby_limit_spare": ("date", "count", "needed"),
        # solver
        # tables and the folder of the output
        "rows_outside_horizon": ("file", "rows", "start", "end"),
        "days_without_rows": ("file", "days", "first"),
        "forecast_without_spread": ("file",),
        "output_folder_taken": ("folder", "new_folder", "files"),
        # roster as a whole
        "roster_uncovered": ("minutes", "days", "date", "start"),
        "roster_short": ("hours", "heads", "date", "start", "end"),
        "roster_backlog_left": ("queue", "contacts", "times", "most", "date", "time"),
        "roster_reserve_low": ("hours", "date", "start", "end", "people", "wanted"),
        "roster_requests": ("granted", "total"),
    }
)
