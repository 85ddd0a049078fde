"""Mean handle times of the hours of all tables together."""

from __future__ import annotations

from collections.abc import Container, Mapping

from scheduler.domain.finding import Finding, Severity
from scheduler.tables.exports.found import Hour
from scheduler.tables.exports.merge import Merged

__all__ = ["handled_hours"]


def handled_hours(
    merged: Merged, hours: Mapping[str | None, Container[Hour]]
) -> tuple[dict[tuple[str | None, Hour], float], list[Finding]]:
    """Mean handle time in seconds by queue and hour, where any part of it tells one; and what there is to say.

    Parameters
    ----------
    merged
        Counts of all parts. Each weighs with the contacts that its handle time tells of.
    hours
        Hours of each queue that are written.
    """
    seconds: dict[tuple[str | None, Hour], float] = {}
    contacts: dict[tuple[str | None, Hour], float] = {}
    for (queue, _, _), by_hour in merged.hours.items():
        for hour, seen in by_hour.items():
            if seen.timed > 0 and hour in hours.get(queue, ()):
                seconds[queue, hour] = seconds.get((queue, hour), 0.0) + seen.seconds
                contacts[queue, hour] = contacts.get((queue, hour), 0.0) + seen.timed
    if not seconds:
        return {}, []
    facts = {"hours": len(seconds), "seconds": round(sum(seconds.values()) / sum(contacts.values()))}
    told = Finding("import_handle_time", Severity.INFO, facts)
    return {key: round(total / contacts[key], 1) for key, total in seconds.items()}, [told]
