"""The small model around a solution."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from ortools.sat.python import cp_model
from solver.neighbourhoods.models import best_cost, draft_of, start_of, weights_of

from scheduler.solver.model.draft import Draft
from scheduler.solver.neighbourhoods.linear_rows import linear_rows
from scheduler.solver.neighbourhoods.restricted import Restricted, restricted


def _cells(draft: Draft, agents: set[str]) -> NDArray[np.bool_]:
    found = np.zeros(len(draft.model.proto.variables), dtype=np.bool_)
    found[[cell.index for key, cell in draft.cells.items() if key[0] in agents]] = True
    return found


def _around(draft: Draft, agents: set[str], at_most: int | None = None) -> Restricted:
    free = _cells(draft, agents)
    everybody = _cells(draft, {agent.id for agent in draft.problem.agents})
    values = np.array(start_of(draft))
    return restricted(linear_rows(draft.model), values, free | ~everybody, free, weights_of(draft), at_most=at_most)


def _best(model: cp_model.CpModel) -> tuple[int, list[int]]:
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    assert solver.solve(model) == cp_model.OPTIMAL
    return round(solver.objective_value), list(solver.response_proto.solution)


def _best_with_held(draft: Draft, agents: set[str]) -> int:
    held = [(cell, start_of(draft)[cell.index]) for key, cell in draft.cells.items() if key[0] not in agents]
    whole = Draft(draft.problem, draft.relaxed, draft.model.clone(), draft.cells, draft.costs)
    for cell, value in held:
        whole.model.add(cell == value)
    return best_cost(whole)


@pytest.mark.parametrize("seed", range(8))
def test_with_everything_free_it_costs_what_the_whole_costs(seed: int) -> None:
    draft = draft_of(seed)
    part = _around(draft, {agent.id for agent in draft.problem.agents})
    assert _best(part.model)[0] == best_cost(draft)


@pytest.mark.parametrize("seed", range(8))
def test_with_some_people_free_it_costs_what_the_whole_costs_with_the_others_held(seed: int) -> None:
    draft = draft_of(seed)
    assert _best(_around(draft, {"a0", "a2"}).model)[0] == _best_with_held(draft, {"a0", "a2"})


@pytest.mark.parametrize("seed", range(8))
def test_its_solution_is_one_of_the_whole_at_the_same_cost(seed: int) -> None:
    draft, rows = draft_of(seed), linear_rows(draft_of(seed).model)
    part = _around(draft, {"a1"})
    cost, found = _best(part.model)
    values = np.array(start_of(draft))
    values[part.columns] = found
    sums = np.bincount(rows.row, rows.coefficient * values[rows.column], minlength=len(rows.low))
    assert ((sums >= rows.low) & (sums <= rows.high)).all()
    # What is not part of it keeps its value, and so what it costs.
    assert int(weights_of(draft) @ values) == cost


def test_it_is_smaller_than_the_whole() -> None:
    draft = draft_of(1)
    part = _around(draft, {"a1"})
    assert len(part.model.proto.variables) < len(draft.model.proto.variables) / 2


def test_nothing_dearer_than_asked_for_is_found() -> None:
    draft = draft_of(1)
    everybody = {agent.id for agent in draft.problem.agents}
    best = best_cost(draft)
    assert _best(_around(draft, everybody, at_most=best).model)[0] == best
    solver = cp_model.CpSolver()
    assert solver.solve(_around(draft, everybody, at_most=best - 1).model) == cp_model.INFEASIBLE


def test_the_known_solution_is_a_hint_where_asked_for() -> None:
    draft = draft_of(1)
    values = np.array(start_of(draft))
    free = np.ones(len(values), dtype=np.bool_)
    part = restricted(linear_rows(draft.model), values, free, free, weights_of(draft), hinted=True)
    hint = part.model.proto.solution_hint
    assert list(hint.vars) == list(range(len(part.columns)))
    assert list(hint.values) == values[part.columns].tolist()
