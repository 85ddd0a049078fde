"""The check against the solver."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from factories import make_agent, make_problem, make_roster

from scheduler.auditing.agreement import agree
from scheduler.domain.audit import Audit
from scheduler.domain.coverage import Coverage
from scheduler.domain.finding import Finding, Severity
from scheduler.domain.kpis import Kpis
from scheduler.domain.outcome import Solution, Status

PROBLEM = make_problem(agents=[make_agent("li")])
ROSTER = make_roster(PROBLEM)
CODE = "closed_hours_contacts_dropped"
FACTS = {"queue": "presales", "contacts": 1, "days": 1}
SOLUTION = Solution(Status.OPTIMAL, ROSTER, 10.0, 10.0, 0.0, proven=True, interrupted=False)


def audit_of(*findings: Finding) -> Audit:
    grid = PROBLEM.grid
    nothing = np.zeros((2, grid.interval_count))
    whole = np.zeros(grid.interval_count, dtype=np.int64)
    coverage = Coverage(grid, ("a", "b"), nothing.astype(np.int64), nothing, whole, whole, PROBLEM.owned)
    return Audit(findings, Kpis(0, 0.0, 0.0, 0.0, None, 0, 0, 0.0, 0.0), coverage)


def wish(cost: int) -> Finding:
    return Finding(CODE, Severity.SHOULD, FACTS, rule="requests", cost=cost)


BROKEN_REST = Finding(CODE, Severity.MUST, FACTS, rule="rest", size=60, unit="minutes", agent="li", date=date(2026, 12, 8))


def test_the_same_cost_agrees() -> None:
    assert agree(SOLUTION, audit_of(wish(7_000), wish(5_000)), PROBLEM) == ()


def test_a_cost_between_bound_and_objective_agrees() -> None:
    assert agree(replace(SOLUTION, bound=9.0), audit_of(wish(11_000)), PROBLEM) == ()


def test_a_cost_above_the_objective_is_a_disagreement() -> None:
    (reason,) = agree(SOLUTION, audit_of(wish(12_001)), PROBLEM)
    assert "more than the 10.000" in reason


def test_a_cost_below_the_bound_is_a_disagreement() -> None:
    (reason,) = agree(SOLUTION, audit_of(wish(11_999)), PROBLEM)
    assert "less than the 10.000" in reason


def test_floating_point_noise_is_no_disagreement() -> None:
    noisy = replace(SOLUTION, objective=10.0 - 1e-9, bound=10.0 + 1e-9)
    assert agree(noisy, audit_of(wish(12_000)), PROBLEM) == ()


def test_a_broken_must_that_was_not_named_is_a_disagreement_with_name_and_day() -> None:
    (reason,) = agree(SOLUTION, audit_of(wish(12_000), BROKEN_REST), PROBLEM)
    assert reason == "rest is broken for Li on 2026-12-08 by 60 minutes, and the search did not name so much as given up"


@pytest.mark.parametrize(("size", "reasons"), [(60, 0), (0, 1)])
def test_a_must_counts_as_named_where_something_of_it_was_given_up(size: int, reasons: int) -> None:
    named = replace(SOLUTION, given_up={"rest": size})
    assert len(agree(named, audit_of(wish(12_000), BROKEN_REST), PROBLEM)) == reasons


def test_unknown_figures_are_not_compared() -> None:
    unknown = replace(SOLUTION, objective=None, bound=None)
    assert agree(unknown, audit_of(wish(99_000)), PROBLEM) == ()


def test_a_must_broken_further_than_was_given_up_is_a_disagreement() -> None:
    relaxed = replace(SOLUTION, status=Status.RELAXED, given_up={"rest": 59})
    (reason,) = agree(relaxed, audit_of(wish(12_000), BROKEN_REST), PROBLEM)
    assert "rest is broken" in reason
    assert agree(replace(relaxed, given_up={"rest": 60}), audit_of(wish(12_000), BROKEN_REST), PROBLEM) == ()


def test_what_facts_alone_break_is_not_the_solvers_to_name() -> None:
    excused = replace(SOLUTION, excused={"rest": 60})
    assert agree(excused, audit_of(wish(12_000), BROKEN_REST), PROBLEM) == ()
    assert len(agree(excused, audit_of(wish(12_000), BROKEN_REST, BROKEN_REST), PROBLEM)) == 2
    relaxed = replace(excused, status=Status.RELAXED, given_up={"rest": 60})
    assert agree(relaxed, audit_of(wish(12_000), BROKEN_REST, BROKEN_REST), PROBLEM) == ()
