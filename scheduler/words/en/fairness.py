"""Sentences of findings: what is shared alike."""

from __future__ import annotations

_COMES_TO = "{most_loaded} comes to {most}, {least_loaded} to {least} (for a full contract, with what is carried over)."
_HOURS = (
    "{most_loaded} comes to {most} hours, {least_loaded} to {least} (for a full contract without leave, with what is "
    "carried over)."
)
_REFUSED = "{most_loaded} has {most} refused, {least_loaded} {least} (with what is carried over)."

SENTENCES: dict[str, str] = {
    "fairness_holiday": f"Work on holidays is not shared alike: {_COMES_TO}",
    "fairness_standby": f"Standby is not shared alike: {_COMES_TO}",
    "fairness_hours": f"Hours are not shared alike: {_HOURS}",
    "fairness_request": f"Requests are not granted alike: {_REFUSED}",
    "fairness_late_group": f"Late shifts are not shared alike in the group {{group}}: {_COMES_TO}",
    "fairness_night_group": f"Night shifts are not shared alike in the group {{group}}: {_COMES_TO}",
    "fairness_weekend_group": f"Weekend shifts are not shared alike in the group {{group}}: {_COMES_TO}",
    "fairness_holiday_group": f"Work on holidays is not shared alike in the group {{group}}: {_COMES_TO}",
    "fairness_standby_group": f"Standby is not shared alike in the group {{group}}: {_COMES_TO}",
    "fairness_hours_group": f"Hours are not shared alike in the group {{group}}: {_HOURS}",
    "fairness_request_group": f"Requests are not granted alike in the group {{group}}: {_REFUSED}",
    "requests_granted_few": (
        "{agent} made {asked:request|requests} and is granted {granted}; it should be {needed} at least. Grant one more, or "
        "talk to {agent} about it."
    ),
    "standby_limit_month": "{agent} is on standby {count:time|times} in the month from {date}; {allowed:is|are} the most.",
    "carried_holidays": (
        "The balance of work on holidays goes on for {people:person|people}. Most above a fair share: {agent}, by "
        "{shifts:shift|shifts}."
    ),
    "carried_standbys": (
        "The balance of standby goes on for {people:person|people}. Most above a fair share: {agent}, by "
        "{shifts:standby|standbys}."
    ),
    "carried_hours": (
        "The balance of hours goes on for {people:person|people}. Most above a fair share: {agent}, by {hours:hour|hours}."
    ),
    "carried_requests": (
        "The balance of refused requests goes on for {people:person|people}. Most above a fair share: {agent}, by "
        "{requests:request|requests}."
    ),
}

LABELS: dict[str, str] = {
    "limit_fairness_of_holidays": "holidays shared alike",
    "limit_fairness_of_standby": "standby shared alike",
    "limit_fairness_of_hours": "hours shared alike",
    "limit_fairness_of_requests": "requests granted alike",
    "balance_holiday": "holiday",
    "balance_standby": "standby",
    "balance_hours": "hours",
    "balance_request": "refused requests",
}
