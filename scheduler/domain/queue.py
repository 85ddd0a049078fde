"""A queue: one stream of contacts with its own capacity and hours."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.domain.hours import Hours

__all__ = ["Queue"]


@dataclass(frozen=True, slots=True)
class Queue:
    """One stream of contacts.

    Parameters
    ----------
    id
        Name used in files.
    name
        Label on the screen, any script.
    contacts_per_hour
        Saturation: buyers that one standard head serves in an hour before quality falls.
    hours
        When the queue is served; inside the store's operating window.
    minimum_heads
        Heads that every open interval needs whatever the contacts.
    backlog_clear_by_minute
        Minutes after midnight by which contacts that arrived while closed must be answered; None where such contacts
        are not waiting in the morning (phone).
    aht_seconds
        Mean handle time of a contact, where the history does not tell; None where it is not known.
    """

    id: str
    name: str
    contacts_per_hour: float
    hours: Hours
    minimum_heads: int = 0
    backlog_clear_by_minute: int | None = None
    aht_seconds: float | None = None
