"""The graphs of all people stay small together, and what people share is made once."""

from __future__ import annotations

from random import Random

import pytest
from solver.patterns.one_person import problem_of

from scheduler.domain.problem import Problem
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Count, Run, Term
from scheduler.solver.model.draft import Draft
from scheduler.solver.patterns import shared_graphs as module
from scheduler.solver.patterns.own import owns_of
from scheduler.solver.patterns.shared_graphs import Shared, shared_graphs

DAYS = 10


def shared(problem: Problem, terms: list[Term], most_arcs: int) -> Shared:
    choices = (None, *problem.duties)
    owns, walks, rest = owns_of(problem, terms, Draft.of(problem, terms, relaxed=False).cells, choices)
    assert not rest
    return shared_graphs(owns, walks, choices, DAYS, most_arcs)


def hours(problem: Problem, agent: str, most: int, dice: Random) -> Term:
    """A count with odd weights, which makes a large graph."""
    return Count(
        name=f"hours/{agent}",
        limit="hours",
        who=(agent,),
        days=tuple(range(DAYS)),
        duties=frozenset(problem.duties),
        weights={(day, duty): dice.randint(400, 600) for day in range(DAYS) for duty in problem.duties},
        at_most=most,
        strength=Strength.hard(),
    )


def run(problem: Problem, agent: str, at_most: int) -> Term:
    return Run(
        name=f"run/{agent}",
        limit="run",
        agent=agent,
        duties=frozenset(problem.duties),
        at_most=at_most,
        strength=Strength.hard(),
    )


def test_all_graphs_together_have_a_ceiling() -> None:
    problem = problem_of(DAYS, agents=10)
    terms = [hours(problem, agent.id, 2000, Random(place)) for place, agent in enumerate(problem.agents)]
    largest = max(graph.size for graph in shared(problem, terms, 10**6).graphs)
    most = largest + largest // 10
    found = shared(problem, terms, most)
    cells = DAYS * (1 + len(problem.duties))
    assert 0 < len(found.left) < 10
    assert len(found.places) == 10
    assert sum(graph.size for graph in found.graphs) <= module.IN_ALL * most + 10 * cells


def test_people_with_the_same_walks_have_one_graph() -> None:
    problem = problem_of(DAYS, agents=6)
    terms = [run(problem, agent.id, 3 + place % 2) for place, agent in enumerate(problem.agents)]
    found = shared(problem, terms, 10**6)
    assert len(found.graphs) == 2
    assert len({found.places[agent.id][0] for agent in problem.agents[::2]}) == 1


def test_what_people_share_is_multiplied_once(monkeypatch: pytest.MonkeyPatch) -> None:
    problem = problem_of(DAYS, agents=6)
    times = []
    real = module.product

    def counted(*args: object) -> object:
        times.append(1)
        return real(*args)

    monkeypatch.setattr(module, "product", counted)
    terms = [run(problem, agent.id, 3) for agent in problem.agents]
    terms += [hours(problem, agent.id, 2000 + place, Random(1)) for place, agent in enumerate(problem.agents)]
    found = shared(problem, terms, 10**6)
    assert not found.left
    assert len(times) == 1 + 6


def test_a_walk_without_memory_is_a_price() -> None:
    problem = problem_of(DAYS)
    never = run(problem, "a1", 0)
    choices = (None, *problem.duties)
    owns, walks, _ = owns_of(problem, [never], Draft.of(problem, [], relaxed=False).cells, choices)
    found = shared_graphs(owns, walks, choices, DAYS, 10**6)
    assert all(layer.shape[0] == 1 for layer in found.graphs[0].following)
    assert (owns[0].prices[:, 1:] == float("inf")).all()
    assert (owns[0].prices[:, 0] == 0).all()


def test_after_two_walks_that_are_too_large_the_larger_ones_are_left_out_untried(monkeypatch: pytest.MonkeyPatch) -> None:
    problem = problem_of(DAYS)
    times = []
    real = module.product

    def counted(*args: object) -> object:
        times.append(1)
        return real(*args)

    monkeypatch.setattr(module, "product", counted)
    terms = [hours(problem, "a1", 2000 + number, Random(number)) for number in range(5)]
    found = shared(problem, terms, 40)
    assert len(found.left) == 5
    assert len(times) == 2
