"""For terms: somebody of certain people in every interval asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.agent import Agent
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
    able: Callable[[Agent, date], bool],
    *,
    needed: int = 1,
    name: str,
    limit: str,
    strength: Strength,
) -> Iterator[Count]:
    """One count per group of intervals that the same shifts cover, those left out where carried-in shifts have enough.

    Parameters
    ----------
    problem, coverers
        The problem and its shifts by interval.
    asked
        Intervals that need somebody, shape (intervals,).
    able
        Whether a person counts in the hours of a date; people of the pool count where they are called in.
    needed
        People at once.
    name, limit, strength
        Of the terms; the time of the first interval is added to the name. The size is minutes, for each person missing.
    """
    grid = problem.grid
    by_date: dict[date, tuple[str, ...]] = {}
    groups: dict[tuple[tuple[tuple[int, str], ...], tuple[str, ...], int], list[int]] = defaultdict(list)
    for interval in np.flatnonzero(asked).tolist():
        when = grid.date_of(grid.day_of_interval(interval))
        if when not in by_date:
            by_date[when] = tuple(agent.id for agent in problem.agents if able(agent, when))
        who = by_date[when]
        there = sum(item.works and item.agent in who for item in coverers.carried[interval])
        if there < needed:
            groups[coverers.starts[interval], who, there].append(interval)
    for (starts, who, there), intervals in groups.items():
        about = {min(grid.day_of_interval(interval), grid.days - 1) for interval in intervals}
        cells = coverers.cells(starts, DutyKind.WORK, about=about)
        yield Count(
            name=f"{name}/{grid.start_of(intervals[0]):%Y-%m-%dT%H:%M}",
            limit=limit,
            who=who,
            days=cells.days,
            duties=cells.duties,
            weights=cells.weights,
            base=there,
            at_least=needed,
            unit_size=len(intervals) * grid.interval_minutes,
            strength=strength,
        )
