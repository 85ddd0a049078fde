"""Stages, status and stopping."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import Any

import pytest
from factories import make_problem, make_roster
from ortools.sat.python import cp_model
from solver.solving import EARLY_WORK, EXACT, LATE_WORK, exactly, should, solved, works

from scheduler.domain.outcome import Progress, Status
from scheduler.domain.problem import Problem
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Count, Term
from scheduler.solver import quality, stages
from scheduler.solver.model.draft import Draft
from scheduler.solver.search import Found, _Patience, configured, search
from scheduler.solver.solve import solve_terms

ORDER = (("heads",), ("days_off",))


def _at_least_one_early(problem: Problem) -> list[Term]:
    return [
        Count(
            name=f"heads/{day}",
            limit="heads",
            who=tuple(agent.id for agent in problem.agents),
            days=(day,),
            duties=frozenset({EARLY_WORK}),
            at_least=1,
            strength=Strength.must("heads"),
        )
        for day in range(problem.grid.days)
    ]


def _days_off(at_most: int) -> Count:
    return Count(
        name="days off",
        limit="days_off",
        who=("a1",),
        days=tuple(range(4)),
        duties=frozenset({EARLY_WORK, LATE_WORK}),
        at_most=at_most,
        strength=Strength.must("days_off"),
    )


def test_the_cheaper_must_is_given_up_and_the_dearer_one_kept() -> None:
    problem = make_problem(agents=1, days=4, give_up_order=ORDER)
    solution = solved(problem, [*_at_least_one_early(problem), _days_off(3)])
    assert solution.status is Status.RELAXED
    assert solution.given_up == {"heads": 1}
    assert works(solution.roster) == 3
    reverse = replace(problem, give_up_order=(("days_off",), ("heads",)))
    assert solved(reverse, [*_at_least_one_early(reverse), _days_off(3)]).given_up == {"days_off": 1}


def test_what_was_given_up_is_held_while_wishes_are_met() -> None:
    problem = make_problem(agents=1, days=4, give_up_order=ORDER)
    tempting = Count(
        name="wish",
        limit="wish",
        who=("a1",),
        days=tuple(range(4)),
        duties=frozenset({EARLY_WORK}),
        at_most=0,
        strength=should(1000),
    )
    solution = solved(problem, [*_at_least_one_early(problem), _days_off(3), tempting])
    assert solution.given_up == {"heads": 1}
    assert solution.objective == solution.bound == 3000
    assert [stage.name for stage in solution.stages] == ["musts", "days_off", "heads", "quality"]


def test_musts_that_can_hold_are_never_given_up_for_a_wish() -> None:
    problem = make_problem(agents=1, days=4, give_up_order=ORDER)
    wish = replace(_days_off(0), name="rather off", limit="wish", strength=should(10_000))
    solution = solved(problem, [*_at_least_one_early(problem), wish])
    assert solution.given_up == {}
    assert solution.objective == 40_000


def test_no_roster_even_relaxed_is_proven_infeasible() -> None:
    problem = make_problem(agents=1, days=4, give_up_order=ORDER)
    impossible = replace(_days_off(0), name="hard", strength=Strength.hard())
    solution = solved(problem, [*_at_least_one_early(problem), impossible, *exactly(problem, a1="E???")])
    assert solution.status is Status.INFEASIBLE
    assert solution.proven


def test_no_roster_is_proven_too_where_the_musts_are_not_to_blame() -> None:
    problem = make_problem(agents=1, days=4, give_up_order=ORDER)
    never_broken = _days_off(8)
    impossible = replace(_days_off(0), name="hard", strength=Strength.hard())
    solution = solved(problem, [never_broken, impossible, *exactly(problem, a1="E???")])
    assert solution.status is Status.INFEASIBLE
    assert solution.proven


def test_a_proven_roster_is_optimal_though_the_solver_scales_its_bound() -> None:
    problem = make_problem(agents=2, days=1)
    wish = Count(
        name="wish",
        limit="wish",
        who=("a2",),
        days=(0,),
        duties=frozenset({EARLY_WORK, LATE_WORK}),
        at_least=1,
        at_most=0,
        unit_size=15,
        strength=should(9),
    )
    more = replace(wish, name="more", at_most=None, unit_size=90, strength=should(10))
    hours = replace(more, name="hours", who=("a1",), at_least=2, unit_size=60, strength=should(10, step=60))
    solution = solved(problem, [more, hours, wish])
    assert (solution.status, solution.objective, solution.bound, solution.gap) == (Status.OPTIMAL, 145.0, 145.0, 0.0)


def test_a_bound_above_the_objective_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong(*args: Any, **settings: Any) -> Found:
        return replace(search(*args, **settings), bound=5e6)

    monkeypatch.setattr(quality, "search", wrong)
    problem = make_problem(agents=1, days=4)
    solution = solved(problem, [replace(_days_off(0), strength=should(1)), *exactly(problem, a1="E???")])
    assert solution.objective == 1
    assert solution.bound is not None
    assert solution.bound > solution.objective
    assert solution.status is not Status.OPTIMAL


def test_ctrl_c_while_figures_are_recomputed_is_noted_and_they_are_recomputed_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    recomputed: list[Found] = []

    def pressed(*args: Any, **settings: Any) -> Found:
        if "on_event" in settings:
            return search(*args, **settings)
        recomputed.append(search(*args, **settings) if recomputed else Found("UNKNOWN", (), None, None, True, 0.0))
        return recomputed[-1]

    monkeypatch.setattr(stages, "search", pressed)
    problem = make_problem(agents=4, days=7)
    solution = solve_terms(problem, _tug_of_war(problem), EXACT)
    assert solution.interrupted
    assert [found.solved for found in recomputed] == [False, True]


def test_ctrl_c_between_two_searches_keeps_the_roster_known_by_then(monkeypatch: pytest.MonkeyPatch) -> None:
    def pressed_before_quality(draft: Draft, found: Found | None) -> None:
        if found is not None:
            raise KeyboardInterrupt

    monkeypatch.setattr(stages, "_hint", pressed_before_quality)
    problem = make_problem(agents=1, days=4, give_up_order=ORDER)
    solution = solved(problem, [*_at_least_one_early(problem), _days_off(3)])
    assert solution.interrupted
    assert solution.given_up["heads"] >= 1
    assert solution.roster is not None
    assert (solution.bound, solution.gap) == (None, None)


def test_ctrl_c_while_the_search_is_starting_stops_it(monkeypatch: pytest.MonkeyPatch) -> None:
    start = threading.Thread.start

    def pressed(thread: threading.Thread) -> None:
        start(thread)
        if thread.name == "cp-sat" and len(recorded) == 0:
            recorded.append(thread)
            raise KeyboardInterrupt

    recorded: list[threading.Thread] = []
    monkeypatch.setattr(threading.Thread, "start", pressed)
    problem = make_problem(agents=4, days=7)
    assert solve_terms(problem, _tug_of_war(problem), EXACT).interrupted


def test_an_error_while_progress_is_told_stops_the_search_before_it_is_passed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    stopped: list[bool] = []
    monkeypatch.setattr(cp_model.CpSolver, "stop_search", lambda solver: stopped.append(True))
    problem = make_problem(agents=4, days=7)

    def fail(progress: Progress) -> None:
        raise RuntimeError("no screen")

    with pytest.raises(RuntimeError, match="no screen"):
        solve_terms(problem, _tug_of_war(problem), EXACT, fail)
    assert stopped


def test_the_first_search_has_all_the_time_where_nothing_can_be_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    patience: list[float | None] = []

    def noting(*args: Any, **settings: Any) -> Found:
        patience.append(settings.get("first_solution_seconds"))
        return search(*args, **settings)

    monkeypatch.setattr(quality, "search", noting)
    problem = make_problem(agents=1, days=4)
    solved(problem, [replace(_days_off(2), strength=Strength.hard())])
    assert patience[0] is None


def test_ctrl_c_keeps_the_best_roster_so_far() -> None:
    problem = make_problem(agents=4, days=7)
    pressed: list[Progress] = []

    def press_once_there_is_a_roster(progress: Progress) -> None:
        if progress.objective is not None and not pressed:
            pressed.append(progress)
            raise KeyboardInterrupt

    solution = solve_terms(problem, _tug_of_war(problem), replace(EXACT, workers=2), press_once_there_is_a_roster)
    assert pressed
    assert solution.interrupted
    assert solution.roster is not None
    assert solution.objective is not None
    assert solution.bound is not None
    assert solution.bound <= solution.objective


def _tug_of_war(problem: Problem) -> list[Term]:
    from solver.solving import one_shift_a_day

    return [*one_shift_a_day(problem), *_at_least_one_early(problem)]


def test_a_wrong_parameter_cannot_pass_in_silence_and_workers_arrive() -> None:
    solver = configured(replace(EXACT, workers=3), 5.0, 0.01)
    assert solver.parameters.num_workers == 3
    assert solver.parameters.relative_gap_limit == 0.01
    with pytest.raises(AttributeError):
        solver.parameters.num_serach_workers = 3


def test_the_same_seed_and_one_worker_give_the_same_roster() -> None:
    problem = make_problem(agents=4, days=7, give_up_order=ORDER)
    terms = [*_at_least_one_early(problem), _days_off(2)]
    assert solved(problem, terms).roster == solved(problem, terms).roster


def test_where_the_time_is_up_without_a_roster_near_the_known_one_none_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    problem = make_problem(agents=2, days=12)
    known = replace(problem, reference=make_roster(problem, a1="E" * 12), released=frozenset({("a1", problem.grid.start)}))
    searches: list[object] = []

    def in_vain(*args: Any, **settings: Any) -> Found:
        searches.append(settings)
        return Found("UNKNOWN", (), None, None, interrupted=False, seconds=0.0)

    monkeypatch.setattr(stages, "search", in_vain)
    solution = solve_terms(known, _tug_of_war(problem), replace(EXACT, time_limit_seconds=1e-9))
    assert (solution.status, solution.roster, len(searches)) == (Status.NONE, None, 1)


def test_a_search_stops_once_it_has_a_roster_and_the_time_that_is_enough_is_over() -> None:
    patience = _Patience(60.0, 20.0, 5.0)
    assert [patience.is_over(elapsed, found=True) for elapsed in (4.0, 6.0)] == [False, True]
    assert [patience.is_over(elapsed, found=False) for elapsed in (6.0, 21.0)] == [False, True]
    assert _Patience(60.0, None, None).is_over(61.0, found=True)


def test_the_search_starts_from_the_roster_that_people_know() -> None:
    problem = make_problem(agents=2, days=4)
    known = make_roster(problem, a1="EL..", a2=".E..")
    draft = stages.build(replace(problem, reference=known), (), relaxed=False)
    stages._hint(draft, None)
    hinted = draft.model.proto.solution_hint
    given = {position for position, value in zip(hinted.vars, hinted.values, strict=True) if value}
    cells = {key for key, cell in draft.cells.items() if cell.index in given}
    assert len(hinted.vars) == len(draft.cells)
    assert cells == {("a1", 0, EARLY_WORK), ("a1", 1, LATE_WORK), ("a2", 1, EARLY_WORK)}


def test_the_solution_tells_how_the_search_got_there() -> None:
    problem = make_problem(agents=1, days=4, give_up_order=ORDER)
    told: list[Progress] = []
    solution = solve_terms(problem, [*_at_least_one_early(problem), _days_off(3)], EXACT, told.append)
    assert solution.progress == tuple(told)
    assert {step.stage for step in solution.progress} >= {"heads", "quality"}
    last = solution.progress[-1]
    assert (last.objective, last.bound, last.gap) == (solution.objective, solution.bound, solution.gap)


def test_the_last_step_of_the_course_is_what_was_proven_where_no_event_told_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def in_silence(*args: Any, on_event: object, **settings: Any) -> Found:
        return quality.search_quality(*args, on_event=lambda event: None, **settings)

    monkeypatch.setattr(stages, "search_quality", in_silence)
    problem = make_problem(agents=2, days=4)
    wish = Count(
        name="wish", limit="wish", who=("a1",), days=(0,), duties=frozenset({EARLY_WORK}), at_least=1, strength=should(7)
    )
    solution = solve_terms(problem, [wish, *exactly(problem, a1="....", a2="....")], EXACT)
    assert [(step.objective, step.bound, step.gap) for step in solution.progress] == [(7.0, 7.0, 0.0)]
