"""Dives among patterns that share alike, on models whose fairness is dear."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Any
from unittest.mock import Mock

import pytest
from factories import make_agent, make_problem
from ortools.sat.python import cp_model
from solver.neighbourhoods.models import best_cost, small_terms
from solver.solving import should

from scheduler.domain.solver_settings import SolverSettings
from scheduler.domain.terms import Spread, Term
from scheduler.solver.board import Board
from scheduler.solver.model.build import build
from scheduler.solver.model.draft import Draft
from scheduler.solver.parts import Parts
from scheduler.solver.patterns import pattern_search
from scheduler.solver.patterns.generation import Generated

SETTINGS = SolverSettings(time_limit_seconds=60, gap=0.0, workers=1, seed=1, deterministic_limit=5.0)
DAYS = 10
PRICE = 60
MIXED = (13, 14)
"""Models of which all patterns have a fair mixture that leads to no fair roster."""


def model(seed: int) -> tuple[list[Term], Draft]:
    agents = [make_agent(f"a{number}", skills=("presales", "aftersales")[: 1 + number % 2]) for number in range(5)]
    problem = make_problem(agents=agents, days=DAYS)
    terms = [
        replace(term, strength=should(PRICE)) if isinstance(term, Spread) else term
        for term in small_terms(problem, Random(seed))
    ]
    draft = build(problem, terms, relaxed=False)
    draft.model.minimize(
        cp_model.LinearExpr.weighted_sum([variable for variable, _ in draft.costs], [cost for _, cost in draft.costs])
    )
    return terms, draft


def explored(seed: int) -> tuple[int | None, int]:
    """What dives lead to without the roster to begin with, and the least cost."""
    terms, draft = model(seed)
    board, dived = (Board(gap=0.0, unit=1, seconds=60.0) for _ in range(2))
    patterns = Parts(draft, terms, SETTINGS).make_patterns()
    assert patterns is not None
    assert patterns.bound(board, lambda: False)
    assert board.bound is not None
    dived.raise_bound(board.bound, "test")
    patterns.explore(dived, lambda: False)
    return None if dived.incumbent is None else dived.incumbent.cost, best_cost(draft)


@pytest.mark.parametrize("seed", [0, 1, 2, *MIXED])
def test_dives_lead_to_the_best_roster(seed: int) -> None:
    """Of the first three a mixture is a whole roster, with no day left to decide."""
    found, best = explored(seed)
    assert found == best


@pytest.mark.parametrize("seed", MIXED)
def test_without_spans_they_do_not(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pattern_search, "narrowed", lambda *args: None)
    found, best = explored(seed)
    assert found is not None
    assert found > best


def test_narrowing_that_is_interrupted_goes_on_the_next_time() -> None:
    terms, draft = model(MIXED[0])
    board = Board(gap=0.0, unit=1, seconds=60.0)
    patterns = Parts(draft, terms, SETTINGS).make_patterns()
    assert patterns is not None
    patterns.bound(board, lambda: False)
    assert not patterns.improve(board, lambda: True)
    patterns.explore(board, lambda: False)
    assert board.incumbent is not None
    assert board.incumbent.cost == best_cost(draft)


def test_where_the_first_spans_leave_nothing_near_the_bound_others_are_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    real, asked = pattern_search.narrowed, []

    def spoiled(*args: Any) -> Any:
        asked.append(args[-1])
        people, part = real(*args) or pytest.fail("nothing to share")
        if len(asked) > 1:
            return people, part
        far = Generated(value=1e12, bound=1e12, converged=True, missing=0.0)
        return people, Mock(work=0.0, **{"run.return_value": far})

    monkeypatch.setattr(pattern_search, "narrowed", spoiled)
    found, best = explored(MIXED[0])
    assert asked == [0.0, 10.0]
    assert found == best
