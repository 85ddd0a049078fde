"""Weekends worked one after the other."""

from __future__ import annotations

from dataclasses import replace

import pytest
from factories import make_agent, make_assignment, make_problem, make_roster
from rule_findings import findings_of, terms_of

from scheduler.domain.problem import Problem
from scheduler.rules.weekends_in_a_row import WeekendsInARow

WORKED = "EE..EE."
FREE = "EEEEE.."


def found(row: str, problem: Problem | None = None, **settings: object) -> list[tuple[int, int]]:
    problem = problem or make_problem(agents=1, days=len(row))
    findings = findings_of("weekends_in_a_row", problem, make_roster(problem, a1=row), **settings)
    return [(int(finding.facts["count"]), finding.size) for finding in findings]


def carried(problem: Problem, *days: int) -> Problem:
    return replace(problem, carry_in=tuple(make_assignment(problem, "a1", day, "early") for day in days))


def test_as_many_as_allowed_cost_nothing():
    assert found(WORKED * 2 + FREE + WORKED * 2, maximum=2) == []


def test_each_weekend_beyond_has_its_price():
    problem = make_problem(agents=1, days=35)
    (finding,) = findings_of("weekends_in_a_row", problem, make_roster(problem, a1=FREE + WORKED * 4), level=7)
    assert (finding.size, finding.cost) == (2, 14 * 1200)
    assert finding.facts == {"agent": "a1", "date": "2026-12-19", "count": 4, "allowed": 2}


def test_weekends_before_the_horizon_lengthen_the_row():
    problem = make_problem(agents=1)
    assert found(WORKED, carried(problem, -1, -9), maximum=2) == [(3, 1)]
    assert found(WORKED, carried(problem, -1, -15), maximum=2) == []


def test_only_weekends_of_the_horizon_count_as_too_many():
    problem = carried(make_problem(agents=1), -1, -8, -15, -22)
    assert found(WORKED, problem, maximum=2) == [(3, 1)]
    assert found(FREE, problem, maximum=2) == []


def test_a_weekend_that_was_worked_before_the_start_cut_it_is_nobodys_fault():
    problem = make_problem(start=make_problem().grid.date_of(6), agents=1, days=7)
    problem = carried(problem, -1, -7)
    assert found("E......", problem, maximum=1) == []
    assert found("......E", problem, maximum=1) == [(3, 1)]


def test_the_pool_is_left_out():
    assert terms_of("weekends_in_a_row", make_problem(days=28, agents=[make_agent("a1", pool=True)])) == ()


@pytest.mark.parametrize("settings", [{"maximum": 0}, {"level": (1, 2)}])
def test_settings_that_cannot_be_are_refused(settings):
    with pytest.raises(ValueError, match="allowed is"):
        WeekendsInARow(limit="weekends_in_a_row", **settings)


def test_a_day_after_the_horizon_does_not_count():
    problem = make_problem(agents=1, days=13)
    assert found("EEEEEEEEEEEEE", problem, maximum=1) == [(2, 1)]
    assert found("EEEEEEEEEEEE.E", problem, maximum=1) == []
