"""Sentences: what happens within shifts besides chat."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "cover_aside_short": (
        "{heads:person is|people are} missing on {date} from {start} to {end} for meetings and work off chat besides the "
        "buyers."
    ),
    "off_chat_unmanned": (
        "{work} on {date} from {start} to {end}: {people:person|people} of those who can do it are at work; {needed:is|are} "
        "needed."
    ),
    "meeting_without_time": (
        "{meeting} finds no time for {times:meeting|meetings}, the first in the days from {date}: no shift contains "
        "{minutes} minutes in its hours. Widen its hours or days, or shorten it."
    ),
    "meeting_missed": (
        "{agent} cannot attend {meeting}: none of its {sessions:session|sessions}, the first on {date} at {time}, falls "
        "into a shift of {agent}."
    ),
    "break_alone": (
        "{agent} has a break on {date} from {start} to {end} as the only one on duty for {queue}; it should be an on-call "
        "break, or somebody else has to stay."
    ),
    "break_early": (
        "{agent} begins {pause} on {date} at {time}, {minutes:minute|minutes} into the shift; {allowed:is|are} the fewest."
    ),
    "break_late": (
        "{agent} begins {pause} on {date} at {time}, {minutes:minute|minutes} into the shift; {allowed:is|are} the most."
    ),
    "break_missing": "{agent} has no {pause} of {minutes:minute|minutes} in {shift} on {date}.",
    "break_short": "{agent} has a {pause} of {minutes:minute|minutes} on {date}; {allowed:is|are} due.",
    "breaks_at_once": (
        "Everybody on duty for {queue} has a break at once on {date} from {start} to {end}; one of them has to stay."
    ),
    "breaks_close": (
        "{agent} has another break on {date} at {time} after {minutes:minute|minutes} on duty; {allowed} should lie between."
    ),
    "breaks_on_call": (
        "{agent} takes {count:on-call break|on-call breaks} as the only one on duty, {minutes:minute|minutes} that are "
        "paid, the first on {date} at {time}."
    ),
    "breaks_short": (
        "Breaks cost {minutes:minute|minutes} of cover in all that could not be put at quieter times, most on {date} at "
        "{time}."
    ),
    "breaks_unplanned": (
        "This roster says nothing of breaks: {shifts:shift|shifts} from {date} on should have them. Solving or replanning "
        "puts them in."
    ),
    "sessions_unplanned": (
        "No meeting and no work off chat is planned in this roster; from {date} on {sessions:stretch|stretches} of them are "
        "due. Either it was made without them, or nobody can be spared from chat then."
    ),
    "session_unattended": (
        "{agent} is at work on {date} at {start} and does not attend {meeting}: somebody has to stay for the buyers, or "
        "another time has to be found."
    ),
    "work_undone": (
        "{work} on {date} from {start} to {end} is {minutes:minute|minutes} short of people: nobody can be spared from chat."
    ),
}

LABELS: dict[str, str] = {
    "activity_chat": "chat",
    "activity_break": "break",
    "activity_on_call_break": "on-call break",
    "activity_on_call": "{name} (on call)",
    "activity_meeting": "meeting",
    "activity_training": "training",
    "activity_off_chat": "work off chat",
    "sheet_dayplan": "Day plan",
    "sheet_what": "what",
    "sheet_shift": "shift",
    "limit_meeting_attendance": "meetings attended",
    "limit_off_chat_work": "people for work off chat",
    "handout_within": "    {parts}",
}
