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
        "holiday_unseen": ("holiday", "date"),
        "outage_left_out": ("queue", "date", "start", "end_date", "end", "contacts"),
        "queue_without_contacts": ("queue",),
        # staffing
        "closed_hours_contacts_dropped": ("queue", "contacts", "days"),
        # store file
        # before the solve
        # rules
        # solver
        # tables and the folder of the output
        "rows_outside_horizon": ("file", "rows", "start", "end"),
        "days_without_rows": ("file", "days", "first"),
        "forecast_without_spread": ("file",),
        "output_folder_taken": ("folder", "new_folder", "files"),
        # roster as a whole
    }
)
