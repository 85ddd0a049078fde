"""Rosters to start from, through the functions of the library."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from corner_shop import make_shop
from factories import make_problem, make_roster

import scheduler
from scheduler.domain.edited_roster import EditedRoster
from scheduler.domain.problem import Problem
from scheduler.domain.solver_settings import SolverSettings
from scheduler.errors import InputError, ProblemError
from scheduler.rules.one_shift_a_day import OneShiftADay

IN_NO_TIME = SolverSettings(time_limit_seconds=30, gap=0.0, workers=1, seed=1, deterministic_limit=1e-9)
RULES = [OneShiftADay("one_shift_a_day")]


@pytest.fixture
def store(tmp_path: Path) -> scheduler.Store:
    folder = make_shop(tmp_path / "shop", "solver: {workers: 1, gap: 0, deterministic_limit: 3}\n")
    return scheduler.load_store(folder / "store.yaml")


def test_a_roster_of_the_store_is_gone_on_from(store) -> None:
    needed = scheduler.staff(store, scheduler.forecast(store))
    best = scheduler.solve(store, needed)
    hurried = replace(store, solver=replace(store.solver, deterministic_limit=1e-9))
    again = scheduler.solve(hurried, needed, start=best.solution.roster)
    assert again.solution.objective <= best.solution.objective
    assert again.solution.begun
    assert again.moves == ()


def test_a_start_and_an_edited_roster_exclude_each_other(store) -> None:
    roster = make_roster(make_problem(agents=2), a1="E......")
    with pytest.raises(InputError, match="cannot be used together"):
        scheduler.solve(store, edited=EditedRoster(roster, None), start=roster)


def test_a_problem_of_ones_own_takes_a_start() -> None:
    problem = make_problem(agents=2, days=3)
    solution = scheduler.solve_problem(problem, RULES, IN_NO_TIME, start=make_roster(problem, a1="EE."))
    assert solution.begun
    assert solution.objective == 0


def test_a_problem_of_ones_own_refuses_a_start_of_another_month() -> None:
    problem: Problem = make_problem(agents=2, days=3)
    later = make_problem(agents=2, days=3, start=problem.grid.start + timedelta(days=31))
    with pytest.raises(ProblemError, match="none of those to plan"):
        scheduler.solve_problem(problem, RULES, IN_NO_TIME, start=make_roster(later, a1="EE."))
