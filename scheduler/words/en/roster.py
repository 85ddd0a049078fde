"""Sentences of findings: roster."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "roster_uncovered": (
        "Nobody is there for {minutes} minutes of the scored window, on {days} days; the first time is {date} at {start}."
    ),
    "roster_short": (
        "The roster is short by {hours} hours of work in all. "
        "The worst time is {date} from {start} to {end}, with {heads} people missing at once."
    ),
    "roster_backlog_left": (
        "About {contacts} buyers who wrote to {queue} while it was closed still have no answer when they should, "
        "on {times} days; most of them, {most}, on {date} at {time}."
    ),
    "roster_reserve_low": (
        "For {hours} hours fewer people are on duty or on standby than the reserve asks for. "
        "The thinnest time is {date} from {start} to {end}: {people} of {wanted} people."
    ),
    "roster_requests": "{granted} of {total} requests are granted.",
}
