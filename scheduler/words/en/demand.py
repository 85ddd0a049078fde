"""Sentences of findings: demand."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "campaign_kept": (
        "Too few ordinary days are left beside {campaign} (from {date}), so its days were used after taking out the uplift "
        "that the store file names."
    ),
    "campaign_measured": (
        "{campaign}, from {date}: {queue} had {factor} times the contacts of ordinary days (left out of what is usual)."
    ),
    "campaign_without_uplift": (
        "{campaign}, from {date}, names no uplift, so ordinary contacts are expected on its days. Say how many times the "
        "usual contacts each queue will get."
    ),
    "history_after_start": "The history reaches beyond {date}; only the days before it were used.",
    "history_bridged": (
        "The history ends on {date}; the forecast bridges the {days:day|days} from there to the first day of the roster."
    ),
    "history_closed_hours": (
        "The history never has {hours:hour|hours} of the week, taken as closed. If contacts come then, write these hours "
        "too."
    ),
    "history_encoding": "The history file is not UTF-8; it was read as {encoding}.",
    "history_gaps": (
        "The history lacks {hours:hour|hours}, the first on {date} at {time}, at most {longest} in a row; the forecast goes "
        "without them. If nobody wrote in these hours, put 0 there."
    ),
    "history_hour_repeated": "The clocks went back on {date}: the two hours from {time} were added up.",
    "history_short": (
        "The history has only {days:day|days} with contacts. The forecast works but is less sure; eight weeks or more are "
        "better."
    ),
    "history_summed": "The history has times within the hour; its {rows} rows were added up to full hours.",
    "history_utc": (
        "The times of the history are in UTC, and the store names no timezone: they were taken as the clock of the shop. "
        "Name the store's timezone if that is wrong."
    ),
    "holiday_unseen": (
        "{holiday} on {date} is a public holiday, and the history has none to learn from: it is expected to be like any "
        "other day of its weekday."
    ),
    "outage_left_out": (
        "Nobody reached {queue} from {date} {start} to {end_date} {end}, when about {contacts} contacts are usual. This was "
        "taken as a breakdown and left out of the forecast."
    ),
    "queue_without_contacts": "The history has no contacts for {queue}, so none are expected.",
}
