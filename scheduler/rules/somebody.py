"""For terms: somebody of certain people in every interval asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.problem import Problem
from scheduler.domain.shift import DutyKind
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Count
from scheduler.rules.coverers import Coverers

__all__ = ["somebody"]


def somebody(
    problem: Problem,
    coverers: Coverers,
    asked: NDArray[np.bool_],
    people: Collection[str],
    *,
    name: str,
    limit: str,
    strength: Strength,
) -> Iterator[Count]:
    """One count per group of intervals that the same shifts cover, those left out where a carried-in shift has somebody.

    Parameters
    ----------
    problem, coverers
        The problem and its shifts by interval.
    asked
        Intervals that need somebody, shape (intervals,).
    people
        Ids of those who count; people of the pool are among them where they are called in.
    name, limit, strength
        Of the terms; the time of the first interval is added to the name. The size is minutes.
    """
    grid = problem.grid
    groups: dict[tuple[tuple[int, str], ...], list[int]] = defaultdict(list)
    for interval in np.flatnonzero(asked).tolist():
        if not any(item.works and item.agent in people for item in coverers.carried[interval]):
            groups[coverers.starts[interval]].append(interval)
    who = tuple(agent.id for agent in problem.agents if agent.id in people)
    for starts, intervals in groups.items():
        cells = coverers.cells(starts, DutyKind.WORK)
        yield Count(
            name=f"{name}/{grid.start_of(intervals[0]):%Y-%m-%dT%H:%M}",
            limit=limit,
            who=who,
            days=cells.days,
            duties=cells.duties,
            weights=cells.weights,
            at_least=1,
            unit_size=len(intervals) * grid.interval_minutes,
            strength=strength,
        )
