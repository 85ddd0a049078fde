"""The same kind of shift all week."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from factories import EARLY, LATE, NIGHT, make_agent, make_assignment, make_problem, make_roster, make_shift
from rule_findings import findings_of, terms_of

from scheduler.domain.problem import Problem
from scheduler.rules.steady_shift import SteadyShift

DAWN = make_shift("dawn", 6, 14)


def three_kinds(**settings: object) -> Problem:
    return make_problem(shifts=(EARLY, DAWN, LATE, NIGHT), **{"agents": 1, **settings})  # type: ignore[arg-type]


def sizes(row: str, problem: Problem | None = None, **settings: object) -> list[int]:
    problem = problem or three_kinds()
    return [finding.size for finding in findings_of("steady_shift", problem, make_roster(problem, a1=row), **settings)]


def test_one_kind_a_week_costs_nothing_whatever_the_shift():
    assert sizes("EDE.DD.") == []


def test_each_kind_beyond_is_found():
    problem = three_kinds()
    (finding,) = findings_of("steady_shift", problem, make_roster(problem, a1="EL.NE.."))
    assert (finding.size, finding.cost) == (2, 20 * 1200)
    assert finding.facts == {"agent": "a1", "date": "2026-12-07", "count": 3, "allowed": 1}


def test_every_week_is_judged_by_itself():
    assert sizes("EEE.EE.LLL..LL", three_kinds(days=14)) == []


def test_more_kinds_can_be_allowed():
    assert sizes("EL.NE..", kinds=2) == [1]


def test_kinds_before_the_horizon_count_in_the_week_that_its_start_cuts():
    problem = three_kinds(start=date(2026, 12, 9), days=5)
    before = make_assignment(problem, "a1", -1, "late")
    assert sizes("EEE..", replace(problem, carry_in=(before,))) == [1]
    assert sizes("LLL..", replace(problem, carry_in=(before,))) == []
    assert sizes("EEE..", replace(problem, carry_in=(make_assignment(problem, "a1", -3, "late"),))) == []


def test_kinds_that_are_too_many_already_are_nobodys_fault():
    problem = three_kinds(start=date(2026, 12, 9), days=5)
    before = tuple(make_assignment(problem, "a1", day, shift) for day, shift in ((-1, "late"), (-2, "early")))
    assert sizes("EEL..", replace(problem, carry_in=before)) == []
    assert sizes("EEN..", replace(problem, carry_in=before)) == [1]


def test_standby_is_no_shift_and_the_pool_is_left_out():
    assert sizes("EEl....", three_kinds(standby_agents=("a1",))) == []
    assert terms_of("steady_shift", three_kinds(agents=[make_agent("a1", pool=True)])) == ()


def test_a_store_with_one_kind_of_shift_asks_for_nothing():
    assert terms_of("steady_shift", make_problem(shifts=(EARLY, DAWN))) == ()


@pytest.mark.parametrize("settings", [{"kinds": 0}, {"kinds": 5}, {"level": "never"}])
def test_settings_that_cannot_be_are_refused(settings):
    with pytest.raises(ValueError, match="allowed is"):
        SteadyShift(limit="steady_shift", **settings)
