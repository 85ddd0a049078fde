"""What each person can be given, as graphs that people of the same kind share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.problem import Problem
from scheduler.domain.shift import Duty
from scheduler.domain.terms import Term
from scheduler.solver.patterns.layered import Choice, Layered
from scheduler.solver.patterns.own import owns_of
from scheduler.solver.patterns.shared_graphs import shared_graphs

__all__ = ["MOST_ARCS", "People", "Person", "people_of"]

MOST_ARCS = 4_000_000
"""Arcs of one graph; a shape that would make it larger is left to the rest of the model."""


@dataclass(frozen=True, slots=True)
class Person:
    """What one person can be given.

    Parameters
    ----------
    agent
        Id.
    graph
        Position in `People.graphs`.
    start
        Node of the first layer; -1 where nothing can be given at all.
    offset
        Cost units to be paid in any case.
    prices
        Cost units of each choice by day, shape (days, choices); infinite where it cannot be.
    """

    agent: str
    graph: int
    start: int
    offset: int
    prices: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class People:
    """Everybody's patterns, and the terms that they do not answer to.

    Parameters
    ----------
    choices
        The day off, None, and every duty: the columns of all arrays of choices.
    persons
        In the order of the problem's agents.
    graphs
        Without dead ends.
    rest
        Terms that several people share, or that were too large to be carried.
    """

    choices: tuple[Choice, ...]
    persons: tuple[Person, ...]
    graphs: tuple[Layered, ...]
    rest: tuple[Term, ...]


def people_of(problem: Problem, terms: Sequence[Term], cells: Iterable[tuple[str, int, Duty]], most_arcs: int) -> People:
    """Carry every shape that concerns one person, as far as the graphs stay small enough.

    Parameters
    ----------
    problem
        The problem.
    terms
        With every must to be held.
    cells
        (agent id, day, duty) that can be given.
    most_arcs
        Size of one graph, see `MOST_ARCS`.

    Returns
    -------
    People
        Whatever is not among the rest is met by every path at its cost.
    """
    choices: tuple[Choice, ...] = (None, *problem.duties)
    owns, walks, rest = owns_of(problem, terms, cells, choices)
    shared = shared_graphs(owns, walks, choices, problem.grid.days, most_arcs)
    persons = tuple(Person(own.agent, *shared.places[own.agent], own.prices) for own in owns)
    return People(choices, persons, tuple(shared.graphs), (*rest, *shared.left))
