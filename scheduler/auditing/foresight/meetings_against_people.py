"""Sessions of meetings against all who could be there."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.auditing.foresight.outlook import Outlook
from scheduler.domain.finding import Finding, Severity
from scheduler.domain.heads_aside import heads_aside

__all__ = ["meetings_against_people"]


def meetings_against_people(outlook: Outlook) -> Iterator[Finding]:
    """The session that leaves the contacts of its hour fewest heads, where everybody who can come is too few for both."""
    problem, grid = outlook.problem, outlook.problem.grid
    aside = heads_aside(problem)
    needed = problem.requirement.to_cover.sum(axis=0) + aside
    there = outlook.count_present(outlook.team)
    short = []
    for block in problem.blocks:
        interval = grid.interval_at(block.start)
        day = grid.day_of(block.start.date())
        if 0 <= day < grid.days and needed[interval] > there[day] and aside[interval]:
            short.append((int(needed[interval] - there[day]), block, interval, day))
    if not short:
        return
    missing, block, interval, day = max(short, key=lambda item: item[0])
    yield Finding(
        "meeting_without_slack",
        Severity.WARNING,
        {
            "meeting": block.name,
            "date": block.start.date().isoformat(),
            "start": f"{block.start:%H:%M}",
            "aside": int(aside[interval]),
            "needed": int(needed[interval] - aside[interval]),
            "people": int(there[day]),
            "sessions": len(short),
        },
        size=missing,
        unit="heads",
        date=block.start.date(),
    )
