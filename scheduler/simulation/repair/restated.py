"""What staffing said of heads that are others by now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.finding import Fact, Finding
from scheduler.domain.requirement import Requirement

__all__ = ["restated"]


def restated(requirement: Requirement) -> tuple[Finding, ...]:
    """The findings of a requirement, with what a pool saves and the reserve on top worked out from its heads as they are.

    Parameters
    ----------
    requirement
        Heads that were moved, and findings from before.
    """
    return tuple(_restated(requirement))


def _restated(requirement: Requirement) -> Iterator[Finding]:
    """The findings one by one; one that no longer holds is left out."""
    pools = {"+".join(pool.queues): pool for pool in requirement.pools}
    for finding in requirement.findings:
        if finding.code == "pool_saves_hours":
            pool = pools[str(finding.facts["queue"])]
            rows = [requirement.queues.index(queue) for queue in pool.queues]
            saved = (requirement.heads[rows].sum(axis=0) - pool.heads)[: _owned(requirement)]
            hours = round(float(saved.sum()) * requirement.grid.interval_minutes / 60)
            if hours > 0:
                facts = {**finding.facts, "hours": hours, **_most(requirement, saved)}
                yield replace(finding, facts=facts, size=hours)
        elif finding.code == "reserve_for_busier_days" and requirement.reserve_heads is not None:
            more = (requirement.reserve_heads - requirement.to_cover).sum(axis=0)
            if more.max() > 0:
                day = requirement.grid.start_of(int(more.argmax())).date()
                yield replace(finding, facts=_most(requirement, more), size=int(more.max()), date=day)
        else:
            yield finding


def _owned(requirement: Requirement) -> int:
    """Intervals before the tail."""
    return requirement.grid.days * requirement.grid.intervals_per_day


def _most(requirement: Requirement, values: NDArray[np.int64]) -> dict[str, Fact]:
    """When most, and how many."""
    start = requirement.grid.start_of(int(values.argmax()))
    return {"people": int(values.max()), "date": start.date().isoformat(), "start": f"{start:%H:%M}"}
