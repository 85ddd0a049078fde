"""Told day by day, every shape costs what it costs on the roster as a whole."""

from __future__ import annotations

from collections.abc import Hashable
from random import Random

import pytest
from solver.patterns.one_person import SHAPES, WORK, Row, cost_of, every_row, problem_of, random_strength, random_term

from scheduler.domain.group_terms import Excess, Total
from scheduler.domain.pattern_terms import Kinds
from scheduler.domain.shift import Duty
from scheduler.domain.terms import Count, Cover, Fix, Forbid, Spread, SpreadMember
from scheduler.solver.patterns.walk import Walk
from scheduler.solver.patterns.walk_of import walk_of

WALKED = [shape for shape in SHAPES if shape not in (Forbid, Fix)]


def told(walk: Walk, state: Hashable, row: Row) -> int | None:
    """Cost units of a row; None where it cannot be."""
    paid = 0
    for day, duty in enumerate(row):
        step = walk.step(state, day, duty)
        if step is None:
            return None
        state, cost = step
        paid += cost
    end = walk.finish(state)
    return None if end is None else paid + end


@pytest.mark.parametrize("shape", WALKED, ids=lambda shape: shape.__name__)
@pytest.mark.parametrize("seed", range(60))
def test_a_walk_costs_what_the_term_costs(shape: type, seed: int) -> None:
    dice = Random(f"{shape.__name__}/{seed}")
    days = dice.randint(1, 5)
    problem = problem_of(days)
    term = random_term(shape, dice, days)
    begun = walk_of(term)
    assert begun is not None
    agent, walk, state = begun
    assert agent == "a1"
    for row in every_row(problem):
        assert told(walk, state, row) == cost_of(problem, [term], row), (term, row)


@pytest.mark.parametrize("shape", WALKED, ids=lambda shape: shape.__name__)
def test_the_same_term_of_somebody_else_is_the_same_walk(shape: type) -> None:
    """So that people share graphs whatever the ids and names are."""
    for seed in range(20):
        first, second = (walk_of(random_term(shape, Random(seed), 4)) for _ in range(2))
        assert first is not None
        assert first == second
        assert hash(first[1]) == hash(second[1])


def test_what_several_people_answer_for_together_has_no_walk() -> None:
    dice = Random(1)
    common = {"name": "one", "limit": "one", "strength": random_strength(dice)}
    work = next(iter(WORK))
    excess = Excess(agent="a", weights={(0, work): 1}, above=0)
    assert walk_of(Count(**common, who=("a", "b"), days=(0,), duties=WORK, at_most=1)) is None
    assert walk_of(Kinds(**common, who=("a", "b"), days=(0,), groups=(WORK,))) is None
    assert walk_of(Total(**common, weights={("a", 0, work): 1, ("b", 0, work): 1}, at_most=1)) is None
    assert walk_of(Total(**common, weights={("a", 0, work): 1}, excesses=(excess,), at_most=1)) is None
    assert walk_of(Cover(**common, interval=0, heads=(("chat", 1),))) is None
    members = (SpreadMember("a"), SpreadMember("b"))
    assert walk_of(Spread(**common, members=members, days=(0,), duties=frozenset[Duty]())) is None
