"""More people ask for the same day off than the day can spare."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

import numpy as np

from scheduler.auditing.foresight.outlook import Outlook
from scheduler.auditing.foresight.shifts_to_fill import shifts_to_fill
from scheduler.domain.finding import Finding, Severity

__all__ = ["requests_against_need"]


def requests_against_need(outlook: Outlook) -> Iterator[Finding]:
    """The day on which most of those who ask for it off cannot have it; only where requests must be granted."""
    if not outlook.limits.requests:
        return
    grid = outlook.problem.grid
    team = {agent.id for agent in outlook.team if not agent.pool}
    asked = np.zeros(grid.days, dtype=np.int64)
    for request in outlook.problem.requests:
        day = grid.day_of(request.date)
        if request.shift is None and not request.against and request.agent in team and outlook.present[request.agent][day]:
            asked[day] += 1
    present = outlook.count_present(outlook.team)
    needed = np.array([ceil(shifts) for shifts in shifts_to_fill(outlook)])
    beyond = np.where(asked > 0, asked + needed - present, 0)
    worst = int(beyond.argmax())
    if beyond[worst] <= 0:
        return
    when = grid.date_of(worst)
    yield Finding(
        "requests_above_slack",
        Severity.WARNING,
        {
            "date": when.isoformat(),
            "asked": int(asked[worst]),
            "people": int(present[worst]),
            "needed": int(needed[worst]),
            "granted": max(0, int(present[worst] - needed[worst])),
            "days": int((beyond > 0).sum()),
        },
        rule="requests",
        size=int(beyond[worst]),
        unit="requests",
        date=when,
    )
