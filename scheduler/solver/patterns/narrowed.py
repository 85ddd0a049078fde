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
from scheduler.solver.patterns.pricing import Pricer
from scheduler.solver.patterns.programme import programme
from scheduler.solver.patterns.spans import Reached, span

__all__ = ["narrowed"]

_NEVER = 1e9
"""Cost units of a step away from the others where none is allowed."""
_STEPS = 2.0
"""Steps that may be paid to keep somebody in the spans."""


def narrowed(
    problem: Problem,
    terms: Sequence[Term],
    cells: Iterable[tuple[str, int, Duty]],
    people: People,
    generation: Generation,
    shares: NDArray[np.float64],
    most_arcs: int,
    together: float,
) -> tuple[People, Generation] | None:
    """Patterns that keep everybody in a span around the mixture, in place of what is to be shared alike.

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
    together
        How the spans are chosen, see `span`.

    Returns
    -------
    tuple of People and Generation, or None
        A part of all patterns, those known so far among them, and a programme in which sharing costs nothing any more: what
        the spans leave to pay comes besides, and its bound is none for other rosters. None where nothing is to be shared.
    """
    others = [term for term in terms if not isinstance(term, Spread)]
    spreads = [term for term in terms if isinstance(term, Spread)]
    if not spreads:
        return None
    spans = [count for term in spreads for count in span(term, _reached(term, people, generation, shares), together)]
    known = tuple(cells)
    close = people_of(problem, [*others, *spans], known, most_arcs)
    stuck = _stuck(people, close, generation, _STEPS * max(map(_dearest, spreads)))
    if stuck:
        spans = [count for count in spans if count.who[0] not in stuck]
        close = people_of(problem, [*others, *spans], known, most_arcs)
    part = programme(problem, [*others, *spans], close)
    for column in generation.master.columns:
        cost = part.pricer.cost(column.person, column.path)
        if np.isfinite(cost):
            part.master.add(Column(column.person, column.path, cost))
    return close, part


def _stuck(people: People, close: People, generation: Generation, most: float) -> set[str]:
    """Who has no pattern in the spans, or none that costs not much more than some other."""
    free = np.zeros(generation.possible.shape)
    more = Pricer(close).cheapest(free).values - generation.pricer.cheapest(free).values
    return {person.agent for person, dearer in zip(people.persons, more.tolist(), strict=True) if not dearer <= most}


def _dearest(term: Spread) -> float:
    """Cost units of the dearest step away from the others."""
    price = term.strength.price
    return _NEVER if price is None else float(price.marginals[-1] * price.rate)


def _reached(term: Spread, people: People, generation: Generation, shares: NDArray[np.float64]) -> list[Reached]:
    """What the count of each member can come to for no more than a step away from the others costs, and what it is now."""
    column = {choice: position for position, choice in enumerate(people.choices)}
    place = {person.agent: position for position, person in enumerate(people.persons)}
    counts, paid = np.zeros(shares.shape), np.zeros(shares.shape)
    for member in term.members:
        weights = {(day, duty): 1 for day in term.days for duty in term.duties} if member.weights is None else member.weights
        person = place[member.agent]
        for (day, duty), weight in weights.items():
            if duty in column:
                counts[person, day, column[duty]] = weight
        paid[person] = counts[person] * (_dearest(term) * member.scale / term.unit)
    who = np.array([place[member.agent] for member in term.members])
    least, most = (_sums(counts, generation.pricer.cheapest(sign * paid, who=who).paths) for sign in (-1.0, 1.0))
    mixed = (counts * shares).sum(axis=(1, 2))
    return [Reached(int(least[position]), int(most[position]), float(mixed[position])) for position in who.tolist()]


def _sums(counts: NDArray[np.float64], paths: NDArray[np.int64]) -> NDArray[np.float64]:
    """The count of each person's path."""
    persons, days = paths.shape
    found: NDArray[np.float64] = counts[np.arange(persons)[:, None], np.arange(days), paths].sum(axis=1)
    return found
