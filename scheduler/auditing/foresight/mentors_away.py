"""Days of a training on which the mentor cannot come."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from scheduler.auditing.foresight.outlook import Outlook
from scheduler.domain.finding import Finding, Severity

__all__ = ["mentors_away"]


def mentors_away(outlook: Outlook) -> Iterator[Finding]:
    """Per newcomer, the days on which the newcomer could come and cannot work, as the mentor is away."""
    if not outlook.limits.mentor:
        return
    grid = outlook.problem.grid
    for agent in outlook.team:
        if agent.newcomer is None or agent.newcomer.mentor not in outlook.present:
            continue
        training = np.array([agent.newcomer.in_training(when) for when in grid.dates]) & outlook.present[agent.id]
        alone = training & ~outlook.present[agent.newcomer.mentor]
        if not alone.any():
            continue
        first = grid.date_of(int(alone.argmax()))
        yield Finding(
            "mentor_away",
            Severity.WARNING,
            {
                "agent": agent.id,
                "mentor": agent.newcomer.mentor,
                "date": first.isoformat(),
                "days": int(alone.sum()),
                "training": int(training.sum()),
            },
            rule="mentor",
            size=int(alone.sum()),
            unit="days",
            agent=agent.id,
            date=first,
        )
