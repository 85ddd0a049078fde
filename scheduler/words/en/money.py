"""Sentences of findings and labels: overtime, pay, budget, the statute profile and credited days off."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "overtime_week": "{agent} works {worked:hour|hours} in the week from {date}, {hours} of them overtime.",
    "overtime_month": "{agent} works {worked:hour|hours} in the calendar month from {date}, {hours} of them overtime.",
    "overtime_days": ("{agent} has {hours:hour|hours} of overtime from long shifts in the calendar month from {date}."),
    "overtime_holidays": (
        "{agent} has {hours:hour|hours} of overtime on statutory holidays in the calendar month from {date}."
    ),
    "overtime_over": (
        "{agent} has {hours:hour|hours} of overtime in the calendar month from {date}; {allowed:is|are} the most. "
        "Give a shift of that month to somebody else."
    ),
    "credited_days_due": (
        "{agent} has {left:credited day|credited days} off, of which this roster should give {due}; "
        "it is {missing:day|days} off short of that."
    ),
    "budget_over": (
        "Wages, overtime and standby of this roster cost {total} {currency}, {beyond} above the {allowed} of the budget."
    ),
    "statute_in_force": (
        "The profile {statute} is in force for {limits}. Its figures are a reading of the law: have them "
        "checked before you rely on them. What the store file says itself wins."
    ),
}
LABELS: dict[str, str] = {
    "limit_overtime": "overtime",
    "limit_credited_days_off": "credited days off given",
    "limit_budget": "budget",
    "statute_pay": "pay for overtime",
    "statute_china": "china",
    "figure_wages": "cost: {total} {currency} (wages {wages}, extra pay for overtime {overtime}, standby {standby})",
    "figure_overtime": "overtime: {hours:hour|hours}",
}
