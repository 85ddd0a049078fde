"""Sentences of findings and labels: working time and shifts of a kind."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "weekly_hours_under": "{agent} works {hours:hour|hours} in the week from {date}; {allowed:is|are} the fewest.",
    "weekly_hours_over": "{agent} works {hours:hour|hours} in the week from {date}; {allowed:is|are} the most.",
    "monthly_hours_under": (
        "{agent} works {hours:hour|hours} in the calendar month from {date}; {allowed:is|are} the fewest."
    ),
    "monthly_hours_over": "{agent} works {hours:hour|hours} in the calendar month from {date}; {allowed:is|are} the most.",
    "rolling_hours_under": "{agent} works {hours:hour|hours} in the {days} days from {date}; {allowed:is|are} the fewest.",
    "rolling_hours_over": "{agent} works {hours:hour|hours} in the {days} days from {date}; {allowed:is|are} the most.",
    "horizon_hours_under": "{agent} works {hours} hours in this roster; {allowed:is|are} the fewest.",
    "horizon_hours_over": "{agent} works {hours} hours in this roster; {allowed:is|are} the most.",
    "weekly_shifts_under": "{agent} has {shifts:shift|shifts} in the week from {date}; {allowed:is|are} the fewest.",
    "weekly_shifts_over": "{agent} has {shifts:shift|shifts} in the week from {date}; {allowed:is|are} the most.",
    "monthly_shifts_under": (
        "{agent} has {shifts:shift|shifts} in the calendar month from {date}; {allowed:is|are} the fewest."
    ),
    "monthly_shifts_over": "{agent} has {shifts:shift|shifts} in the calendar month from {date}; {allowed:is|are} the most.",
    "rolling_shifts_under": "{agent} has {shifts:shift|shifts} in the {days} days from {date}; {allowed:is|are} the fewest.",
    "rolling_shifts_over": "{agent} has {shifts:shift|shifts} in the {days} days from {date}; {allowed:is|are} the most.",
    "horizon_shifts_under": "{agent} has {shifts:shift|shifts} in this roster; {allowed:is|are} the fewest.",
    "horizon_shifts_over": "{agent} has {shifts:shift|shifts} in this roster; {allowed:is|are} the most.",
    "shifts_of_kind_week_under": (
        "{agent} works {kind} {shifts:time|times} in the week from {date}; {allowed:time is|times are} the fewest."
    ),
    "shifts_of_kind_week_over": (
        "{agent} works {kind} {shifts:time|times} in the week from {date}; {allowed:time is|times are} the most."
    ),
    "shifts_of_kind_month_under": (
        "{agent} works {kind} {shifts:time|times} in the calendar month from {date}; {allowed:time is|times are} the fewest."
    ),
    "shifts_of_kind_month_over": (
        "{agent} works {kind} {shifts:time|times} in the calendar month from {date}; {allowed:time is|times are} the most."
    ),
    "shifts_of_kind_horizon_under": (
        "{agent} works {kind} {shifts:time|times} in this roster; {allowed:time is|times are} the fewest."
    ),
    "shifts_of_kind_horizon_over": (
        "{agent} works {kind} {shifts:time|times} in this roster; {allowed:time is|times are} the most."
    ),
}
LABELS: dict[str, str] = {
    "limit_monthly_hours": "hours per month",
    "limit_rolling_hours": "hours in any run of days",
    "limit_weekly_shifts": "shifts per week",
    "limit_monthly_shifts": "shifts per month",
    "limit_rolling_shifts": "shifts in any run of days",
    "limit_horizon_shifts": "shifts in the roster",
    "limit_shifts_of_kind": "shifts of a kind",
}
