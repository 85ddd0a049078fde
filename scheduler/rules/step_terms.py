"""For terms: changes from one shift to the next, person by person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scheduler.domain.pattern_terms import Step
from scheduler.domain.problem import Problem
from scheduler.domain.shift import Duty, DutyKind
from scheduler.domain.strength import Strength

__all__ = ["step_terms"]


def step_terms(
    problem: Problem,
    limit: str,
    strength: Strength,
    groups: Sequence[frozenset[str]],
    steps: frozenset[tuple[int, int]],
    within_days: int,
) -> Iterator[Step]:
    """One term per person outside the pool, going on from the last shift before the horizon.

    Parameters
    ----------
    problem
        The problem.
    limit, strength
        Of the limit.
    groups
        Ids of shifts of one sort; no shift in two.
    steps
        Changes that are not wanted, by position of the groups.
    within_days
        Days from one shift to the next for which it matters.
    """
    if not steps:
        return
    place = {shift: position for position, group in enumerate(groups) for shift in group}
    duties = tuple(frozenset(Duty(DutyKind.WORK, shift) for shift in group) for group in groups)
    carried: dict[str, tuple[int, int]] = {}
    for item in sorted(problem.carry_in, key=lambda item: item.start):
        if item.works and item.shift in place:
            carried[item.agent] = (place[item.shift], -problem.grid.day_of(item.date))
    for agent in problem.agents:
        if not agent.pool:
            yield Step(
                name=f"{limit}/{agent.id}",
                limit=limit,
                agent=agent.id,
                groups=duties,
                steps=steps,
                within_days=within_days,
                carried=carried.get(agent.id),
                strength=strength,
            )
