"""Plain CP-SAT, which the search is compared with."""

from __future__ import annotations

from pathlib import Path

from nrp_files import instance_text, write_instance

from benchmarks.nrp_evaluator import evaluate
from benchmarks.nrp_instance import load_instance
from benchmarks.nrp_one_shot import solve_in_one_shot
from scheduler import solve_problem
from scheduler.domain.outcome import Progress, Status
from scheduler.domain.solver_settings import SolverSettings

EXACT = SolverSettings(time_limit_seconds=30, gap=0.0, workers=1, seed=1)
STAFF = ("A,D=7|N=2,2880,960,4,2,2,1", "B,D=7|N=7,2880,960,4,2,2,1")
COVER = tuple(f"{day},{shift},1,{under},1" for day in range(7) for shift, under in (("D", 100), ("N", 30)))


def test_plain_cp_sat_and_the_search_have_the_same_optimum(tmp_path: Path) -> None:
    path = write_instance(tmp_path, instance_text(days=7, staff=STAFF, cover=COVER, wanted=["A,2,N,7"], off=["B,0"]))
    problem, rule = load_instance(path)
    heard: list[Progress] = []
    plain = solve_in_one_shot(problem, [rule], EXACT, on_progress=heard.append)
    assert plain.status is Status.OPTIMAL
    assert plain.proven
    assert plain.objective == plain.bound == solve_problem(problem, [rule], EXACT).objective
    assert heard[-1].objective == plain.objective
    assert plain.roster is not None
    rows = [(item.agent, (item.date - problem.grid.start).days, item.shift) for item in plain.roster.assignments]
    evaluation = evaluate(path, rows)
    assert evaluation.violations == ()
    assert evaluation.objective == plain.objective


def test_an_instance_without_any_roster_is_proven_to_have_none(tmp_path: Path) -> None:
    path = write_instance(tmp_path, instance_text(days=7, staff=["A,D=7|N=7,9999,3000,1,1,1,1"]))
    problem, rule = load_instance(path)
    found = solve_in_one_shot(problem, [rule], EXACT)
    assert found.status is Status.INFEASIBLE
    assert found.roster is None
    assert found.proven
