"""The search of neighbourhoods."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from factories import make_problem
from ortools.sat.python import cp_model
from solver.neighbourhoods.models import best_cost, draft_of, start_of, weights_of
from solver.solving import EXACT, LATE_WORK, one_shift_a_day

from scheduler.domain.strength import Strength
from scheduler.domain.terms import Count
from scheduler.solver.board import Board
from scheduler.solver.incumbent import Incumbent
from scheduler.solver.model.build import build
from scheduler.solver.model.draft import Draft
from scheduler.solver.neighbourhoods.improve import Improver
from scheduler.solver.neighbourhoods.linear_rows import linear_rows

BY_CLOCK = replace(EXACT, deterministic_limit=None)


def _cost(draft: Draft, values: Sequence[int]) -> int:
    return int(weights_of(draft) @ np.array(values))


def _board(draft: Draft, *, gap: float = 0.0) -> Board:
    board = Board(gap=gap, seconds=600)
    start = start_of(draft)
    board.offer(Incumbent(start, _cost(draft, start), "start"))
    return board


def _is_solution(draft: Draft, values: Sequence[int]) -> bool:
    rows, found = linear_rows(draft.model), np.array(values)
    sums = np.bincount(rows.row, rows.coefficient * found[rows.column], minlength=len(rows.low))
    return bool(((sums >= rows.low) & (sums <= rows.high)).all())


@pytest.mark.parametrize("settings", [EXACT, BY_CLOCK])
@pytest.mark.parametrize("seed", range(6))
def test_the_best_roster_of_a_small_problem_is_found_and_proven(seed: int, settings: object) -> None:
    draft = draft_of(seed)
    board = _board(draft)
    assert Improver(draft, draft.costs, settings).improve(board, 60.0)  # type: ignore[arg-type]
    assert board.incumbent is not None
    assert board.incumbent.cost == board.bound == best_cost(draft)
    assert (board.incumbent.found_by, board.bounded_by) == ("neighbourhoods", "neighbourhoods")


@pytest.mark.parametrize("seed", range(6))
def test_every_roster_handed_in_is_a_solution_at_its_cost(seed: int) -> None:
    draft = draft_of(seed, people=6, days=10)
    seen: list[Incumbent] = []
    board = Board(gap=0.0, seconds=600, on_change=lambda board: seen.append(board.incumbent))  # type: ignore[arg-type]
    start = start_of(draft)
    board.offer(Incumbent(start, _cost(draft, start), "start"))
    Improver(draft, draft.costs, EXACT).improve(board, 60.0, work=0.5)
    assert len(seen) > 1
    assert all(_is_solution(draft, one.values) and _cost(draft, one.values) == one.cost for one in seen)


def test_the_same_seed_finds_the_same_rosters_in_the_same_work() -> None:
    draft = draft_of(3, people=6, days=10)
    boards = [_board(draft), _board(draft)]
    improvers = [Improver(draft, draft.costs, EXACT) for _ in boards]
    for board, improver in zip(boards, improvers, strict=True):
        improver.improve(board, 600.0, work=0.2)
    assert boards[0].incumbent == boards[1].incumbent
    assert improvers[0].work == improvers[1].work > 0


def test_without_a_roster_nothing_is_improved() -> None:
    draft = draft_of(1)
    assert not Improver(draft, draft.costs, EXACT).improve(Board(gap=0.0, seconds=600), 60.0)


def test_a_search_that_is_over_changes_nothing() -> None:
    draft = draft_of(1)
    board = _board(draft)
    before = board.incumbent
    board.stop()
    improver = Improver(draft, draft.costs, EXACT)
    assert not improver.improve(board, 60.0)
    assert (board.incumbent, improver.work) == (before, 0.0)


def test_no_work_is_no_improvement() -> None:
    draft = draft_of(1)
    assert not Improver(draft, draft.costs, EXACT).improve(_board(draft), 60.0, work=0.0)


def test_values_that_are_larger_than_need_be_are_tightened() -> None:
    draft = draft_of(2)
    start = list(start_of(draft))
    variable, weight = draft.costs[0]
    # One breach more than there is: the row allows it.
    start[variable.index] = list(variable.proto.domain)[1]
    exact = Improver(draft, draft.costs, EXACT).exact(start)
    assert exact.cost <= _cost(draft, start) - weight or start == list(start_of(draft))
    assert exact.cost == _cost(draft, exact.values)
    assert [exact.values[cell.index] for cell in draft.cells.values()] == [0] * len(draft.cells)


def test_a_better_roster_of_somebody_else_is_taken_up() -> None:
    draft = draft_of(4)
    board = _board(draft)
    improver = Improver(draft, draft.costs, EXACT)
    improver.improve(board, 60.0, work=0.01)
    model = draft.model.clone()
    model.minimize(cp_model.LinearExpr.weighted_sum([v for v, _ in draft.costs], [w for _, w in draft.costs]))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.solve(model)
    best = tuple(solver.response_proto.solution)
    board.offer(Incumbent(best, _cost(draft, best), "somebody"))
    improver.improve(board, 60.0)
    assert board.bound == best_cost(draft)


def test_breaches_of_musts_are_made_fewer_in_the_same_way() -> None:
    problem = make_problem(agents=3, days=5)
    people = tuple(agent.id for agent in problem.agents)
    late = frozenset((LATE_WORK,))
    strength = Strength.must("late")
    terms = [
        Count(name=f"late/{day}", limit="late", who=people, days=(day,), duties=late, at_least=4, strength=strength)
        for day in range(5)
    ]
    draft = build(problem, [*one_shift_a_day(problem), *terms], relaxed=True)
    values = start_of(draft)
    breaches = draft.given_up["late"]
    board = Board(gap=0.0, seconds=600)
    board.offer(Incumbent(values, sum(values[variable.index] * size for variable, size in breaches), "start"))
    assert Improver(draft, breaches, EXACT).improve(board, 60.0)
    assert board.incumbent is not None
    assert board.incumbent.cost == board.bound == 5


def test_a_roster_that_costs_nothing_is_proven_at_once() -> None:
    draft = build(make_problem(), one_shift_a_day(make_problem()), relaxed=False)
    board = Board(gap=0.0, seconds=600)
    board.offer(Incumbent(start_of(draft), 0, "start"))
    improver = Improver(draft, draft.costs, EXACT)
    assert not improver.improve(board, 60.0)
    assert board.bound == 0
    assert improver.work < 1e-3


def test_a_guide_does_not_stand_in_the_way() -> None:
    draft = draft_of(5)
    board = _board(draft)
    improver = Improver(draft, draft.costs, EXACT)
    improver.guide = np.ones((4, 6))
    improver.improve(board, 60.0)
    assert board.incumbent is not None
    assert board.incumbent.cost == best_cost(draft)


def _least_with_each_choice(draft: Draft) -> np.ndarray:
    """The exact least cost of a roster with each cell, shape (agents, days, choices)."""
    problem = draft.problem
    least = np.full((len(problem.agents), problem.grid.days, 1 + len(problem.duties)), np.inf)
    least[:, :, 0] = 0.0
    for (agent, day, duty), cell in draft.cells.items():
        one = Draft(problem, draft.relaxed, draft.model.clone(), draft.cells, draft.costs)
        one.model.add(cell == 1)
        person = [item.id for item in problem.agents].index(agent)
        least[person, day, 1 + problem.duties.index(duty)] = best_cost(one)
    return least


@pytest.mark.parametrize("tight", [1.0, 0.9, 0.0])
@pytest.mark.parametrize("seed", range(3))
def test_with_what_cannot_be_better_barred_the_best_roster_is_found_and_proven(seed: int, tight: float) -> None:
    draft = draft_of(seed, people=3, days=4)
    board = _board(draft)
    improver = Improver(draft, draft.costs, EXACT)
    least = _least_with_each_choice(draft)
    # A bound may be anywhere below the least cost, as long as it is not above it.
    improver.bar(least * np.random.default_rng(seed).uniform(tight, 1.0, size=least.shape))
    improver.improve(board, 60.0)
    assert board.incumbent is not None
    assert board.incumbent.cost == board.bound == best_cost(draft)


@pytest.mark.parametrize("seed", range(8))
def test_without_what_is_unlikely_nothing_is_proven(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scheduler.solver.neighbourhoods.improve._FIRST_SHARE", 1.0)
    draft = draft_of(seed, people=2, days=3)
    improver = Improver(draft, draft.costs, replace(EXACT, seed=seed))
    least = _least_with_each_choice(draft) * 0.999
    # One cell of which next to nothing is known makes all others look unlikely.
    least[0, 0, 1] = 0.0
    improver.bar(least)
    dearer = draft.model.clone()
    total = cp_model.LinearExpr.weighted_sum([v for v, _ in draft.costs], [w for _, w in draft.costs])
    dearer.add(total > best_cost(draft))
    dearer.minimize(total)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.solve(dearer)
    second = tuple(solver.response_proto.solution)
    board = Board(gap=0.0, seconds=600)
    board.offer(Incumbent(second, _cost(draft, second), "start"))
    improver.improve(board, 60.0)
    assert board.bound == best_cost(draft)
