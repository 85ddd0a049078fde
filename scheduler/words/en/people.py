"""Sentences of findings and names of limits: people and who works with whom."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "leader_per_group_missing": (
        "{shift} on {date} has {people:person|people} of group {group} and none of its leaders; give one of them the same "
        "shift."
    ),
    "mentor_absent": "{agent} is new and works {shift} on {date} without the mentor {mentor}; give both the same shift.",
    "newcomer_absent": "{agent} is new and misses a shift of the mentor: {mentor} works {shift} on {date}.",
    "newcomers_per_mentor_above": (
        "{mentor} has {people} newcomers to train in {shift} on {date}; {allowed:is|are} the most."
    ),
    "newcomers_per_shift_above": "{shift} on {date} has {people:newcomer|newcomers}; {allowed:is|are} the most.",
    "leads_below": "{people:lead|leads} on duty on {date} from {start} to {end}; {needed:is|are} needed.",
    "skill_level_below": (
        "{queue} has {people:person|people} of level {level} or better on duty on {date} from {start} to {end}; "
        "{needed:is|are} needed."
    ),
    "handover_missing": (
        "At the change of shift on {date} at {time} {people:person stays|people stay} from {minutes} minutes before to as "
        "many after; {needed:is|are} needed."
    ),
    "backup_used": "{agent} backs up {queue} in {shifts:shift|shifts} on days of campaigns.",
    "mix_per_shift_below": "{shift} on {date} has {people} of {sort}; at least {allowed:is|are} needed.",
    "mix_per_shift_above": "{shift} on {date} has {people} of {sort}; at most {allowed:is|are} allowed.",
    "pairs_together_alone": "{agent} works {shift} on {date} without {other}; the two are to work together.",
    "pairs_apart_shift": "{agent} and {other} both work {shift} on {date}; they are to be kept apart.",
    "pairs_apart_time": (
        "{agent} and {other} are at work at the same time on {date} from {start} to {end}; they are to be kept apart."
    ),
}
LABELS: dict[str, str] = {
    "limit_leader_per_group": "leader per group",
    "limit_mix_per_shift": "mix of people per shift",
    "limit_pairs_together": "people who work together",
    "limit_pairs_apart": "people kept apart",
    "limit_mentor": "newcomer with mentor",
    "limit_newcomers_per_mentor": "newcomers per mentor",
    "limit_newcomers_per_shift": "newcomers per shift",
    "limit_skill_level": "level of skill",
    "limit_handover": "handover between shifts",
}
