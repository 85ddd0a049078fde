"""Sentences and labels: changes to a roster that people know."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "stability_work_work": "{agent} on {date}: {after} instead of {before}.",
    "stability_work_standby": "{agent} on {date}: standby for {after} instead of {before}.",
    "stability_work_off": "{agent} on {date}: a day off instead of {before}.",
    "stability_standby_work": "{agent} on {date}: called in to work {after}, from standby for {before}.",
    "stability_standby_standby": "{agent} on {date}: standby for {after} instead of standby for {before}.",
    "stability_standby_off": "{agent} on {date}: a day off instead of standby for {before}.",
    "stability_off_work": "{agent} on {date}: {after} instead of a day off.",
    "stability_off_standby": "{agent} on {date}: standby for {after} instead of a day off.",
    "eligibility_past": "{agent} is newly down for {shift} on {date}, which had begun before anybody could be told.",
    "roster_other_days": (
        "The roster is for other days than the store file names: {days:day|days} from {start}. Its own days count."
    ),
}

LABELS: dict[str, str] = {
    "change_date": "{weekday} {day} {month}",
    # what a person's day is
    "day_work": "{shift} {hours}",
    "day_standby": "standby for {shift} {hours}",
    "day_off_now": "day off",
    "day_leave": "leave",
    "day_credited": "credited day off",
    "day_and": " and ",
    # one change, and why
    "move_what": "{name}: {before} becomes {after}{marks}",
    "move_absent": "{name} is away (was: {before})",
    "move_marks": " ({marks})",
    "move_mark_comma": ", ",
    "move_called": "called in",
    "move_called_instead": "called in for {who}",
    "move_pinned": "changed by hand",
    "move_filled": "left blank",
    "move_instead": "for {who}",
    "notice_minutes": "told {count:minute|minutes} before",
    "notice_hours": "told {count:hour|hours} before",
    "notice_days": "told {count:day|days} before",
    "notice_begun": "has begun already",
    "sentence_gap": " ",
    "why_absent": "Cannot come.",
    "why_pinned": "Somebody changed it by hand.",
    "why_swapped": "Changes places with {who}.",
    "why_with": "Goes with the change of {who} on {date}.",
    "why_otherwise": "Otherwise: {reasons}",
    "why_part": "It makes the other changes possible.",
    # the list of changes and of calls on the screen and in calls.txt
    "heading_changes": "Changes ({count})",
    "no_changes": "Nothing changes for anybody else.",
    "heading_worse": "What is worse than before",
    "heading_calls": "Whom to call",
    "changes_in_all": "Other changes: {days:day|days} of {people:person|people}.",
    "absence_over": (
        "By {told} these days are over, and nobody can be called any more. To replan as of another time, give --from."
    ),
    "no_pictures": "No pictures were drawn, to be quick. For a picture for the group chat: schedule handout {roster}",
    "calls_ask": "Ask, in this order:",
    "calls_tell": "Only let them know:",
    "calls_nobody": "Nobody has to be called.",
    "call_if_no": "If the answer is no: {names}",
    "call_no_other": "If the answer is no: nobody else can come without breaking a rule that must hold.",
    "call_other": "{place}. {name} ({today})",
    "call_others_semicolon": "; ",
    # texts to paste
    "text_called": (
        "Hello {name}, you are on standby on {date}. Please come in{instead}: {shift}, {hours}. "
        "Please reply to confirm. Thank you!"
    ),
    "text_asked": (
        "Hello {name}, you are off on {date}. Could you work {shift} ({hours}){instead}? Please reply yes or no. Thank you!"
    ),
    "text_asked_leave": (
        "Hello {name}, you are on leave on {date}. Could you work {shift} ({hours}){instead}? "
        "Please reply yes or no. Thank you!"
    ),
    "text_instead": " for {who}",
    "text_moved": ("Hello {name}, your day on {date} changes from {before} to {after}. Please reply to confirm. Thank you!"),
    "text_standby": (
        "Hello {name}, please be on standby on {date} for {shift}, {hours}; come in only if you are called. "
        "Until now you had: {before}. Please reply to confirm. Thank you!"
    ),
    "text_off": (
        "Hello {name}, you need not come on {date} ({before}): you have the day off. Please reply that you saw this."
    ),
}
