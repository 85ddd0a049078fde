"""Labels of limits and sentences of findings: the pattern of a person's days."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "limit_shortest_run": "no single working day",
    "limit_days_off_in_a_row": "no single day off",
    "limit_days_off_together": "days off together",
    "limit_weekends_worked": "weekends worked",
    "limit_weekends_in_a_row": "weekends in a row",
    "limit_whole_weekends": "whole weekends",
    "limit_steady_shift": "the same kind of shift all week",
    "limit_shift_changes": "changes of shift from day to day",
    "limit_forward_rotation": "no step back to an earlier shift",
    "limit_successions": "shifts that do not follow each other",
    "limit_days_off_rolling": "days off within any so many days",
    "limit_crews": "crews in rotation",
    "limit_nights_in_a_row": "night shifts in a row",
    "limit_lates_in_a_row": "late shifts in a row",
}

SENTENCES: dict[str, str] = {
    "shortest_run": "{agent} is on duty for only {days:day|days} from {date} on; {needed} or more in a row are wanted.",
    "days_off_in_a_row": "{agent} is off for only {days:day|days} from {date} on; {needed} or more in a row are wanted.",
    "days_off_together": "{agent} does not have {days:day|days} off in a row between {date} and {end_date}.",
    "weekends_worked": (
        "{agent} is on duty on {count:weekend|weekends} from {date} to {end_date}; {allowed:is|are} the most."
    ),
    "weekends_in_a_row": "{agent} is on duty on {count} weekends in a row from {date}; {allowed:is|are} the most.",
    "whole_weekends": "{agent} is on duty on a part of the weekend from {date} and off on {days:day|days} of it.",
    "steady_shift": "{agent} works {count} kinds of shift in the week from {date}; {allowed} at most would be right.",
    "shift_changes": "{agent} changes from {before} to {after} on {date}.",
    "forward_rotation": "{agent} goes back from {before} to {after} on {date}.",
    "successions": "{agent} has {after} on {date}, too soon after {before}.",
    "days_off_rolling": (
        "{agent} has {off:day|days} off within {days} days in a row, between {date} and {end_date}; {needed:is|are} needed."
    ),
    "crews_turn": "{agent} works {shift} on {date}; that week it is the turn of crew {crew} to work {kind}.",
    "crews_off": "{agent} works {shift} on {date}, in a week that crew {crew} has off.",
    "nights_in_a_row_long": "{agent} works {count} night shifts in a row from {date}; {allowed:is|are} the most.",
    "nights_in_a_row_short": (
        "{agent} works only {count:night shift|night shifts} from {date} on; {allowed} or more in a row are wanted."
    ),
    "lates_in_a_row_long": "{agent} works {count} late shifts in a row from {date}; {allowed:is|are} the most.",
    "lates_in_a_row_short": (
        "{agent} works only {count:late shift|late shifts} from {date} on; {allowed} or more in a row are wanted."
    ),
}
