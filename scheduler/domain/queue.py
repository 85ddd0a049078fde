"""A queue: one stream of contacts with its own capacity and hours."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.domain.hours import Hours
from scheduler.domain.response_target import ResponseTarget

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
    aht_at_concurrency
        Contacts that a person had at once where handle times, here and in the history, were measured; 1 where they are those
        of a person with one contact.
    speeds
        Speed at which each contact of a person who has 1, 2, ... at once goes on, next to that of a person with one; as many
        as a person may have at once. The first is 1, and all contacts together never go slower than with one fewer.
    patience_seconds
        Mean time after which a buyer who waits gives up; None where nobody does.
    response
        What buyers are promised; None where nothing is, and waiting asks for no heads.
    contacts_per_day
        Buyers that one standard head serves in a whole day of work; None where only the hour is limited.
    due_minutes
        Time within which a contact is to be done, for work that can wait (tickets); None for contacts that want an answer at
        once.
    outside_hours_to
        Id of the queue in which contacts come while this one is closed; None where they do not come at all.
    overflow_to
        Ids of queues whose people help out when nobody of this queue is free.
    """

    id: str
    name: str
    contacts_per_hour: float
    hours: Hours
    minimum_heads: int = 0
    backlog_clear_by_minute: int | None = None
    aht_seconds: float | None = None
    aht_at_concurrency: float = 1.0
    speeds: tuple[float, ...] = (1.0,)
    patience_seconds: float | None = None
    response: ResponseTarget | None = None
    contacts_per_day: float | None = None
    due_minutes: int | None = None
    outside_hours_to: str | None = None
    overflow_to: tuple[str, ...] = ()

    @property
    def concurrency(self) -> int:
        """Contacts that a person may have at once."""
        return len(self.speeds)

    @property
    def aht_of_capacity(self) -> float:
        """Handle time with one contact at which a person who always has all contacts serves `contacts_per_hour`, in seconds.

        What stands in where no handle time is known.
        """
        return self.concurrency * self.speeds[-1] * 3600 / self.contacts_per_hour

    def aht_alone(self, measured: float) -> float:
        """Handle time of a person with one contact from one that was measured at `aht_at_concurrency`, in seconds.

        Whoever has several at once takes longer for each: the measured time is shortened by the speed at that many, linear
        between whole numbers.

        Examples
        --------
        >>> Queue("chat", "Chat", 30.0, Hours(((),) * 7), aht_at_concurrency=1.5, speeds=(1.0, 0.8)).aht_alone(200.0)
        180.0
        """
        below = min(int(self.aht_at_concurrency), self.concurrency)
        above = min(below + 1, self.concurrency)
        part = self.aht_at_concurrency - below
        return measured * (self.speeds[below - 1] * (1 - part) + self.speeds[above - 1] * part)
