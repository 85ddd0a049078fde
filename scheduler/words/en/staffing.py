"""Sentences of findings: staffing."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "closed_hours_contacts_dropped": (
        "{contacts} contacts for {queue} are expected in its closed hours over {days} days. "
        "They do not wait for the opening, so nobody is planned for them; "
        "if they do wait, give the queue a clear_backlog_by time."
    ),
}
