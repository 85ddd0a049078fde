"""A roster completed costs what the whole model says, and is refused where that refuses it."""

from __future__ import annotations

from random import Random

import pytest
from factories import make_problem
from solver.neighbourhoods.models import draft_of
from solver.random_models import least_cost, models, random_cells
from solver.solving import EARLY_WORK, LATE_WORK, one_shift_a_day

from scheduler.solver.model.build import build
from scheduler.solver.model.draft import Cell, Draft
from scheduler.solver.neighbourhoods import completed
from scheduler.solver.neighbourhoods.completed import Completer


def cost_in(draft: Draft, cells: list[Cell]) -> int | None:
    found = Completer(draft, draft.costs).complete(cells, "test")
    if found is None:
        return None
    assert found.found_by == "test"
    assert found.cost == sum(weight * found.values[variable.index] for variable, weight in draft.costs)
    assert {cell for cell, variable in draft.cells.items() if found.values[variable.index]} == set(cells)
    return found.cost


@pytest.mark.parametrize("first", range(0, 48, 12))
def test_it_is_what_the_whole_model_makes_of_these_cells(first: int) -> None:
    seen = set()
    for seed, (model, draft) in enumerate(models(range(first, first + 12)), first):
        dice = Random(seed)
        for cells in ([], random_cells(model, dice), random_cells(model, dice)):
            wanted = least_cost(draft, cells)
            assert cost_in(draft, cells) == wanted, (seed, cells)
            seen.add(wanted is None)
    assert seen == {True, False}


@pytest.mark.parametrize("seed", range(12))
def test_where_nothing_is_forbidden_every_roster_has_a_cost(seed: int) -> None:
    draft = draft_of(seed, people=3, days=4)
    dice = Random(seed)
    cells = [
        (agent.id, day, duty)
        for agent in draft.problem.agents
        for day in range(4)
        if (duty := dice.choice((None, EARLY_WORK, LATE_WORK))) is not None
    ]
    assert cost_in(draft, cells) == least_cost(draft, cells)


def test_a_model_of_cells_alone_costs_nothing() -> None:
    problem = make_problem(agents=2, days=3)
    draft = build(problem, one_shift_a_day(problem), relaxed=False)
    assert cost_in(draft, [("a1", 0, EARLY_WORK)]) == 0
    assert cost_in(draft, [("a1", 0, EARLY_WORK), ("a1", 0, LATE_WORK)]) is None


def test_two_duties_a_day_are_refused_where_only_a_further_variable_tells() -> None:
    problem = make_problem(agents=1, days=2)
    draft = build(problem, (), relaxed=False)
    draft.on("a1", 0, (EARLY_WORK, LATE_WORK))
    assert cost_in(draft, [("a1", 0, EARLY_WORK)]) == 0
    assert cost_in(draft, [("a1", 0, EARLY_WORK), ("a1", 0, LATE_WORK)]) is None


def test_a_cell_that_does_not_exist_is_refused() -> None:
    draft = draft_of(1)
    assert cost_in(draft, [("nobody", 0, EARLY_WORK)]) is None


def test_what_breaks_a_limit_already_is_refused_without_a_search(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two days of one person are given, the other person's are open: no choice there can mend the first one's duties."""
    problem = make_problem(agents=2, days=3)
    draft = build(problem, one_shift_a_day(problem), relaxed=False)
    monkeypatch.setattr(completed, "watched", None)
    given: list[Cell] = [("a1", 0, EARLY_WORK), ("a1", 0, LATE_WORK)]
    assert Completer(draft, draft.costs).complete(given, "test", [("a2", 0), ("a2", 1)]) is None
