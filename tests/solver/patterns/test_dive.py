"""A dive ends in a roster that costs what the programme says, where that knows all costs."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest
from solver.neighbourhoods.models import best_cost, draft_of, small_terms
from solver.patterns.random_generations import EXACT, cells_of, generation_of, people_in
from solver.random_models import Model, fresh, least_cost, model_of

from scheduler.solver.neighbourhoods.completed import Completer
from scheduler.solver.patterns.dive import Dived, dive
from scheduler.solver.patterns.generation import Generation


def dived(generation: Generation, seed: int, **settings: object) -> Dived | None:
    return dive(generation, np.random.default_rng(seed), tolerance=EXACT, **settings)  # type: ignore[arg-type]


@pytest.mark.parametrize("seed", range(36))
def test_a_roster_costs_what_the_programme_says_or_more_where_that_does_not_know_all(seed: int) -> None:
    model = model_of(seed)
    if model.optimum is None:
        return
    draft = fresh(model)
    people = people_in(model, draft)
    generation = generation_of(model, people)
    generation.run(tolerance=EXACT)
    found = dived(generation, seed)
    if found is None:
        return
    assert not found.open_days.any()
    cells = cells_of(people, found.paths)
    cost = least_cost(draft, cells)
    completed = Completer(draft, draft.costs).complete(cells, "dive")
    assert (None if completed is None else completed.cost) == cost
    if cost is not None:
        assert found.cost <= cost + 1e-6 * abs(cost) + 1e-2
        assert cost >= model.optimum


@pytest.mark.parametrize("seed", range(10))
def test_where_the_programme_knows_all_costs_they_are_equal(seed: int) -> None:
    """Heads, runs, days in all and fairness, whose rows are exact for a whole roster."""
    draft = draft_of(seed)
    problem = draft.problem
    model = Model(problem, (), tuple(small_terms(problem, Random(seed))), None)
    people = people_in(model, draft)
    generation = generation_of(model, people)
    bound = generation.run(tolerance=EXACT).bound
    found = dived(generation, seed)
    assert found is not None
    cost = least_cost(draft, cells_of(people, found.paths))
    assert cost is not None
    assert found.cost == pytest.approx(cost, rel=1e-7, abs=0.01)
    assert bound - 0.01 <= best_cost(draft) <= cost


def generation_with(seed: int) -> Generation:
    draft = draft_of(seed)
    model = Model(draft.problem, (), tuple(small_terms(draft.problem, Random(seed))), None)
    generation = generation_of(model, people_in(model, draft))
    generation.run(tolerance=EXACT)
    return generation


def test_another_dive_begins_at_the_root_again() -> None:
    generation = generation_with(2)
    root = generation.run(tolerance=EXACT)
    first = dived(generation, 1)
    assert first is not None
    seen: list[float] = []
    run = generation.run

    def noting(**settings: object) -> object:
        generated = run(**settings)  # type: ignore[arg-type]
        seen.append(generated.bound)
        return generated

    generation.run = noting  # type: ignore[method-assign, assignment]
    assert dived(generation, 2) is not None
    assert len(seen) > 1
    assert seen[0] == pytest.approx(root.bound, rel=1e-9, abs=0.1)


def test_a_dive_gives_everything_back() -> None:
    generation = generation_with(3)
    before, possible = generation.run(tolerance=EXACT), generation.possible.copy()
    dived(generation, 1)
    assert np.array_equal(generation.possible, possible)
    assert generation.run(tolerance=EXACT).bound == pytest.approx(before.bound, rel=1e-9, abs=0.1)


def test_a_dive_ends_where_no_roster_can_be_of_interest() -> None:
    generation = generation_with(4)
    bound = generation.run(tolerance=EXACT).bound
    before = generation.work
    assert dived(generation, 1, cutoff=bound - 1) is None
    assert generation.work - before < 0.01


def test_a_dive_that_is_stopped_has_no_roster() -> None:
    assert dived(generation_with(5), 1, stopped=lambda: True) is None


def test_a_dive_may_leave_a_few_days_open() -> None:
    """Those that are left are all that the mixture is not sure of."""
    found = dived(generation_with(7), 1, few=8)
    assert found is not None
    assert found.open_days.sum() <= 8
    assert found.paths.shape == found.open_days.shape


def test_the_same_dive_twice_has_the_same_roster() -> None:
    ends = [dived(generation_with(6), 3) for _ in range(2)]
    assert ends[0] is not None
    assert ends[1] is not None
    assert np.array_equal(ends[0].paths, ends[1].paths)
