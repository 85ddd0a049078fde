"""The bound of the patterns holds at every step and everywhere in the tree."""

from __future__ import annotations

import math
from random import Random

import numpy as np
import pytest
from solver.patterns.random_generations import EXACT, generation_of, most_of, people_in, within
from solver.random_models import models, solvable

from scheduler.domain.price_curve import COST_UNITS_PER_PRICE
from scheduler.solver.patterns.people import MOST_ARCS

CLOSE = 1e-3


def at_most(bound: float, least: int | None) -> bool:
    """Whether a bound is right, to the accuracy of a sum; where there is no roster every bound is."""
    return least is None or bound <= least + CLOSE + 1e-9 * abs(least)


@pytest.mark.parametrize("first", range(0, 84, 12))
def test_no_bound_on_the_way_is_above_the_least_cost(first: int) -> None:
    """With everybody's own terms in the patterns and with some left to the rows, at all prices that are tried."""
    tight = 0
    for seed, (model, draft) in enumerate(models(range(first, first + 12)), first):
        people = people_in(model, draft, MOST_ARCS if seed % 4 else 150)
        bounds: list[float] = []
        smoothed = (0.0, 0.5, 0.7)[seed % 3]
        generated = generation_of(model, people).run(tolerance=EXACT, smoothed=smoothed, on_bound=bounds.append)
        assert bounds == sorted(bounds)
        assert generated.bound == bounds[-1]
        assert all(at_most(bound, model.optimum) for bound in bounds), seed
        assert generated.converged
        if model.optimum is None:
            assert generated.bound > most_of(draft), "proves that there is no roster, whose cost would be less"
        else:
            assert generated.missing < CLOSE
            assert at_most(generated.value, model.optimum)
            tight += generated.bound > model.optimum - 1
    assert tight > 1


@pytest.mark.parametrize("seed", range(40))
def test_the_bound_of_a_part_of_all_rosters_is_right_there(seed: int) -> None:
    """Some cells taken away and some further variables held to a part of their values, and all of it given back."""
    for model, draft, _ in solvable(range(seed, seed + 1)):
        dice = np.random.default_rng(seed)
        people = people_in(model, draft)
        generation = generation_of(model, people)
        before = generation.run(tolerance=EXACT)
        everything = generation.possible
        generation.possible = everything & (dice.random(everything.shape) < 0.8)
        generation.master.restrict(generation.possible)
        bounds: list[float] = []
        generation.run(tolerance=EXACT, smoothed=0.5, on_bound=bounds.append)
        assert all(at_most(bound, within(draft, people, generation.possible)) for bound in bounds if np.isfinite(bound))
        generation.possible = everything
        generation.master.restrict(everything)
        after = generation.run(tolerance=EXACT)
        assert after.bound == pytest.approx(before.bound, abs=1.0, rel=1e-9)
        assert after.value == pytest.approx(before.value, abs=1.0, rel=1e-9)


@pytest.mark.parametrize("seed", range(24))
def test_a_bound_that_is_known_saves_the_work_of_finding_it(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    for model, draft, _ in solvable(range(seed, seed + 1)):
        generation = generation_of(model, people_in(model, draft))
        before = generation.run(tolerance=EXACT)
        assert generation.run(tolerance=EXACT, floor=before.bound - 5.0).bound >= before.bound - 5.0
        monkeypatch.setattr(generation.pricer, "cheapest", None)
        again = generation.run(tolerance=1.0 + before.value - before.bound, floor=before.bound)
        assert again.converged
        assert again.bound == before.bound
        assert again.value == pytest.approx(before.value, abs=1.0, rel=1e-9)


def test_a_bound_need_be_no_better_than_to_the_next_cost_that_a_roster_can_have() -> None:
    """With few costs possible the work ends sooner, and what the bound is rounded up to is the same."""
    sooner = 0
    for model, draft, _ in solvable(range(40)):
        unit = COST_UNITS_PER_PRICE
        exact = generation_of(model, people_in(model, draft))
        rough = generation_of(model, people_in(model, draft))
        best, found = exact.run(tolerance=EXACT), rough.run(tolerance=EXACT, unit=unit)
        assert found.converged
        assert found.bound <= best.bound + CLOSE + 1e-9 * abs(best.bound)
        assert math.ceil((found.bound - 1.0) / unit) >= math.ceil((best.bound - 1.0) / unit)
        sooner += rough.work < exact.work
    assert sooner


@pytest.mark.parametrize("seed", range(24))
def test_what_a_roster_with_a_cell_costs_at_least_is_right(seed: int) -> None:
    for model, draft, _ in solvable(range(seed, seed + 1)):
        people = people_in(model, draft)
        generation = generation_of(model, people)
        generation.run(tolerance=EXACT)
        least = generation.least_with()
        assert least is not None
        dice = Random(seed)
        for _ in range(4):
            person, day, choice = (dice.randrange(size) for size in least.shape)
            possible = np.ones(least.shape, dtype=np.bool_)
            possible[person, day] = False
            possible[person, day, choice] = True
            duty = people.choices[choice]
            exists = duty is None or (people.persons[person].agent, day, duty) in draft.cells
            wanted = within(draft, people, possible) if exists else None
            assert at_most(least[person, day, choice], wanted)


@pytest.mark.parametrize("seed", range(40))
def test_a_variable_that_is_split_leaves_the_least_cost_in_one_of_the_halves(seed: int) -> None:
    for model, draft, optimum in solvable(range(seed, seed + 1)):
        generation = generation_of(model, people_in(model, draft))
        master = generation.master
        lower, upper = master.lower.copy(), master.upper.copy()
        wide = np.flatnonzero(upper > lower)
        if not wide.size:
            continue
        dice = Random(seed)
        other = dice.choice(wide.tolist())
        middle = dice.randint(int(lower[other]), int(min(upper[other], lower[other] + 3)) - 1)
        bounds = []
        for low, high in ((lower[other], middle), (middle + 1, upper[other])):
            new_lower, new_upper = lower.copy(), upper.copy()
            new_lower[other], new_upper[other] = low, high
            master.restrict(generation.possible, new_lower, new_upper)
            half = generation.run(tolerance=EXACT)
            assert half.converged, "what is missing makes it dear, and leaves a solution"
            bounds.append(half.bound)
        assert at_most(min(bounds), optimum)
        master.restrict(generation.possible, lower, upper)
        assert np.array_equal(master.lower, lower)
        assert np.array_equal(master.upper, upper)
        assert at_most(generation.run(tolerance=EXACT).value, optimum)


def test_a_run_that_is_stopped_at_once_has_a_bound_already() -> None:
    for model, draft, optimum in solvable(range(6)):
        generated = generation_of(model, people_in(model, draft)).run(tolerance=0.0, stopped=lambda: True)
        assert np.isfinite(generated.bound)
        assert at_most(generated.bound, optimum)


def test_the_same_run_twice_takes_the_same_work_to_the_same_bound() -> None:
    for model, draft, _ in solvable(range(4)):
        runs = [generation_of(model, people_in(model, draft)) for _ in range(2)]
        bounds = [generation.run(tolerance=EXACT).bound for generation in runs]
        assert bounds[0] == bounds[1]
        assert runs[0].work == runs[1].work > 0
