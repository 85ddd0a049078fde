"""The trace of a requirement as plain records, one per day, interval and queue."""

from __future__ import annotations

from datetime import timedelta

from scheduler.domain.requirement import Requirement

__all__ = ["trace_rows"]


def trace_rows(requirement: Requirement) -> tuple[dict[str, object], ...]:
    """Say for each interval which bound was binding and from what numbers.

    Parameters
    ----------
    requirement
        The requirement; one brought along as a file has no bounds, and its records no columns for them.

    Returns
    -------
    tuple of dict
        In order of time, then queue. Keys in the order of the columns: ``date`` (date), ``start``, ``end`` (local clock
        datetime), ``queue``, ``contacts``, ``backlog`` (contacts in the interval), one per load bound (standard heads
        before shrinkage), ``shrinkage`` (fraction), ``binding``, ``heads``, and ``reserve_heads`` where the reserve follows
        from the contacts.
    """
    grid = requirement.grid
    length = timedelta(minutes=grid.interval_minutes)
    rows: list[dict[str, object]] = []
    for interval in range(grid.interval_count):
        start = grid.start_of(interval)
        for row, queue in enumerate(requirement.queues):
            record: dict[str, object] = {
                "date": start.date(),
                "start": start,
                "end": start + length,
                "queue": queue,
                "contacts": float(requirement.contacts[row, interval]),
                "backlog": float(requirement.backlog[row, interval]),
            }
            record |= {name: float(values[row, interval]) for name, values in requirement.bounds.items()}
            record["shrinkage"] = requirement.shrinkage
            record["binding"] = "" if requirement.binding is None else str(requirement.binding[row, interval])
            record["heads"] = int(requirement.heads[row, interval])
            if requirement.reserve_heads is not None:
                record["reserve_heads"] = int(requirement.reserve_heads[row, interval])
            rows.append(record)
    return tuple(rows)
