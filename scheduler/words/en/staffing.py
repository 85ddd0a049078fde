"""Sentences of findings: staffing."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "closed_hours_contacts_dropped": (
        "In {days:day|days}, {contacts:contact|contacts} for {queue} are expected while it is closed. "
        "They do not wait for the opening, so nobody is planned for them; "
        "if they do wait, give the queue a clear_backlog_by time."
    ),
    "closed_hours_contacts_moved": (
        "In {days:day|days}, {contacts:contact|contacts} for {queue} are expected while it is closed. They come to {other} "
        "instead (outside_hours_to) and are planned for there."
    ),
    "capacity_above_handle_time": (
        "{queue}: one person is counted on for {rate} an hour (contacts_per_hour), but at {seconds:second|seconds} each "
        "nobody gets more than {possible} done. Check both numbers; the smaller one is what buyers will feel."
    ),
    "due_while_closed": (
        "{queue}: {contacts:case comes and is due|cases come and are due} while nobody is there, within "
        "{hours:hour|hours} (due_within_hours), and can only be done at the next opening. Give them more time, or open "
        "longer."
    ),
    "handle_time_assumed": (
        "{queue}: nothing tells how long a buyer takes, so {seconds:second|seconds} are assumed for a person who has only "
        "this one: what {rate} an hour come to. How many people an answer in time takes depends on it; give the queue "
        "aht_seconds, or a history with that column."
    ),
    "handle_time_long": (
        "{queue}: a buyer takes about {minutes:minute|minutes}, so a rush keeps people busy long after it is over, and "
        "heads worked out hour by hour come too late. `schedule staff --repair` plays the days through and puts that right."
    ),
    "pool_saves_hours": (
        "{queue}: the same people serve these queues, which saves {hours:hour|hours} of work in {days:day|days} next to "
        "people of their own for each; most on {date} at {start}, {people:person|people} fewer."
    ),
    "reserve_for_busier_days": (
        "For busier days up to {people:more person|more people} than those on duty should be on standby, most on {date} at "
        "{start}."
    ),
    "reserve_untold": (
        "The store file asks for a reserve for busier days (reserve_for), but the heads per hour that were read have no "
        "column reserve_heads: nobody is asked to stand by for busier days. `schedule staff --out` writes the column."
    ),
}
