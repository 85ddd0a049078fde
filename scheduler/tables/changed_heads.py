"""Heads in a file that somebody changed where others count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from scheduler.domain.finding import Fact, Finding, Severity
from scheduler.domain.queue import Queue
from scheduler.domain.requirement import Requirement
from scheduler.domain.rounded_up import rounded_up

__all__ = ["changed_heads"]


def changed_heads(requirement: Requirement, queues: Sequence[Queue], source: str) -> Requirement:
    """Add a finding where the heads of a pooled queue are not those that the numbers beside them give.

    Rosters bring the heads that pooled queues share. Whoever changes the heads of one of them by itself in a file would
    change nothing, and must be told so.

    Parameters
    ----------
    requirement
        As read.
    queues
        Those of the store, in the order of the rows.
    source
        Path of the file.
    """
    shared, bounds = requirement.shared_heads, tuple(requirement.bounds.values())
    if shared is None or not bounds:
        return requirement
    exact = np.max(bounds, axis=0) / (1 - requirement.shrinkage)
    rounded = rounded_up(exact)
    least = np.array([[queue.minimum_heads] for queue in queues], dtype=np.int64)
    heads = requirement.heads if requirement.repair is None else requirement.heads - requirement.repair
    # Whether a queue is open, so that its minimum counts, is not told by a file: both are as they should be.
    changed = (heads != rounded) & (heads != np.maximum(rounded, least))
    changed[[queue not in {name for pool in requirement.pools for name in pool.queues} for queue in requirement.queues]] = (
        False
    )
    if not changed.any():
        return requirement
    interval, row = (int(place[0]) for place in np.nonzero(changed.T))
    start = requirement.grid.start_of(interval)
    facts: dict[str, Fact] = {
        "file": source,
        "rows": int(changed.sum()),
        "queue": requirement.queues[row],
        "date": start.date().isoformat(),
        "start": f"{start:%H:%M}",
    }
    finding = Finding("heads_changed_beside_shared", Severity.WARNING, facts, date=start.date())
    return replace(requirement, findings=(*requirement.findings, finding))
