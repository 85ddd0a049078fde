"""Sentences of findings: roster."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "roster_uncovered": (
        "Nobody is there for {minutes:minute|minutes} of the scored hours, on {days:day|days}; the first time is {date} at "
        "{start}."
    ),
    "roster_short": (
        "The roster is short of {hours:hour|hours} of work in all. "
        "The worst time is {date} from {start} to {end}, with {heads:person|people} missing at once."
    ),
    "roster_backlog_left": (
        "About {contacts:buyer|buyers} who wrote to {queue} while it was closed will still have no answer when they should, "
        "on {times:day|days}; most of them, {most}, on {date} at {time}."
    ),
    "roster_reserve_low": (
        "For {hours:hour|hours}, fewer people are on duty or on standby than the reserve asks for. "
        "The thinnest time is {date} from {start} to {end}: {people} of {wanted:person|people}."
    ),
    "credited_days_overdrawn": (
        "{agent} spends {spent:credited day|credited days} off in this roster and has {left}. Correct the balance, or make "
        "the others leave."
    ),
    "roster_requests": "{granted} of {total} requests are granted.",
}
