"""Heads on every day and days of work for each person, for the tests of whole searches."""

from __future__ import annotations

from solver.solving import EARLY_WORK, LATE_WORK, should

from scheduler.domain.problem import Problem
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Count, Term

__all__ = ["at_most", "early_and_late_a_day"]


def early_and_late_a_day(problem: Problem, price: int = 7, limit: str = "heads") -> list[Term]:
    """One early and one late shift on each day, for a price."""
    return [
        Count(
            name=f"{limit}/{duty.shift}/{day}",
            limit=limit,
            who=tuple(agent.id for agent in problem.agents),
            days=(day,),
            duties=frozenset({duty}),
            at_least=1,
            at_most=1,
            strength=should(price),
        )
        for day in range(problem.grid.days)
        for duty in (EARLY_WORK, LATE_WORK)
    ]


def at_most(problem: Problem, most: int, strength: Strength) -> list[Term]:
    """So many days of work for each person."""
    return [
        Count(
            name=f"few/{agent.id}",
            limit="few",
            who=(agent.id,),
            days=tuple(range(problem.grid.days)),
            duties=frozenset({EARLY_WORK, LATE_WORK}),
            at_most=most,
            strength=strength,
        )
        for agent in problem.agents
    ]
