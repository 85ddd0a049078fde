"""A public instance as a rule: its terms, its check and the evaluator are three accounts of the same thing."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from random import Random

import pytest
from nrp_files import Row, instance_text, random_rows, random_text, rows_of, write_instance
from term_evaluator import TermEvaluator

from benchmarks.nrp_evaluator import evaluate
from benchmarks.nrp_instance import load_instance
from benchmarks.nrp_rule import PublicInstance
from scheduler import solve_problem
from scheduler.domain.assignment import Assignment
from scheduler.domain.finding import Severity
from scheduler.domain.outcome import Status
from scheduler.domain.price_curve import COST_UNITS_PER_PRICE
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.solver_settings import SolverSettings

EXACT = SolverSettings(time_limit_seconds=60, gap=0.0, workers=1, seed=1, deterministic_limit=30.0)


def roster_of(problem: Problem, rows: list[Row]) -> Roster:
    items = []
    for who, day, shift in rows:
        start, end = problem.clock_times(problem.shift(shift), day)
        items.append(Assignment(who, problem.grid.date_of(day), shift, start, end))
    return Roster(problem.grid.start, problem.grid.days, tuple(agent.id for agent in problem.agents), tuple(items))


def told(problem: Problem, rule: PublicInstance, rows: list[Row]) -> tuple[int, int]:
    """Size of the broken musts and public objective by the check, after the terms said the same."""
    roster = roster_of(problem, rows)
    findings = list(rule.check(problem, roster))
    must = sum(finding.size for finding in findings if finding.severity is Severity.MUST)
    cost = sum(finding.cost for finding in findings)
    wish = sum(finding.size for finding in findings if finding.severity is Severity.SHOULD)
    assert (must, wish, cost) == TermEvaluator(problem, roster).totals(rule.terms(problem))
    return must, cost // COST_UNITS_PER_PRICE


@pytest.mark.parametrize("seed", range(60))
def test_terms_check_and_evaluator_agree_on_random_rosters(tmp_path: Path, seed: int) -> None:
    dice = Random(seed)
    people, days = dice.randint(1, 4), dice.choice((1, 5, 6, 7, 14, 21))
    path = write_instance(tmp_path, random_text(dice, people=people, days=days))
    problem, rule = load_instance(path)
    for _ in range(10):
        rows = random_rows(dice, people=people, days=days)
        must, objective = told(problem, rule, rows)
        by_evaluator = evaluate(path, rows)
        assert objective == by_evaluator.objective
        assert (must > 0) == bool(by_evaluator.violations), by_evaluator.violations


def test_the_limits_of_terms_and_findings_have_the_same_names(tmp_path: Path) -> None:
    terms, findings = set(), set()
    for seed in range(40):
        dice = Random(seed)
        path = write_instance(tmp_path, random_text(dice, people=2, days=14))
        problem, rule = load_instance(path)
        terms |= {term.limit for term in rule.terms(problem)}
        rows = [*random_rows(dice, people=2, days=14), ("A", 0, "D"), ("A", 0, "N")]
        findings |= {finding.rule for finding in rule.check(problem, roster_of(problem, rows))}
    assert terms == findings


def test_names_of_terms_are_unique(tmp_path: Path) -> None:
    path = write_instance(tmp_path, random_text(Random(3), people=4, days=14))
    problem, rule = load_instance(path)
    names = [term.name for term in rule.terms(problem)]
    assert len(names) == len(set(names))


def test_duties_that_the_instance_does_not_know_break_it(tmp_path: Path) -> None:
    problem, rule = load_instance(write_instance(tmp_path, instance_text(days=7)))
    start, end = problem.clock_times(problem.shift("D"), 0)
    items = (
        Assignment("Z", problem.grid.start, "D", start, end),
        Assignment("A", problem.grid.start, "X", start, end),
        Assignment("A", problem.grid.end, "D", start, end),
    )
    roster = Roster(problem.grid.start, 7, ("A", "Z"), items)
    codes = [finding.code for finding in rule.check(problem, roster)]
    assert sorted(codes)[:3] == ["eligibility_outside_horizon", "eligibility_unknown_agent", "eligibility_unknown_shift"]


def test_each_shift_beyond_the_first_on_a_day_breaks_the_instance(tmp_path: Path) -> None:
    problem, rule = load_instance(write_instance(tmp_path, instance_text(days=7)))
    findings = list(rule.check(problem, roster_of(problem, [("A", 0, "D"), ("A", 0, "N"), ("A", 2, "N")])))
    assert [(finding.rule, finding.size, finding.date) for finding in findings] == [("one_a_day", 1, problem.grid.start)]


@pytest.mark.parametrize("seed", range(12))
def test_the_search_finds_the_cheapest_of_all_rosters(tmp_path: Path, seed: int) -> None:
    dice = Random(1000 + seed)
    path = write_instance(tmp_path, random_text(dice, people=2, days=4))
    problem, rule = load_instance(path)
    plans = ["".join(plan) for plan in product(".DN", repeat=4)]
    alone = {who: [plan for plan in plans if not broken(path, who, plan)] for who in "AB"}
    costs = [evaluate(path, rows_of(A=first, B=second)).objective for first in alone["A"] for second in alone["B"]]
    solution = solve_problem(problem, [rule], EXACT)
    if not costs:
        assert solution.status is Status.INFEASIBLE
        assert solution.roster is None
    else:
        assert solution.objective == solution.bound == min(costs)


def broken(path: Path, who: str, plan: str) -> bool:
    """Whether a plan breaks a limit of the person who has it; the other one has none of that name here."""
    return any(violation.startswith(who) for violation in evaluate(path, rows_of(**{who: plan})).violations)


def test_a_run_at_an_edge_of_the_horizon_is_never_too_short(tmp_path: Path) -> None:
    staff = ["A,D=14|N=14,99999,0,14,3,4,2"]
    problem, rule = load_instance(write_instance(tmp_path, instance_text(staff=staff)))
    assert told(problem, rule, rows_of(A="D..........DDD")) == (0, 0)
    assert told(problem, rule, rows_of(A="DD..DDDDDD....")) == (2, 0)
    assert told(problem, rule, rows_of(A=".D....D......D")) == (4, 0)


def test_a_request_for_a_day_off_costs_its_weight_in_every_roster(tmp_path: Path) -> None:
    text = instance_text(days=7, off=["A,2"], wanted=["A,2,D,4"])
    problem, rule = load_instance(write_instance(tmp_path, text))
    solution = solve_problem(problem, [rule], EXACT)
    assert solution.objective == solution.bound == 4


def test_the_problem_begins_on_a_monday_with_days_off_as_leave(tmp_path: Path) -> None:
    text = instance_text(days=7, off=["A,2"])
    problem, _ = load_instance(write_instance(tmp_path, text, "Instance7"))
    assert problem.store == "Instance7"
    assert problem.grid.start.weekday() == 0
    assert problem.grid.days == 7
    assert problem.agent("A").leave == {problem.grid.date_of(2)}
    assert [(shift.id, shift.minutes) for shift in problem.shifts] == [("D", 480), ("N", 600)]
