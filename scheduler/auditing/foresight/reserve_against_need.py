"""The reserve that the store asks for, against all who could be there."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from scheduler.auditing.foresight.outlook import Outlook
from scheduler.domain.agent import Agent
from scheduler.domain.finding import Finding, Severity
from scheduler.rules.reserve_need import reserve_need

__all__ = ["reserve_against_need"]


def reserve_against_need(outlook: Outlook) -> Iterator[Finding]:
    """People on duty and standby that are asked for, against all who can be either: at the peak and over a week."""
    ratio = outlook.limits.reserve_ratio
    if ratio is None:
        return
    problem = outlook.problem
    wanted = reserve_need(problem.requirement, ratio) * problem.owned
    people = tuple(agent for agent in problem.agents if not agent.pool or agent.id in problem.standby_agents)
    yield from _at_the_peak(outlook, wanted, people)
    yield from _over_a_week(outlook, wanted, people)


def _at_the_peak(outlook: Outlook, wanted: NDArray[np.int64], people: tuple[Agent, ...]) -> Iterator[Finding]:
    """The hour in which most people are missing from those who could come that day."""
    grid = outlook.problem.grid
    present = outlook.count_present(people)
    there = np.repeat(present, grid.intervals_per_day)
    # The tail is reached by shifts of the last day.
    there = np.concatenate([there, np.repeat(present[-1:], grid.interval_count - len(there))])
    missing = wanted - there
    worst = int(missing.argmax())
    if missing[worst] <= 0:
        return
    start = grid.start_of(worst)
    yield Finding(
        "reserve_peak_too_high",
        Severity.WARNING,
        {
            "date": start.date().isoformat(),
            "start": f"{start:%H:%M}",
            "wanted": int(wanted[worst]),
            "people": int(there[worst]),
            "more": int(missing[worst]),
            "hours": round(float((missing > 0).sum() * grid.interval_hours), 1),
        },
        size=int(missing[worst]),
        unit="heads",
        date=start.date(),
    )


def _over_a_week(outlook: Outlook, wanted: NDArray[np.int64], people: tuple[Agent, ...]) -> Iterator[Finding]:
    """The week in which most hours are missing: standby is one shift a day and no day off."""
    grid = outlook.problem.grid
    by_day = wanted.reshape(-1, grid.intervals_per_day).sum(axis=1) * grid.interval_minutes
    by_day[grid.days - 1] += by_day[grid.days :].sum()
    needed = [int(by_day[list(week.days)].sum()) for week in outlook.weeks]
    possible = [
        sum(outlook.days_workable(agent, week) for agent in people) * outlook.longest_shift for week in outlook.weeks
    ]
    missing = [want - have for want, have in zip(needed, possible, strict=True)]
    worst = int(np.argmax(missing))
    if missing[worst] <= 0:
        return
    week = outlook.weeks[worst]
    first = grid.date_of(week.days[0])
    each = min(len(week.days), 7 - outlook.limits.days_off) * outlook.longest_shift
    yield Finding(
        "reserve_week_too_thin",
        Severity.WARNING,
        {
            "date": first.isoformat(),
            "needed": round(needed[worst] / 60, 1),
            "possible": round(possible[worst] / 60, 1),
            "people": len(people),
            "more": -(-missing[worst] // max(1, each)),
            "weeks": sum(value > 0 for value in missing),
        },
        size=-(-missing[worst] // 60),
        unit="hours",
        date=first,
    )
