"""Sentences of findings: staffing."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "closed_hours_contacts_dropped": (
        "In {days:day|days}, {contacts:contact|contacts} for {queue} are expected while it is closed. "
        "They do not wait for the opening, so nobody is planned for them; "
        "if they do wait, give the queue a clear_backlog_by time."
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
