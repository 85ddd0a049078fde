"""Patterns that keep everybody in a span: a part of all patterns, in which every roster shares alike."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import numpy as np
import pytest
from factories import make_agent, make_problem
from solver.neighbourhoods.models import best_cost, draft_of, small_terms
from solver.patterns.layered_paths import paths_of
from solver.patterns.random_generations import EXACT, cells_of
from solver.random_models import least_cost
from solver.solving import EARLY_WORK, LATE_WORK, exactly, one_shift_a_day, should

from scheduler.domain.problem import Problem
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Count, Follow, Forbid, Spread, SpreadMember, Term
from scheduler.solver.model.build import build
from scheduler.solver.patterns.dive import dive
from scheduler.solver.patterns.generation import Generation
from scheduler.solver.patterns.narrowed import narrowed
from scheduler.solver.patterns.people import MOST_ARCS, People, people_of
from scheduler.solver.patterns.programme import programme

DAYS = 6
LATE = frozenset((LATE_WORK,))


def converged(problem: Problem, terms: list[Term]) -> tuple[People, Generation, float]:
    people = people_of(problem, terms, build(problem, terms, relaxed=False).cells, MOST_ARCS)
    generation = programme(problem, terms, people)
    return people, generation, generation.run(tolerance=EXACT).bound


def part_of(problem: Problem, terms: list[Term], people: People, generation: Generation) -> tuple[People, Generation]:
    cells = build(problem, terms, relaxed=False).cells
    found = narrowed(problem, terms, cells, people, generation, generation.master.shares(), MOST_ARCS, 0.0)
    assert found is not None
    return found


def small(seed: int) -> tuple[Problem, list[Term]]:
    agents = [make_agent(f"a{number}", skills=("presales", "aftersales")[: 1 + number % 2]) for number in range(4)]
    problem = make_problem(agents=agents, days=DAYS)
    return problem, small_terms(problem, Random(seed))


def fairness(problem: Problem, price: int = 9) -> Spread:
    members = tuple(SpreadMember(agent.id) for agent in problem.agents)
    return Spread(name="late", limit="late", members=members, days=tuple(range(DAYS)), duties=LATE, strength=should(price))


def test_where_nothing_is_shared_there_is_nothing_to_narrow() -> None:
    problem = make_problem(agents=2, days=DAYS)
    terms: list[Term] = [*one_shift_a_day(problem)]
    people, generation, _ = converged(problem, terms)
    cells = build(problem, terms, relaxed=False).cells
    assert narrowed(problem, terms, cells, people, generation, generation.master.shares(), MOST_ARCS, 0.0) is None


@pytest.mark.parametrize("seed", range(6))
def test_every_pattern_is_one_of_all_at_the_same_cost_and_lates_are_close_together(seed: int) -> None:
    problem, terms = small(seed)
    people, generation, _ = converged(problem, terms)
    close, part = part_of(problem, terms, people, generation)
    late = people.choices.index(LATE_WORK)
    counts = set()
    for position, person in enumerate(close.persons):
        graph = replace(close.graphs[person.graph], starts=(person.start,), offsets=(person.offset,))
        paths = [np.array(path) for path in paths_of(graph, 0)]
        possible = [path for path in paths if np.isfinite(person.prices[np.arange(DAYS), path].sum())]
        assert possible
        for path in possible:
            assert part.pricer.cost(position, path) == generation.pricer.cost(position, path)
            counts.add(int((path == late).sum()))
    assert max(counts) - min(counts) <= 3


@pytest.mark.parametrize("seed", range(12))
def test_its_rosters_cost_what_it_says_and_what_sharing_costs_besides(seed: int) -> None:
    problem, terms = small(seed)
    draft = draft_of(seed)
    people, generation, bound = converged(problem, terms)
    close, part = part_of(problem, terms, people, generation)
    part.run(tolerance=EXACT)
    found = dive(part, np.random.default_rng(seed), tolerance=EXACT)
    assert found is not None
    cost = least_cost(draft, cells_of(close, found.paths))
    assert cost is not None
    assert cost >= max(best_cost(draft), bound - 0.01)
    (shared,) = (term for term in terms if isinstance(term, Spread))
    assert shared.strength.price is not None
    counts = (found.paths == people.choices.index(LATE_WORK)).sum(axis=1)
    apart = max(0, int(counts.max() - counts.min()) - shared.tolerance)
    assert found.cost + shared.strength.price.cost(apart) == pytest.approx(cost, abs=0.01)


def test_it_begins_with_the_patterns_that_it_shares_with_all() -> None:
    problem, terms = small(1)
    people, generation, _ = converged(problem, terms)
    _, part = part_of(problem, terms, people, generation)
    assert 0 < len(part.master.columns) < len(generation.master.columns)
    for column in part.master.columns:
        assert column.cost == part.pricer.cost(column.person, column.path)


def test_who_cannot_keep_to_several_spans_at_once_is_left_out_of_them() -> None:
    """a1 works early or late on all days alike, and half of each is in the mixture: three of both cannot be."""
    problem = make_problem(agents=3, days=DAYS)
    early = replace(fairness(problem), name="early", duties=frozenset((EARLY_WORK,)))
    both = frozenset((EARLY_WORK, LATE_WORK))
    pairs = ((EARLY_WORK, LATE_WORK, 1), (LATE_WORK, EARLY_WORK, 1))
    days = tuple(range(DAYS))
    terms: list[Term] = [
        *one_shift_a_day(problem),
        fairness(problem),
        early,
        *exactly(problem, a2="LLLEEE", a3="EEELLL"),
        Count(name="all", limit="all", who=("a1",), days=days, duties=both, at_least=DAYS, strength=Strength.hard()),
        Follow(name="same", limit="same", agent="a1", days=days, pairs=pairs, strength=Strength.hard()),
    ]
    people, generation, bound = converged(problem, terms)
    assert bound == pytest.approx(0.0, abs=0.01)
    close, part = part_of(problem, terms, people, generation)
    assert all(person.start >= 0 for person in close.persons)
    assert np.isfinite(part.run(tolerance=EXACT).value)


@pytest.mark.parametrize("seed", range(4))
def test_a_pattern_costs_what_its_graph_says_and_what_the_graph_does_not_have_cannot_be(seed: int) -> None:
    problem, terms = small(seed)
    people, generation, _ = converged(problem, terms)
    for position, person in enumerate(people.persons):
        graph = replace(people.graphs[person.graph], starts=(person.start,), offsets=(person.offset,))
        known = paths_of(graph, 0)
        for path in np.ndindex(*(len(people.choices),) * DAYS):
            price = person.prices[np.arange(DAYS), path].sum()
            expected = known[path] + price if path in known else np.inf
            assert generation.pricer.cost(position, np.array(path)) == expected


def test_nobody_pays_more_to_share_than_sharing_is_worth() -> None:
    """a1 dislikes late shifts by far more than a difference of three costs; the others have three each."""
    problem = make_problem(agents=3, days=DAYS)
    dislike = Forbid(name="no", limit="no", agent="a1", days=tuple(range(DAYS)), duties=LATE, strength=should(1000))
    terms: list[Term] = [*one_shift_a_day(problem), fairness(problem), dislike, *exactly(problem, a2="LLLEEE", a3="EEELLL")]
    people, generation, _ = converged(problem, terms)
    _, part = part_of(problem, terms, people, generation)
    assert part.run(tolerance=EXACT).value == pytest.approx(0.0, abs=0.01)
