"""Stages, status and stopping."""

from __future__ import annotations

from dataclasses import replace

import pytest
from factories import make_problem
from solver.solving import EARLY_WORK, EXACT, LATE_WORK, exactly, should, solved, works

from scheduler.domain.outcome import Progress, Status
from scheduler.domain.problem import Problem
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Count, Term
from scheduler.solver.search import configured
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
    assert [stage.name for stage in solution.stages] == ["quality", "days_off", "heads", "quality"]


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
