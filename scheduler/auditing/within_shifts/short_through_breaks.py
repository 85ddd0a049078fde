"""What is short while people have their breaks, beyond what is short anyway."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from scheduler.auditing.measure_coverage import measure_coverage
from scheduler.auditing.presence import measure_presence
from scheduler.domain.assignment import Activity, ActivityKind, Assignment
from scheduler.domain.coverage import Coverage
from scheduler.domain.finding import Fact, Finding, Severity
from scheduler.domain.price_curve import PriceCurve
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster

__all__ = ["short_through_breaks"]


def short_through_breaks(problem: Problem, roster: Roster, coverage: Coverage, prices: PriceCurve) -> Iterator[Finding]:
    """One finding with the minutes that heads are missing because somebody is on a break.

    Cover itself counts breaks as work, since what a person serves in a day is measured with the breaks in it; this tells
    where a break hurts all the same. On-call breaks count as covered.

    Parameters
    ----------
    problem, roster
        The store and the roster.
    coverage
        Measured in the same roster.
    prices
        Prices of shortage, for the split of people over queues.
    """
    if not any(part.kind is ActivityKind.BREAK for item in roster.assignments for part in item.activities):
        return
    absent = replace(roster, assignments=tuple(_absent_in_breaks(item) for item in roster.assignments))
    without = measure_coverage(problem, measure_presence(problem, absent), prices)
    more = _short(without) - _short(coverage)
    minutes = round(float(np.maximum(more, 0.0).sum()) * problem.grid.interval_minutes)
    if minutes <= 0:
        return
    start = problem.grid.start_of(int(more.argmax()))
    facts: dict[str, Fact] = {"minutes": minutes, "date": start.date().isoformat(), "time": f"{start:%H:%M}"}
    yield Finding("breaks_short", Severity.INFO, facts, size=minutes, unit="minutes", date=start.date())


def _short(coverage: Coverage) -> NDArray[np.float64]:
    """Heads short by interval, all queues together, shape (intervals,)."""
    missing = np.maximum(coverage.required - coverage.on_duty, 0.0).sum(axis=0) * coverage.owned
    return np.asarray(missing, dtype=np.float64)


def _absent_in_breaks(item: Assignment) -> Assignment:
    """A shift whose breaks take the person off chat."""
    parts = tuple(_off_chat(part) if part.kind is ActivityKind.BREAK else part for part in item.activities)
    return replace(item, activities=parts)


def _off_chat(part: Activity) -> Activity:
    """A break as time off chat."""
    return replace(part, kind=ActivityKind.OFF_CHAT)
