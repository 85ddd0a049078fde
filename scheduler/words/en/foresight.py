"""Sentences of findings: what plain sums say before the solve about hours, money, meetings and single people."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "hour_above_team": (
        "On {date} at {start} the contacts need {needed:person|people}, and all who can come that day are worth {possible}; "
        "{more} more would do. Hours like this: {hours}."
    ),
    "hour_above_trained": (
        "On {date} at {start} {queue} needs {needed:person|people}, and all trained for it who can come that day are worth "
        "{possible}; {more} more would do. Hours like this: {hours}."
    ),
    "budget_below_need": (
        "The {shifts:shift|shifts} that must be filled cost at least {currency} {least}, and the budget is {currency} "
        "{allowed}. Raise the budget to that at least, or ask for fewer people per shift."
    ),
    "mentor_away": (
        "{mentor}, the mentor of {agent}, cannot come on {days} of the {training:day|days} of training, the first on "
        "{date}: {agent} cannot work then. Name another mentor or move the leave."
    ),
    "meeting_without_slack": (
        "{meeting} on {date} at {start} takes {aside:person|people} off chat while the contacts need {needed}, and "
        "{people} can come that day. Sessions like this: {sessions}. Move it to a quieter hour or split it up."
    ),
    "requests_above_slack": (
        "{asked:person asks|people ask} for {date} off. Of the {people} who can come, {needed:has|have} to work, so "
        "{granted} can have it. Days like this: {days}."
    ),
    "must_out_of_reach": (
        "{limit}, {date}{until}: at least {least} must be there, and {possible} is the most that is possible with leave and "
        "decided days. Cases like this: {count}. Move a leave, undo a decision or lower the number."
    ),
    "must_out_of_reach_hours": (
        "{limit}, {date}{until}: at least {least:hour|hours} must be there, and {possible} is the most that is possible "
        "with leave and decided days. Cases like this: {count}. Move a leave, undo a decision or lower the number."
    ),
    "must_out_of_reach_of_one": (
        "{limit}, {date}{until}: {agent} must come to {least}, and {possible} is the most that is possible with leave and "
        "decided days. Cases like this: {count}. Move a leave, undo a decision or lower the number."
    ),
    "must_out_of_reach_hours_of_one": (
        "{limit}, {date}{until}: {agent} must come to {least:hour|hours}, and {possible} is the most that is possible with "
        "leave and decided days. Cases like this: {count}. Move a leave, undo a decision or lower the number."
    ),
    "decided_alone": (
        "{limit}: it is decided that {agent} works {shift} on {date}, and none of these can be there: {people}. Cases like "
        "this: {count}. Undo the decision or choose another day."
    ),
}
