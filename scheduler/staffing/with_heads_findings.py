"""What the whole heads of a requirement say: what pools save, and how many the reserve asks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.finding import Fact, Finding, Severity
from scheduler.domain.requirement import Requirement
from scheduler.domain.time_grid import TimeGrid

__all__ = ["with_heads_findings"]

_POOL: Final = "pool_saves_hours"
_RESERVE: Final = "reserve_for_busier_days"


def with_heads_findings(requirement: Requirement) -> Requirement:
    """The requirement with these findings worked out from its heads as they are; what was said of earlier heads goes.

    Parameters
    ----------
    requirement
        Heads, just made or moved since.
    """
    others = [finding for finding in requirement.findings if finding.code not in (_POOL, _RESERVE)]
    return replace(requirement, findings=(*others, *_pools(requirement), *_reserve(requirement)))


def _pools(requirement: Requirement) -> Iterator[Finding]:
    """What each pool saves next to its queues apart, and when most."""
    grid = requirement.grid
    for pool in requirement.pools:
        rows = [requirement.queues.index(queue) for queue in pool.queues]
        saved = (requirement.heads[rows].sum(axis=0) - pool.heads)[: grid.horizon_count]
        hours = round(float(saved.sum()) * grid.interval_hours)
        if hours > 0:
            facts: dict[str, Fact] = {"queue": pool.id, "hours": hours, "days": grid.days, **_most(saved, grid)}
            yield Finding(_POOL, Severity.INFO, facts, size=hours, unit="hours")


def _reserve(requirement: Requirement) -> Iterator[Finding]:
    """How many people the reserve asks for beside those on duty, and when most."""
    if requirement.reserve_heads is None:
        return
    on_duty = requirement.to_cover
    more = (requirement.reserve_heads - on_duty).sum(axis=0) * (on_duty.sum(axis=0) > 0)
    most = int(more.max())
    if most > 0:
        day = requirement.grid.start_of(int(more.argmax())).date()
        yield Finding(_RESERVE, Severity.INFO, _most(more, requirement.grid), size=most, unit="heads", date=day)


def _most(people: NDArray[np.int64], grid: TimeGrid) -> dict[str, Fact]:
    """The largest number, and when it is first reached."""
    start = grid.start_of(int(people.argmax()))
    return {"people": int(people.max()), "date": start.date().isoformat(), "start": f"{start:%H:%M}"}
