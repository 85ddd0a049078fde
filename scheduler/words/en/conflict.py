"""Sentences and labels: musts that cannot all hold, and what would do."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "clash_leave": "On leave, {date}{until}: {people}.",
    "clash_away": "Cannot come, {date}{until}: {people}.",
    "clash_pin_work": "Decided for {people}: {shift}, {date}{until}.",
    "clash_pin_standby": "Decided for {people}: standby for {shift}, {date}{until}.",
    "clash_pin_off": "Decided to be off, {date}{until}: {people}.",
    "clash_heads_least": "At least {least:person|people} on {shift}, {date}{until}.",
    "clash_heads_most": "At most {most:person|people} on {shift}, {date}{until}.",
    "clash_scored": "Somebody for {queue} in the scored hours, {date}{until}; only these are trained for it: {people}.",
    "clash_scored_many": (
        "Somebody for {queue} in the scored hours, {date}{until}; {count:person is|people are} trained for it."
    ),
    "clash_scored_nobody": "Somebody for {queue} in the scored hours, {date}{until}; nobody is trained for it.",
    "clash_lead": "A lead on duty, {date}{until}; only these are leads: {people}.",
    "clash_lead_many": "A lead on duty, {date}{until}; there are {count} who can be.",
    "clash_rest": "{needed:hour|hours} of rest between two shifts, {date}{until}: {people}.",
    "clash_rest_floor": "Never less than {needed:hour|hours} of rest between two shifts, {date}{until}: {people}.",
    "clash_run": "At most {most:day|days} on duty in a row, {date}{until}: {people}.",
    "clash_run_before": (
        "At most {most:day|days} on duty in a row, {before} of them already before this roster, {date}{until}: {people}."
    ),
    "clash_request_off": "Asked to be off, and the store grants it, {date}{until}: {people}.",
    "clash_request_work": "Asked for a shift, and the store grants it, {date}{until}: {people}.",
    "clash_most": "{limit}: at most {most}, {date}{until}: {people}.",
    "clash_most_before": "{limit}: at most {most}, {before} of them already before this roster, {date}{until}: {people}.",
    "clash_days_on": "{limit}: at most {most:day|days} on duty, {date}{until}: {people}.",
    "clash_days_on_before": (
        "{limit}: at most {most:day|days} on duty, {before} of them already before this roster, {date}{until}: {people}."
    ),
    "clash_at_once": "{limit}: at least {least:person|people} at a time, {date}{until}; only these count: {people}.",
    "clash_at_once_many": "{limit}: at least {least:person|people} at a time, {date}{until}.",
    "clash_at_once_most": "{limit}: at most {most} at a time, {date}{until}: {people}.",
    "clash_least": "{limit}: at least {least}, {date}{until}: {people}.",
    "clash_most_hours": "{limit}: at most {most:hour|hours}, {date}{until}: {people}.",
    "clash_least_hours": "{limit}: at least {least:hour|hours}, {date}{until}: {people}.",
    "clash_money": "{limit}: at most {most}, {date}{until}.",
    "clash_people": "{limit}, {date}{until}: {people}.",
    "clash_no_shift": "{limit}: no shift reaches over the time in question, {date}{until}.",
    "clash_team": "{limit}, {date}{until}.",
    "repair_one_more": "{count:more person|more people} on {shift} on {dates}.",
    "repair_one_more_lead": "{count:more lead|more leads} on {shift} on {dates}.",
    "repair_one_more_queue": "{count:more person|more people} for {queue} on {shift} on {dates}.",
    "repair_one_more_standby": "{count:more person|more people} on standby for {shift} on {dates}.",
    "repair_leave_moved": (
        "Move the leave of {agent}, {date}{until}, by {days:day|days}: it then begins on {first} and ends on {last}."
    ),
    "repair_leave_given": "{agent} works during leave: {dates}.",
    "repair_new_mentor": "{mentor} becomes the mentor of {agent}.",
    "repair_one_more_session": "One more session of {meeting}, on {date} at {time}.",
    "repair_unpin_work": "{agent} does not have to work {shift} on {date}, as was decided.",
    "repair_unpin_standby": "{agent} does not have to stand by for {shift} on {date}, as was decided.",
    "repair_unpin_off": "{agent} does not have to be off on {date}, as was decided.",
    "repair_rest_short": "{agent} has {rest:hour|hours} of rest in place of {needed} before the shift on {date}.",
    "repair_longest_run": "{agent} is on duty {days} days in a row in place of {allowed}, from {date}.",
    "repair_days_off_missing": "{agent} is on duty on {worked:day|days} in place of {allowed} in the week from {date}.",
    "repair_heads_per_shift_below": "{shift} on {date} does with {people:person|people} in place of {allowed}.",
    "repair_heads_per_shift_above": "{shift} on {date} has {people:person|people}, where {allowed:is|are} the most.",
    "repair_budget_over": "The budget is raised from {currency} {allowed} to {currency} {total}.",
    "repair_pairs_apart_shift": "{agent} and {other} work {shift} together on {date}.",
    "repair_weekly_hours_over": "{agent} works {hours:hour|hours} in place of {allowed} in the week from {date}.",
    "repair_lead_missing": "No lead is on duty on {date} from {start} to {end}.",
    "repair_scored_window_empty": (
        "Nobody serves {queue} on {date} from {start} to {end}, {minutes:minute|minutes} of the scored hours."
    ),
    "repair_reserve_short": "On {date} from {start} to {end}, {people} on duty or on standby in place of {needed}.",
}

LABELS: dict[str, str] = {
    "step_explain": "explanation of the conflict",
    "until": " to {date}",
    "conflict_heading": "Why not every must holds",
    "conflict_alone": "This cannot hold, even by itself:",
    "conflict_together": "These cannot all hold:",
    "conflict_together_maybe": "These cannot all hold; perhaps not all of them are needed for that:",
    "conflict_alike": "The same for other people, days or hours: {count}.",
    "conflict_repairs": "What would do, the cheapest first; each was tried, and then every must holds:",
    "conflict_repair": "{number}. {steps}",
    "conflict_accept": "Put up with this: {said}",
    "conflict_and": " And: ",
    "conflict_more_steps": "... and {count} more of this sort",
    "conflict_no_repair": "No small change that would do was found in the time.",
    "conflict_none": (
        "All musts can hold together; the search did not find such a roster in its time. Give it more with --time-limit."
    ),
    "conflict_unknown": "Which of them cannot hold together was not found in the time.",
}
