"""A tree that is done tells the least cost, or that there is no roster."""

from __future__ import annotations

from itertools import count

import numpy as np
import pytest
from numpy.typing import NDArray
from solver.patterns.random_generations import EXACT, cells_of, generation_of, people_in
from solver.random_models import Model, fresh, least_cost, model_of

from scheduler.domain.solver_settings import SolverSettings
from scheduler.solver.model.draft import Draft
from scheduler.solver.patterns import branching
from scheduler.solver.patterns.branching import Branching
from scheduler.solver.patterns.people import MOST_ARCS, People
from scheduler.solver.search import search

HALF = 0.5
"""All costs are whole: from half a unit below a roster on, nothing is of interest."""
LONG = (3,)
"""Seeds of trees that take too long for a test."""
MOST_ASKED = 400
"""Times that a tree of these tests may ask whether to stop."""


class Tree:
    """Branching with its rosters costed by the whole model, from any cost units of a roster known before."""

    def __init__(self, model: Model, draft: Draft, people: People, known: float = np.inf) -> None:
        self.draft, self.people, self.best = draft, people, known
        self.generation = generation_of(model, people)
        self.generation.run(tolerance=EXACT)
        self.bounds: list[float] = []
        self.branching = Branching(self.generation, self.take)

    def take(self, paths: NDArray[np.int64]) -> None:
        cost = least_cost(self.draft, cells_of(self.people, paths))
        self.best = min(self.best, np.inf if cost is None else cost)

    def run(self) -> bool:
        asked = count()
        return self.branching.run(
            tolerance=EXACT,
            cutoff=lambda: self.best - HALF,
            stopped=lambda: next(asked) > MOST_ASKED,
            on_bound=self.bounds.append,
        )


@pytest.mark.parametrize("seed", range(48))
def test_a_tree_that_is_done_has_the_least_cost_and_no_bound_above_it(seed: int) -> None:
    """With some terms left to rows, too, whose relaxation is not exact; without a roster known and with a poor one."""
    model = model_of(seed)
    least = np.inf if model.optimum is None else model.optimum
    draft = fresh(model)
    people = people_in(model, draft, MOST_ARCS if seed % 3 else 150)
    tree = Tree(model, draft, people, known=np.inf if seed % 2 else least + 5000)
    done = tree.run()
    assert all(bound <= least + EXACT + 1e-9 * abs(least) for bound in tree.bounds)
    if done and model.optimum is None:
        assert tree.best == np.inf
        assert tree.bounds[-1] == np.inf
    elif done:
        assert tree.best == least
        assert tree.bounds[-1] > least - 1
    assert done or seed in LONG


@pytest.mark.parametrize("seed", range(5, 17))
def test_a_roster_that_only_the_whole_model_refuses_does_not_hide_the_next_best(seed: int) -> None:
    model = model_of(seed)
    draft = fresh(model)
    if model.optimum is None or not draft.cells:
        return
    people = people_in(model, draft)
    tree = Tree(model, draft, people)
    best = search(draft.model, SolverSettings(workers=1), time_limit_seconds=60.0).values
    draft.model.add_bool_or([cell.negated() if best[cell.index] else cell for cell in draft.cells.values()])
    second = least_cost(draft)
    least = np.inf if second is None else second
    done = tree.run()
    assert max(tree.bounds) <= least + EXACT
    assert not done or tree.best == least


def test_cells_tried_out_before_one_is_chosen_make_smaller_trees(monkeypatch: pytest.MonkeyPatch) -> None:
    nodes = {}
    for tried in (1, 15):
        monkeypatch.setattr(branching, "_TRIED", tried)
        nodes[tried] = 0
        for seed in range(12, 36):
            model = model_of(seed)
            if model.optimum is None:
                continue
            draft = fresh(model)
            tree = Tree(model, draft, people_in(model, draft), known=model.optimum + 5000)
            assert tree.run()
            nodes[tried] += len(tree.bounds)
    assert nodes[15] < nodes[1]


def test_a_tree_that_is_stopped_gives_everything_back() -> None:
    model = model_of(LONG[0])
    draft = fresh(model)
    tree = Tree(model, draft, people_in(model, draft, 150))
    master, possible = tree.generation.master, tree.generation.possible.copy()
    lower, upper = master.lower.copy(), master.upper.copy()
    before = tree.generation.run(tolerance=EXACT)
    assert not tree.run()
    assert np.array_equal(tree.generation.possible, possible)
    assert np.array_equal(master.lower, lower)
    assert np.array_equal(master.upper, upper)
    assert tree.generation.run(tolerance=EXACT).bound == pytest.approx(before.bound, rel=1e-9, abs=1.0)


def test_a_tree_goes_on_where_it_was_stopped() -> None:
    model = model_of(42)
    assert model.optimum is not None
    draft = fresh(model)
    tree = Tree(model, draft, people_in(model, draft), known=model.optimum + 5000)
    steps = 0
    done = False
    while not done:
        asked = iter([False, False, False])
        done = tree.branching.run(
            tolerance=EXACT,
            cutoff=lambda: tree.best - HALF,
            stopped=lambda asked=asked: next(asked, True),
            on_bound=tree.bounds.append,
        )
        steps += 1
        assert steps < 5000
    assert tree.best == model.optimum
    assert max(tree.bounds) <= model.optimum


def test_a_programme_that_cannot_be_solved_ends_the_tree_without_a_proof(monkeypatch: pytest.MonkeyPatch) -> None:
    model = model_of(42)
    assert model.optimum is not None
    draft = fresh(model)
    tree = Tree(model, draft, people_in(model, draft), known=model.optimum + 5000)
    monkeypatch.setattr(tree.generation.master, "solve", lambda: None)
    assert not tree.run()
    assert not any(np.isfinite(tree.bounds))
