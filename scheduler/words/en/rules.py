"""Sentences of findings: rules."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "cover_short": "{queue} is short of {heads:person|people} on {date} from {start} to {end}.",
    "scored_window_empty": (
        "Nobody on duty can serve {queue} on {date} from {start} to {end}: {minutes:minute|minutes} of the hours "
        "that the platform scores."
    ),
    "heads_per_shift_below": "Too few people work {shift} on {date}: {people}; at least {allowed:is|are} needed.",
    "heads_per_shift_above": "Too many people work {shift} on {date}: {people}; at most {allowed:is|are} allowed.",
    "heads_per_shift_target": "{shift} on {date} has {people:person|people} at work; {allowed} would be right.",
    "lead_missing": "No lead is on duty on {date} from {start} to {end}.",
    "one_shift_a_day": "{agent} has {count} shifts on {date}; nobody has more than one a day.",
    "availability_leave": "{agent} has {shift} on {date}, which falls on leave.",
    "availability_time": "{agent} has {shift} on {date} at a time when {agent} cannot come.",
    "eligibility_pool": "{agent} is in the reserve pool, which only stands by, and is down to work {shift} on {date}.",
    "eligibility_standby": "{agent} is on standby for {shift} on {date} and is not among those who stand by.",
    "eligibility_weekday": "{agent} has {shift} on {date}, a weekday on which there is no such shift.",
    "eligibility_skill": "{agent} has {shift} on {date}, when no queue is open that {agent} can serve.",
    "eligibility_activity": "{agent} is to serve a queue without being trained for it, in {shift} on {date}.",
    "eligibility_times": "{agent} has {shift} on {date} at other times than those of the shift.",
    "eligibility_unknown_agent": "{agent}, who has {shift} on {date}, is not in the store file.",
    "eligibility_unknown_shift": "{agent} has {shift} on {date}; the store file has no such shift.",
    "eligibility_outside_horizon": "{agent} has {shift} on {date}, a day that this roster does not cover.",
    "pins_work": "It was decided that {agent} works {shift} on {date}; the roster has it differently.",
    "pins_standby": "It was decided that {agent} stands by for {shift} on {date}; the roster has it differently.",
    "pins_off": "It was decided that {agent} is off on {date}; the roster has it differently.",
    "rest_short": "{agent} has {rest:hour|hours} of rest before the shift on {date}; {needed:is|are} needed.",
    "rest_floor": (
        "{agent} has only {rest:hour|hours} of rest before the shift on {date}, below the {needed} that are never given up."
    ),
    "longest_run": "{agent} is on duty {days} days in a row from {date}; {allowed:is|are} the most.",
    "longest_run_absolute": (
        "{agent} is on duty {days} days in a row from {date}, above the {allowed} that are never exceeded."
    ),
    "days_off_missing": (
        "{agent} is on duty on {worked:day|days} of the week from {date}; {allowed:is|are} the most, the others are "
        "days off."
    ),
    "contract_hours_under": (
        "{agent} works {hours} hours in this roster, too few for the contract: {least} to {most} would do."
    ),
    "contract_hours_over": (
        "{agent} works {hours} hours in this roster, too many for the contract: {least} to {most} would do."
    ),
    "requests_off": "{agent} asked for {date} off and is on duty.",
    "requests_work": "{agent} asked to work on {date} and does not.",
    "requests_shift": "{agent} asked for {shift} on {date} and does not have it.",
    "requests_against": "{agent} asked not to have {shift} on {date} and has it.",
    "fairness_late": (
        "Late shifts are not shared alike: {most_loaded} comes to {most}, {least_loaded} to {least} (for a "
        "full contract, with what is carried over)."
    ),
    "fairness_night": (
        "Night shifts are not shared alike: {most_loaded} comes to {most}, {least_loaded} to {least} (for a "
        "full contract, with what is carried over)."
    ),
    "fairness_weekend": (
        "Weekend shifts are not shared alike: {most_loaded} comes to {most}, {least_loaded} to {least} (for a "
        "full contract, with what is carried over)."
    ),
    "reserve_short": (
        "The reserve is thin on {date} from {start} to {end}: {people:person|people} on duty or on standby, "
        "{needed} asked for."
    ),
    "standby_limit_week": "{agent} is on standby {count:time|times} in the week from {date}; {allowed:is|are} the most.",
    "standby_limit_spare": "More people are on standby on {date} than the reserve needs: {count}; {needed} would do.",
}
