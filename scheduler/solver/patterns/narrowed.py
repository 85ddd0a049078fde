"""The patterns of people who share alike: each with its own part of what is to be shared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.problem import Problem
from scheduler.domain.shift import Duty
from scheduler.domain.terms import Spread, Term
from scheduler.solver.patterns.generation import Generation
from scheduler.solver.patterns.master import Column
from scheduler.solver.patterns.people import People, people_of
from scheduler.solver.patterns.programme import programme
from scheduler.solver.patterns.spans import Reached, span

__all__ = ["narrowed"]

_PAID = 1e9
"""Cost units for each count, so that the cheapest pattern is one with the most or the least of them."""


def narrowed(
    problem: Problem,
    terms: Sequence[Term],
    cells: Iterable[tuple[str, int, Duty]],
    people: People,
    generation: Generation,
    shares: NDArray[np.float64],
    most_arcs: int,
) -> tuple[People, Generation] | None:
    """Patterns that keep everybody in a span around the mixture, in place of what is shared alike.

    Parameters
    ----------
    problem, terms
        What is asked, every must to be held.
    cells
        (agent id, day, duty) that can be given.
    people, generation
        All patterns.
    shares
        How much of each cell is in their best mixture, shape (persons, days, choices).
    most_arcs
        Size of one graph.

    Returns
    -------
    tuple of People and Generation, or None
        A part of all patterns, those known so far among them; its bound holds for rosters of these alone. None where nothing
        is to be shared.
    """
    spreads = [term for term in terms if isinstance(term, Spread)]
    if not spreads:
        return None
    spans = [count for term in spreads for count in span(term, _reached(term, people, generation, shares))]
    others = [term for term in terms if not isinstance(term, Spread)]
    known = tuple(cells)
    close = people_of(problem, [*others, *spans], known, most_arcs)
    stuck = {person.agent for person in close.persons if person.start < 0}
    if stuck:
        spans = [count for count in spans if count.who[0] not in stuck]
        close = people_of(problem, [*others, *spans], known, most_arcs)
    part = programme(problem, [*others, *spans], close)
    for column in generation.master.columns:
        cost = part.pricer.cost(column.person, column.path)
        if np.isfinite(cost):
            part.master.add(Column(column.person, column.path, cost))
    return close, part


def _reached(term: Spread, people: People, generation: Generation, shares: NDArray[np.float64]) -> list[Reached]:
    """What the count of each member can come to, and what it is in the mixture."""
    column = {choice: position for position, choice in enumerate(people.choices)}
    place = {person.agent: position for position, person in enumerate(people.persons)}
    counts = np.zeros(shares.shape)
    for member in term.members:
        weights = {(day, duty): 1 for day in term.days for duty in term.duties} if member.weights is None else member.weights
        for (day, duty), weight in weights.items():
            if duty in column:
                counts[place[member.agent], day, column[duty]] = weight
    who = np.array([place[member.agent] for member in term.members])
    cheap = generation.pricer.cheapest
    least, most = (_sums(counts, cheap(paid, who=who).paths) for paid in (-_PAID * counts, _PAID * counts))
    mixed = (counts * shares).sum(axis=(1, 2))
    return [Reached(int(least[position]), int(most[position]), float(mixed[position])) for position in who.tolist()]


def _sums(counts: NDArray[np.float64], paths: NDArray[np.int64]) -> NDArray[np.float64]:
    """The count of each person's path."""
    persons, days = paths.shape
    found: NDArray[np.float64] = counts[np.arange(persons)[:, None], np.arange(days), paths].sum(axis=1)
    return found
