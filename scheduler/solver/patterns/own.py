"""What each person has to answer to alone: prices of single cells, and walks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.problem import Problem
from scheduler.domain.shift import Duty
from scheduler.domain.terms import Count, Fix, Forbid, Term
from scheduler.solver.patterns.layered import Choice
from scheduler.solver.patterns.walk import Walk, charge
from scheduler.solver.patterns.walk_of import walk_of

__all__ = ["Own", "owns_of"]

_NEVER = np.inf


@dataclass(slots=True)
class Own:
    """What one person has to answer to.

    Parameters
    ----------
    agent
        Id.
    prices
        Cost units of each choice by day, shape (days, choices); infinite where it cannot be.
    walks
        (position of the walk among all different ones, state to begin with, term).
    """

    agent: str
    prices: NDArray[np.float64]
    walks: list[tuple[int, Hashable, Term]] = field(default_factory=list)


def owns_of(
    problem: Problem, terms: Sequence[Term], cells: Iterable[tuple[str, int, Duty]], choices: Sequence[Choice]
) -> tuple[list[Own], list[Walk], list[Term]]:
    """Put every term where it belongs.

    Parameters
    ----------
    problem
        The problem.
    terms
        With every must to be held.
    cells
        (agent id, day, duty) that can be given.
    choices
        The columns of the prices, the day off first.

    Returns
    -------
    list of Own
        In the order of the problem's agents.
    list of Walk
        All different ones.
    list of Term
        What nobody answers to alone.
    """
    column = {choice: position for position, choice in enumerate(choices)}
    owns = {agent.id: Own(agent.id, np.full((problem.grid.days, len(choices)), _NEVER)) for agent in problem.agents}
    for own in owns.values():
        own.prices[:, 0] = 0.0
    for agent, day, duty in cells:
        owns[agent].prices[day, column[duty]] = 0.0
    known: dict[Walk, int] = {}
    rest: list[Term] = []
    for term in terms:
        if isinstance(term, (Forbid, Fix)):
            _price_cells(owns[term.agent].prices, term, column)
        elif isinstance(term, Count) and len(term.who) == 1 and len(set(term.days)) == 1 and _in(term.days[0], problem):
            if not _idle(term):
                _price_day(owns[term.who[0]].prices[term.days[0]], term, column)
        elif (begun := walk_of(term)) is not None:
            agent, walk, state = begun
            owns[agent].walks.append((known.setdefault(walk, len(known)), state, term))
        else:
            rest.append(term)
    return list(owns.values()), list(known), rest


def _in(day: int, problem: Problem) -> bool:
    return 0 <= day < problem.grid.days


def _idle(term: Count) -> bool:
    """Whether one duty a day is never a breach of a count of one day, as where nothing more is asked."""
    return (
        not term.weights
        and (term.at_least is None or term.at_least <= term.base)
        and (term.at_most is None or term.base + len(term.days) <= term.at_most)
    )


def _price_cells(prices: NDArray[np.float64], term: Forbid | Fix, column: dict[Choice, int]) -> None:
    """Charge each cell, or forbid all but one of a day."""
    if isinstance(term, Fix):
        others = [position for choice, position in column.items() if choice != term.duty]
        prices[term.day, others] = _NEVER
        return
    cost = charge(term.strength, term.size)
    places = [column[duty] for duty in term.duties if duty in column]
    for day in term.days:
        prices[day, places] += _NEVER if cost is None else cost


def _price_day(prices: NDArray[np.float64], term: Count, column: dict[Choice, int]) -> None:
    """Charge what a count costs that one day decides, shape (choices,)."""
    day, times = term.days[0], len(term.days)
    by_weight: dict[int, list[int]] = defaultdict(list)
    for choice, position in column.items():
        counts = choice is not None and choice in term.duties
        by_weight[term.weights.get((day, choice), 1) if choice is not None and counts else 0].append(position)
    for weight, places in by_weight.items():
        total = term.base + times * weight
        under = 0 if term.at_least is None else term.at_least - total
        over = 0 if term.at_most is None else total - term.at_most
        for beyond in (under, over):
            cost = charge(term.strength, beyond * term.unit_size)
            if cost != 0:
                prices[places] += _NEVER if cost is None else cost
