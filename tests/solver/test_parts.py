"""The parts of a search: a proof that there is no roster, the first roster, the whole model."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from typing import Any
from unittest.mock import Mock

import pytest
from factories import make_problem
from solver.random_models import Model, fresh, model_of, models, solvable
from solver.solving import exactly, one_shift_a_day

from scheduler.domain.solver_settings import SolverSettings
from scheduler.domain.terms import Term
from scheduler.solver import parts as parts_module
from scheduler.solver.board import Board
from scheduler.solver.incumbent import Incumbent
from scheduler.solver.model.build import build
from scheduler.solver.model.draft import Draft
from scheduler.solver.parts import Parts
from scheduler.solver.patterns.diver import Diver
from scheduler.solver.patterns.pattern_search import PatternSearch
from scheduler.solver.search import Found, search

SETTINGS = SolverSettings(time_limit_seconds=60, gap=0.0, workers=1, seed=1, deterministic_limit=5.0)
SOLVABLE = 5
"""Seed of a model with a roster."""


def board_of(seconds: float = 60.0) -> Board:
    return Board(gap=0.0, unit=1, seconds=seconds)


def parts_of(model: Model, draft: Draft | None = None) -> Parts:
    return Parts(draft or fresh(model), model.terms, SETTINGS)


def bounded(parts: Parts, board: Board) -> bool:
    patterns = parts.make_patterns()
    assert patterns is not None
    return parts.bound(board, patterns, lambda: board.is_over)


@pytest.mark.parametrize("first", range(0, 36, 12))
def test_the_bound_proves_that_there_is_no_roster_where_there_is_none_and_never_wrongly(first: int) -> None:
    for model, draft in models(range(first, first + 12)):
        if not draft.cells:
            continue
        board = board_of()
        parts = parts_of(model, draft)
        more = bounded(parts, board)
        assert parts.infeasible == (model.optimum is None)
        assert board.is_over == (parts.infeasible or board.is_proven)
        assert more == (not board.is_over)
        if model.optimum is not None:
            assert board.bound is not None
            assert board.bound <= model.optimum


def test_somebody_who_can_be_given_nothing_proves_it_too() -> None:
    """Without any pattern the bound is infinite, which is not told as a bound."""
    problem = make_problem(agents=2, days=3)
    terms: list[Term] = [
        *one_shift_a_day(problem),
        *exactly(problem, a1="E??"),
        *(replace(term, name="again") for term in exactly(problem, a1="L??")),  # type: ignore[type-var]
    ]
    draft = build(problem, terms, relaxed=False)
    draft.model.minimize(0)
    board = board_of()
    parts = Parts(draft, terms, SETTINGS)
    assert not bounded(parts, board)
    assert parts.infeasible
    assert board.bound is None


def test_where_nothing_can_be_given_there_are_no_patterns() -> None:
    draft = build(make_problem(agents=2, days=3), (), relaxed=False)
    draft.cells.clear()
    assert Parts(draft, (), SETTINGS).make_patterns() is None


def test_musts_that_may_be_given_up_have_no_patterns() -> None:
    model = model_of(SOLVABLE)
    assert parts_of(model, build(model.problem, model.terms, relaxed=True)).make_patterns() is None


@pytest.mark.parametrize("seed", range(12))
def test_the_first_roster_holds_every_must_at_its_cost(seed: int) -> None:
    model = model_of(seed)
    board, parts = board_of(), parts_of(model)
    assert parts.find_first(board) >= 0.0
    assert parts.infeasible == (model.optimum is None) == (board.incumbent is None)
    if board.incumbent is not None and model.optimum is not None:
        draft = fresh(model)
        assert board.incumbent.cost >= model.optimum
        assert board.incumbent.cost == sum(w * board.incumbent.values[v.index] for v, w in draft.costs)


@pytest.mark.parametrize("seed", range(12))
def test_the_whole_model_goes_on_from_the_best_roster_to_the_least_cost(seed: int) -> None:
    model = model_of(seed)
    board, parts = board_of(), parts_of(model)
    parts.find_first(board)
    parts.search_whole(board, lambda: board.is_over)
    if model.optimum is None:
        assert parts.infeasible
        return
    assert board.incumbent is not None
    assert (board.incumbent.cost, board.bound) == (model.optimum, model.optimum)


def with_cells(seeds: range) -> Iterator[tuple[Model, Draft, int]]:
    return ((model, draft, optimum) for model, draft, optimum in solvable(seeds) if draft.cells)


def interrupted(*args: Any, **settings: Any) -> Found:
    return replace(search(*args, **settings), interrupted=True)


def in_vain(*args: Any, **settings: Any) -> Found:
    return Found("UNKNOWN", (), None, None, interrupted=False, seconds=0.0)


def test_ctrl_c_while_a_first_roster_is_looked_for_ends_the_search(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts_module, "search", interrupted)
    board, parts = board_of(), parts_of(model_of(SOLVABLE))
    parts.find_first(board)
    assert parts.interrupted
    assert board.is_over


def test_a_first_roster_that_is_not_found_proves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts_module, "search", in_vain)
    board, parts = board_of(), parts_of(model_of(SOLVABLE))
    parts.find_first(board)
    parts.search_whole(board, lambda: board.is_over)
    assert not parts.infeasible
    assert board.incumbent is None


def test_a_roster_is_known_once_the_bound_is_and_costs_what_it_says() -> None:
    for model, draft, optimum in with_cells(range(20)):
        board = board_of()
        bounded(parts_of(model, draft), board)
        assert board.incumbent is not None
        assert board.incumbent.found_by == "patterns"
        assert board.incumbent.cost >= optimum
        assert board.incumbent.cost == sum(w * board.incumbent.values[v.index] for v, w in draft.costs)


def test_where_no_time_is_enough_to_decide_the_unsure_everybody_has_the_likeliest_pattern(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Diver, "_completed", lambda *args: None)
    known = 0
    for model, draft, optimum in with_cells(range(20)):
        board = board_of()
        bounded(parts_of(model, draft), board)
        if board.incumbent is not None:
            known += 1
            assert board.incumbent.found_by == "patterns"
            assert board.incumbent.cost >= optimum
    assert known > 5


def test_a_good_roster_is_not_replaced_by_one_to_begin_with(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(Diver, "_completed", lambda *args: asked.append(args))
    for model, draft, optimum in with_cells(range(20)):
        board, parts = board_of(), parts_of(model, draft)
        parts.search_whole(board, lambda: False)
        best = board.incumbent
        assert best is not None
        assert best.cost == optimum
        asked.clear()
        bounded(parts, board)
        assert board.incumbent is best
        if board.bound == optimum > 0:  # no mixture is below a third of it in the end, nor before
            assert not asked


@pytest.mark.parametrize("way", [PatternSearch.improve, PatternSearch.explore])
def test_patterns_hand_in_rosters_that_cost_what_they_say(way: Callable[..., object]) -> None:
    for model, draft, optimum in with_cells(range(20)):
        board = board_of()
        parts = parts_of(model, draft)
        patterns = parts.make_patterns()
        assert patterns is not None
        parts.bound(board, patterns, lambda: False)
        way(patterns, board, lambda: False)
        if board.incumbent is not None:
            assert board.incumbent.cost >= optimum
            assert board.incumbent.cost == sum(w * board.incumbent.values[v.index] for v, w in draft.costs)


def test_patterns_prove_the_best_roster() -> None:
    proven = 0
    for model, draft, optimum in with_cells(range(5, 25)):
        board = board_of()
        parts = parts_of(model, draft)
        patterns = parts.make_patterns()
        assert patterns is not None
        parts.bound(board, patterns, lambda: False)
        parts.search_whole(board, lambda: False)
        fresh_board = board_of()
        assert board.incumbent is not None
        fresh_board.offer(board.incumbent)
        asked = count()
        done = patterns.prove(fresh_board, lambda asked=asked: next(asked) > 60)
        assert fresh_board.bound is None or fresh_board.bound <= optimum
        proven += done
        assert not done or fresh_board.bound == optimum
    assert proven > 5


@pytest.mark.parametrize("dives_well", [True, False])
def test_near_the_proof_every_other_turn_is_a_dive_where_dives_lead_near_it(dives_well: bool) -> None:
    board = board_of()
    board.offer(Incumbent((), 1000, "test"))
    parts = parts_of(model_of(SOLVABLE))
    patterns = Mock(spec=PatternSearch, dives_well=dives_well)
    parts.patterns = patterns
    board.raise_bound(970.0, "test")
    parts.take_turn(board, Mock(), lambda: True)
    assert not patterns.method_calls, "far from the proof"
    board.raise_bound(990.0, "test")
    for _ in range(4):
        parts.take_turn(board, Mock(), lambda: True)
    names = [call[0] for call in patterns.method_calls]
    assert names == (["improve", "prove"] * 2 if dives_well else ["prove"] * 4)


def test_a_dive_tells_whether_it_led_near_the_bound() -> None:
    """On tiny models it does, unless the bound known is far below."""
    told = set()
    for model, draft, optimum in with_cells(range(30)):
        board = board_of()
        parts = parts_of(model, draft)
        patterns = parts.make_patterns()
        assert patterns is not None
        assert not patterns.dives_well
        parts.bound(board, patterns, lambda: False)
        assert board.bound is not None
        for bound in (board.bound, board.bound - optimum - 1):
            other = board_of()
            other.raise_bound(bound, "test")
            if patterns.improve(other, lambda: False):
                assert other.incumbent is not None
                near = other.incumbent.cost - bound <= 0.01 * other.incumbent.cost
                assert patterns.dives_well == near
                told.add(near)
    assert told == {True, False}


def test_a_programme_is_broken_off_where_the_time_is_up() -> None:
    model = model_of(SOLVABLE)
    board = board_of(seconds=-1.0)
    patterns = parts_of(model).make_patterns()
    assert patterns is not None
    patterns.bound(board, lambda: True)
    assert board.bound is None or (model.optimum is not None and board.bound <= model.optimum)
