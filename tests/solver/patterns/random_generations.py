"""Column generation over random tiny models."""

from __future__ import annotations

import numpy as np
from solver.random_models import Model, least_cost

from scheduler.solver.model.draft import Cell, Draft
from scheduler.solver.patterns.generation import Generation
from scheduler.solver.patterns.people import MOST_ARCS, People, people_of
from scheduler.solver.patterns.programme import programme

__all__ = ["EXACT", "cells_of", "generation_of", "most_of", "people_in", "within"]

EXACT = 1e-3
"""Cost units to which the tests have a mixture solved."""


def people_in(model: Model, draft: Draft, most_arcs: int = MOST_ARCS) -> People:
    return people_of(model.problem, model.terms, draft.cells, most_arcs)


def generation_of(model: Model, people: People) -> Generation:
    """With the terms that people do not answer to alone as rows."""
    return programme(model.problem, model.terms, people)


def cells_of(people: People, paths: np.ndarray) -> list[Cell]:
    """Every duty on some paths."""
    return [
        (person.agent, day, duty)
        for person, path in zip(people.persons, paths.tolist(), strict=True)
        for day, choice in enumerate(path)
        if (duty := people.choices[choice]) is not None
    ]


def most_of(draft: Draft) -> int:
    """Cost units that no roster can be above."""
    return sum(weight * max(draft.model.proto.variables[variable.index].domain) for variable, weight in draft.costs)


def within(draft: Draft, people: People, possible: np.ndarray) -> int | None:
    """The least cost units of a roster within the possible cells, shape (persons, days, choices)."""
    held = draft.model.clone()
    narrow = Draft(draft.problem, draft.relaxed, held, draft.cells, draft.costs)
    for position, person in enumerate(people.persons):
        for day in range(possible.shape[1]):
            days = [
                draft.cells[person.agent, day, duty]
                for duty in people.choices[1:]
                if (person.agent, day, duty) in draft.cells
            ]
            if not possible[position, day, 0]:
                held.add_bool_or(days)
            for choice, duty in enumerate(people.choices):
                cell = None if duty is None else draft.cells.get((person.agent, day, duty))
                if cell is not None and not possible[position, day, choice]:
                    held.add(cell == 0)
    return least_cost(narrow)
