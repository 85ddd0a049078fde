"""Heads that an hour needs against all who could be there."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from scheduler.auditing.foresight.outlook import Outlook
from scheduler.domain.finding import Fact, Finding, Severity
from scheduler.domain.skills_on import skills_on
from scheduler.domain.worth import worth_percent

__all__ = ["people_against_hours"]


def people_against_hours(outlook: Outlook) -> Iterator[Finding]:
    """The hour in which most heads are missing even if everybody who is not away came: per queue, and for all together."""
    problem = outlook.problem
    required = np.where(problem.owned, problem.requirement.to_cover, 0)
    rows = {queue: row for row, queue in enumerate(problem.requirement.queues)}
    everybody = frozenset(rows)
    for queue, row in rows.items():
        if len(rows) > 1:
            facts: dict[str, Fact] = {"queue": queue}
            yield from _worst(outlook, "hour_above_trained", required[row], frozenset({queue}), facts)
    yield from _worst(outlook, "hour_above_team", required.sum(axis=0), everybody, {})


def _worst(
    outlook: Outlook, code: str, required: NDArray[np.int64], queues: frozenset[str], facts: dict[str, Fact]
) -> Iterator[Finding]:
    """The hour in which most is missing for some queues."""
    grid = outlook.problem.grid
    possible = _at_most(outlook, queues)
    missing = required * 100 - possible
    worst = int(missing.argmax())
    if missing[worst] <= 0:
        return
    start = grid.start_of(worst)
    yield Finding(
        code,
        Severity.WARNING,
        {
            "date": start.date().isoformat(),
            "start": f"{start:%H:%M}",
            "needed": int(required[worst]),
            "possible": round(float(possible[worst]) / 100, 1),
            "more": -(-int(missing[worst]) // 100),
            "hours": round(float((missing > 0).sum() * grid.interval_hours), 1),
            **facts,
        },
        size=int(missing[worst]),
        unit="hundredth_heads",
        date=start.date(),
    )


def _at_most(outlook: Outlook, queues: frozenset[str]) -> NDArray[np.int64]:
    """Hundredths of a head if everybody trained for some queues came who is not away; int, shape (intervals,)."""
    problem, grid = outlook.problem, outlook.problem.grid
    by_day = np.zeros(grid.days, dtype=np.int64)
    for agent in outlook.team:
        for day, when in enumerate(grid.dates):
            if outlook.present[agent.id][day] and skills_on(agent, when) & queues:
                by_day[day] += worth_percent(agent, when)
    there = np.repeat(np.concatenate([by_day, np.repeat(by_day[-1:], grid.tail_days)]), grid.intervals_per_day)
    if any(shift.crosses_midnight for shift in problem.shifts):
        # Whoever came the day before may still be there; those carried in were last period's people.
        day_before = np.concatenate([by_day[:1], by_day])[: grid.days + grid.tail_days]
        there = there + np.repeat(day_before, grid.intervals_per_day)
        there += np.where(outlook.carried_in, sum(worth_percent(agent, grid.start) for agent in problem.agents), 0)
    return np.asarray(there, dtype=np.int64)
