"""A search that begins with a roster found before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from factories import make_problem, make_roster
from solver.few_days import at_most, early_and_late_a_day
from solver.solving import EARLY_WORK, EXACT, LATE_WORK, exactly, one_shift_a_day, should, solved, works

from scheduler.domain.outcome import Progress, Solution, Status
from scheduler.domain.price_curve import COST_UNITS_PER_PRICE
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.solver_settings import SolverSettings
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Term
from scheduler.solver import quality, stages
from scheduler.solver.begun import begun
from scheduler.solver.model.build import build
from scheduler.solver.search import Found, SearchEvent
from scheduler.solver.solve import solve_terms

IN_NO_TIME = replace(EXACT, deterministic_limit=1e-9)


def begun_with(
    problem: Problem, terms: Sequence[Term], start: Roster, settings: SolverSettings = IN_NO_TIME, **more: object
) -> Solution:
    return solve_terms(problem, [*one_shift_a_day(problem), *terms], settings, start=start, **more)  # type: ignore[arg-type]


def test_next_to_no_time_keeps_what_the_start_costs() -> None:
    problem = make_problem(agents=4, days=7)
    terms = [*early_and_late_a_day(problem), *at_most(problem, 4, Strength.must("few"))]
    best = solved(problem, terms)
    assert best.roster is not None
    assert best.objective == 0
    again = begun_with(problem, terms, best.roster)
    assert (again.objective, again.begun) == (0, True)
    assert again.roster == best.roster


def test_the_start_stays_where_it_is_the_best() -> None:
    problem = make_problem(agents=4, days=7)
    terms = [*early_and_late_a_day(problem), *at_most(problem, 4, Strength.must("few"))]
    start = make_roster(problem, a1="EEEE", a2="....EEE", a3="LLLL", a4="....LLL")
    solution = begun_with(problem, terms, start, EXACT)
    assert (solution.status, solution.found_by, solution.roster) == (Status.OPTIMAL, "start", start)


def test_the_start_is_kept_where_the_search_has_found_nothing(monkeypatch) -> None:
    monkeypatch.setattr(quality, "search", lambda *_, **__: Found("UNKNOWN", (), None, None, False, 99.0))
    problem = make_problem(agents=2, days=3)
    start = make_roster(problem, a1="EEL", a2="LL.")
    solution = begun_with(problem, early_and_late_a_day(problem), start)
    assert (solution.status, solution.objective, solution.found_by) == (Status.FEASIBLE, 7, "start")
    assert (solution.bound, solution.bounded_by) == (None, None)
    assert solution.roster == start


def test_the_start_is_kept_where_the_search_has_found_something_worse(monkeypatch) -> None:
    real = quality.search

    def worse(model, settings, **more):
        found = real(model, settings, **more)
        return replace(found, status="FEASIBLE", objective=found.objective + 99_000_000, bound=0.0, seconds=99.0)

    monkeypatch.setattr(quality, "search", worse)
    problem = make_problem(agents=2, days=3)
    solution = begun_with(problem, early_and_late_a_day(problem), make_roster(problem, a1="EEE", a2="LL."), EXACT)
    assert (solution.objective, solution.found_by, solution.bound) == (7, "start", 0)


def test_a_start_that_can_be_bettered_is_bettered() -> None:
    problem = make_problem(agents=2, days=3)
    solution = begun_with(problem, early_and_late_a_day(problem), make_roster(problem, a1="EEE", a2="..."), EXACT)
    assert (solution.status, solution.objective, solution.begun) == (Status.OPTIMAL, 0, True)


def test_a_change_to_the_start_costs_nothing() -> None:
    problem = make_problem(agents=2, days=3)
    wish = at_most(problem, 0, should(1))
    assert begun_with(problem, wish, make_roster(problem, a1="EEE", a2="LLL"), EXACT).objective == 0


def test_the_first_roster_that_is_told_is_the_start() -> None:
    problem = make_problem(agents=2, days=3)
    told: list[Progress] = []
    start = make_roster(problem, a1="EEE", a2="LL.")
    begun_with(problem, early_and_late_a_day(problem), start, EXACT, on_progress=told.append)
    assert told[0].objective == 7
    rosters = [progress.objective for progress in told if progress.objective is not None]
    assert rosters == sorted(rosters, reverse=True)


def test_no_worse_roster_than_the_start_is_told(monkeypatch) -> None:
    def worse(*_, on_event, **__):
        on_event(SearchEvent(99e6, 0.0))
        return Found("UNKNOWN", (), None, None, False, 99.0)

    monkeypatch.setattr(quality, "search", worse)
    problem = make_problem(agents=2, days=3)
    told: list[Progress] = []
    start = make_roster(problem, a1="EEE", a2="LL.")
    begun_with(problem, early_and_late_a_day(problem), start, EXACT, on_progress=told.append)
    assert [progress.objective for progress in told] == [7, 7]


def test_a_start_that_breaks_what_never_gives_is_a_hint_only() -> None:
    problem = make_problem(agents=2, days=3)
    terms = [*early_and_late_a_day(problem), *exactly(problem, a1="LLL")]
    solution = begun_with(problem, terms, make_roster(problem, a1="EEE", a2="LLL"), EXACT)
    assert (solution.begun, solution.objective) == (False, 0)


def test_a_start_that_breaks_a_must_gives_nothing_up_that_can_hold() -> None:
    problem = make_problem(agents=2, days=3, give_up_order=(("few",),))
    terms = [*early_and_late_a_day(problem), *at_most(problem, 2, Strength.must("few"))]
    solution = begun_with(problem, terms, make_roster(problem, a1="EEE", a2="LLL"), EXACT)
    assert (solution.given_up, solution.begun) == ({}, False)
    assert (solution.objective, solution.bound) == (14, 14)


def test_a_start_in_which_musts_were_given_up_is_gone_on_from() -> None:
    problem = make_problem(agents=1, days=3, give_up_order=(("few",),))
    terms = [*at_most(problem, 1, Strength.must("few")), *exactly(problem, a1="EE?"), *early_and_late_a_day(problem)]
    solution = begun_with(problem, terms, make_roster(problem, a1="EEE"), EXACT)
    assert (solution.status, solution.given_up, solution.begun) == (Status.RELAXED, {"few": 1}, True)
    assert solution.objective == solution.bound == 4 * 7


def test_people_and_days_that_there_are_not_are_passed_over() -> None:
    problem = make_problem(agents=2, days=3)
    larger = make_problem(agents=3, days=5, start=problem.grid.start - timedelta(days=1))
    start = make_roster(larger, a1="EEEEE", a2="LLLLL", a3="EEEEE")
    draft = build(problem, [*one_shift_a_day(problem), *early_and_late_a_day(problem)], relaxed=False)
    found = begun(draft, start, draft.costs)
    assert found is not None
    assert found.objective == 0
    assert sum(found.values[cell.index] for cell in draft.cells.values()) == 6


def test_a_hint_says_nothing_of_days_and_people_that_the_start_does_not_have() -> None:
    problem = make_problem(agents=2, days=3)
    draft = build(problem, one_shift_a_day(problem), relaxed=False)
    stages._hint(draft, make_roster(make_problem(agents=1, days=2), a1="EL"))
    hinted = draft.model.proto.solution_hint
    values = dict(zip(hinted.vars, hinted.values, strict=True))
    keys = {cell.index: key for key, cell in draft.cells.items()}
    assert {keys[index][:2] for index in values} == {("a1", 0), ("a1", 1)}
    assert {keys[index] for index, value in values.items() if value} == {("a1", 0, EARLY_WORK), ("a1", 1, LATE_WORK)}


def test_without_a_start_nothing_is_said_of_one() -> None:
    problem = make_problem(agents=2, days=3)
    solution = solved(problem, early_and_late_a_day(problem))
    assert solution.begun is None
    assert works(solution.roster) == 6


def test_what_the_search_did_is_told() -> None:
    problem = make_problem(agents=2, days=3)
    solution = solved(problem, early_and_late_a_day(problem))
    assert (solution.found_by, solution.bounded_by) == ("whole model", "whole model")
    assert solution.workers == 1
    assert solution.cores is not None
    assert solution.cores >= 1


def test_a_large_model_tells_the_parts_that_roster_and_bound_come_from(monkeypatch) -> None:
    monkeypatch.setattr("scheduler.solver.parts._SMALL_CELLS", 0)
    problem = make_problem(agents=3, days=7)
    terms = [*early_and_late_a_day(problem), *at_most(problem, 4, Strength.hard())]
    solution = solved(problem, terms, replace(EXACT, deterministic_limit=1.0))
    assert solution.objective == 14
    parts = {"musts alone", "patterns", "neighbourhoods"}
    assert solution.found_by in parts
    assert solution.bounded_by in parts


def test_a_large_model_keeps_its_start_too(monkeypatch) -> None:
    monkeypatch.setattr("scheduler.solver.parts._SMALL_CELLS", 0)
    problem = make_problem(agents=4, days=7)
    terms = [*early_and_late_a_day(problem), *at_most(problem, 4, Strength.hard())]
    best = solved(problem, terms).roster
    assert best is not None
    solution = begun_with(problem, terms, best)
    assert (solution.objective, solution.found_by) == (0, "start")


def test_where_nothing_exists_no_part_is_named() -> None:
    problem = make_problem(agents=1, days=3)
    solution = solved(problem, [*exactly(problem, a1="EEE"), *at_most(problem, 2, Strength.hard())])
    assert solution.status is Status.INFEASIBLE
    assert (solution.found_by, solution.bounded_by) == (None, None)


def test_a_search_begins_with_no_bound_of_another_objective(monkeypatch) -> None:
    begun_from: list[Found | None] = []

    def noted(*args, **more):
        begun_from.append(more["start"])
        return quality.search_quality(*args, **more)

    monkeypatch.setattr("scheduler.solver.stages.search_quality", noted)
    problem = make_problem(agents=1, days=3, give_up_order=(("few",),))
    terms = [*at_most(problem, 1, Strength.must("few")), *exactly(problem, a1="EE?"), *early_and_late_a_day(problem)]
    assert solved(problem, terms).given_up == {"few": 1}
    known = begun_from[-1]
    assert known is not None
    assert known.bound is None
    assert known.objective is not None
    assert known.objective >= 4 * 7 * COST_UNITS_PER_PRICE
