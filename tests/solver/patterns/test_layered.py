"""A walk unrolled has the paths and the costs of the walk."""

from __future__ import annotations

from random import Random

import pytest
from solver.patterns.layered_paths import paths_of
from solver.patterns.one_person import SHAPES, cost_of, every_row, problem_of, random_term

from scheduler.domain.terms import Fix, Forbid
from scheduler.solver.patterns.layered import unrolled
from scheduler.solver.patterns.walk_of import walk_of

WALKED = [shape for shape in SHAPES if shape not in (Forbid, Fix)]


@pytest.mark.parametrize("shape", WALKED, ids=lambda shape: shape.__name__)
@pytest.mark.parametrize("seed", range(4))
def test_every_path_costs_what_the_term_costs(shape: type, seed: int) -> None:
    dice = Random(f"{shape.__name__}/{seed}")
    days = dice.randint(1, 4)
    problem = problem_of(days)
    term = random_term(shape, dice, days)
    begun = walk_of(term)
    assert begun is not None
    choices = (None, *problem.duties)
    graph = unrolled(begun[1], [begun[2]], choices, days)
    costs = {row: cost_of(problem, [term], row) for row in every_row(problem)}
    found = {tuple(choices[position] for position in path): cost for path, cost in paths_of(graph, 0).items()}
    assert found == {row: cost for row, cost in costs.items() if cost is not None}


def test_all_paths_end_in_one_node() -> None:
    dice = Random(3)
    begun = walk_of(random_term(SHAPES.__iter__().__next__(), dice, 3))
    assert begun is not None
    graph = unrolled(begun[1], [begun[2]], (None, *problem_of(3).duties), 3)
    assert set(graph.following[-1].ravel().tolist()) <= {-1, 0}
