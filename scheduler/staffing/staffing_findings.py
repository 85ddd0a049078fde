"""What staffing has to say about the numbers that it works with."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.finding import Fact, Finding, Severity
from scheduler.staffing.deferred_times import days_around, deferred_times
from scheduler.staffing.handle_times import HandleTimes
from scheduler.staffing.load import Load
from scheduler.staffing.mean_handle_time import mean_handle_time
from scheduler.staffing.staffed_load import StaffedLoad

__all__ = ["staffing_findings"]

_LONG_SECONDS = 900.0
"""Handle time above which people stay busy for hours with a rush that is over: hour by hour planning does not see that."""
_CLEARLY = 1.01
"""Times the possible number per hour above which a capacity is worth a word; less is rounding of a handle time."""


def staffing_findings(staffed: StaffedLoad, times: HandleTimes) -> tuple[Finding, ...]:
    """Contacts that nobody serves or another queue does, and handle times that matter.

    Parameters
    ----------
    staffed
        The load of the day that is staffed for.
    times
        Its handle times.
    """
    return (
        *_contacts_elsewhere(staffed),
        *_about_handle_times(staffed.load, times),
        *_due_while_closed(staffed.load),
    )


def _contacts_elsewhere(staffed: StaffedLoad) -> Iterator[Finding]:
    """Contacts of closed hours that go to another queue, or that nobody will serve."""
    days = staffed.load.grid.days
    for queue, moved, dropped in zip(staffed.load.queues, staffed.moved, staffed.dropped, strict=True):
        for code, contacts in (("closed_hours_contacts_moved", moved), ("closed_hours_contacts_dropped", dropped)):
            if round(contacts) > 0:
                facts: dict[str, Fact] = {"queue": queue.id, "contacts": round(contacts), "days": days}
                if code == "closed_hours_contacts_moved":
                    facts["other"] = queue.outside_hours_to or ""
                yield Finding(code, Severity.INFO, facts, size=round(contacts), unit="contacts")


def _about_handle_times(load: Load, times: HandleTimes) -> Iterator[Finding]:
    """Handle times that nobody gave, that are long, or that contradict the contacts per hour."""
    for row, queue in enumerate(load.queues):
        cells = load.served[row] & (load.contacts[row] > 0)
        if not cells.any():
            continue
        seconds = float(mean_handle_time(load.aht_seconds[row, cells], load.contacts[row, cells], axis=0)[0])
        promised = queue.response is not None and queue.due_minutes is None
        derived = times.derived[row, cells]
        if promised and derived.any():
            facts: dict[str, Fact] = {
                "queue": queue.id,
                "seconds": round(queue.aht_of_capacity),
                "rate": round(queue.contacts_per_hour, 2),
            }
            yield Finding("handle_time_assumed", Severity.INFO, facts)
        if promised and seconds > _LONG_SECONDS:
            yield Finding("handle_time_long", Severity.WARNING, {"queue": queue.id, "minutes": round(seconds / 60)})
        possible = queue.aht_of_capacity * queue.contacts_per_hour / seconds
        if not derived.all() and queue.contacts_per_hour > possible * _CLEARLY:
            facts = {
                "queue": queue.id,
                "rate": round(queue.contacts_per_hour, 2),
                "possible": round(possible, 1),
                "seconds": round(seconds),
            }
            yield Finding("capacity_above_handle_time", Severity.WARNING, facts)


def _due_while_closed(load: Load) -> Iterator[Finding]:
    """Work that comes and falls due while nobody is there."""
    for row, queue in enumerate(load.queues):
        if queue.due_minutes is None:
            continue
        late = round(deferred_times(load, row, days_around(load)).late)
        if late > 0:
            facts: dict[str, Fact] = {"queue": queue.id, "contacts": late, "hours": round(queue.due_minutes / 60, 1)}
            yield Finding("due_while_closed", Severity.WARNING, facts, size=late, unit="contacts")
