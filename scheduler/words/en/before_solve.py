"""Sentences of findings: before_solve."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "team_too_small": (
        "In the {days:day|days} from {date}, at least {shifts:shift|shifts} must be filled. With days off kept, "
        "{people:person|people} can fill {possible} of them, at most {most} each; {enough} people would do."
    ),
    "trained_too_few": (
        "In the {days:day|days} from {date}, it takes {shifts:shift|shifts} to have somebody for {queue} at all "
        "scored hours. With days off kept, {people:person|people} trained for it can fill {possible}, at most {most} "
        "each; {enough} trained people would do."
    ),
    "leads_too_few": (
        "In the {days:day|days} from {date}, it takes {shifts:shift|shifts} to have a lead on duty at all hours. "
        "With days off kept, {people:lead|leads} can fill {possible} of them, at most {most} each; {enough} leads would do."
    ),
    "team_hours_too_few": (
        "In the week from {date} the expected contacts need {needed:hour|hours} of work, and the team of {people} has "
        "{possible} within contracts, limits and leave, so some hours will be short. To answer all contacts it would take "
        "{more} more on the team. Weeks like this: {weeks}."
    ),
    "reserve_peak_too_high": (
        "On {date} at {start} the reserve asks for {wanted:person|people} on duty or on standby, and {people} can come "
        "that day; it would take {more} more. Hours concerned: {hours}."
    ),
    "reserve_week_too_thin": (
        "In the week from {date} the reserve asks for {needed:hour|hours} on duty or on standby. With one shift a "
        "day and days off kept, {people:person|people} can give {possible}; it would take {more} more. Weeks like this: "
        "{weeks}."
    ),
    "hours_without_shift": (
        "No shift covers {start} to {end} on {date}, so nobody can be there, whoever works. "
        "Hours without a shift: {hours}, on {days:day|days}. Add a shift that covers them or shorten the opening hours."
    ),
    "minimum_above_people": (
        "On {date} the shifts must have {needed:person|people} together, and only {people} can come; {away:is|are} away. "
        "Days concerned: {days}. Move a leave or lower the least number of people."
    ),
    "nobody_left_for_queue": (
        "On {date} nobody is left for {queue}: everybody trained for it ({people}) is away. "
        "Days concerned: {days}. Move a leave or train somebody else."
    ),
    "no_lead_left": (
        "On {date} no lead is left: every lead ({people}) is away. "
        "Days concerned: {days}. Move a leave or name another lead."
    ),
}
