"""How many weekends somebody works."""

from __future__ import annotations

from dataclasses import replace

import pytest
from factories import NIGHT, make_agent, make_assignment, make_problem, make_roster
from rule_findings import findings_of, terms_of

from scheduler.domain.problem import Problem
from scheduler.rules.weekends_worked import WeekendsWorked

WORKED = "EE..EE."
FREE = "EEEEE.."


def found(row: str, problem: Problem | None = None, **settings: object) -> list[tuple[int, int]]:
    problem = problem or make_problem(agents=1, days=len(row))
    findings = findings_of("weekends_worked", problem, make_roster(problem, a1=row), **settings)
    return [(int(finding.facts["count"]), finding.size) for finding in findings]


def carried(problem: Problem, *days: int) -> Problem:
    return replace(problem, carry_in=tuple(make_assignment(problem, "a1", day, "early") for day in days))


def test_as_many_weekends_as_allowed_cost_nothing():
    assert found(WORKED + FREE + WORKED + FREE, maximum=2) == []


def test_each_weekend_beyond_has_its_price():
    problem = make_problem(agents=1, days=28)
    (finding,) = findings_of("weekends_worked", problem, make_roster(problem, a1=WORKED * 4), level=7)
    assert (finding.size, finding.cost) == (2, 14 * 1200)
    assert finding.facts == {"agent": "a1", "date": "2026-12-12", "end_date": "2027-01-03", "count": 4, "allowed": 2}


def test_every_row_of_weekends_counts():
    assert found(WORKED * 3 + FREE, maximum=1, of_weekends=2) == [(2, 1), (2, 1)]


def test_the_roster_as_a_whole():
    assert found(WORKED + FREE * 3 + WORKED * 2, maximum=2, of_weekends=None) == [(3, 1)]


def test_with_fewer_known_weekends_all_of_them_are_one_row():
    assert found(WORKED * 3, maximum=1) == [(3, 2)]


def test_weekends_before_the_horizon_count():
    problem = carried(make_problem(agents=1), -1, -8)
    problem = replace(problem, carry_in_from=problem.grid.date_of(-28))
    assert found(WORKED, problem, maximum=2) == [(3, 1)]
    assert found(WORKED, problem, maximum=2, of_weekends=2) == []


def test_what_is_too_much_already_is_nobodys_fault():
    problem = carried(make_problem(agents=1), -1, -8, -15)
    problem = replace(problem, carry_in_from=problem.grid.date_of(-28))
    assert found(FREE, problem, maximum=1) == []
    assert found(WORKED, problem, maximum=1) == [(4, 1)]


def test_the_weekend_that_the_start_cuts_is_worked_already():
    problem = make_problem(start=make_problem().grid.date_of(6), agents=1, days=7)
    assert found("E.....E", carried(problem, -1), maximum=1) == [(2, 1)]
    assert found("E......", carried(problem, -1), maximum=0) == []


def test_a_friday_night_is_no_weekend():
    problem = make_problem(agents=1, shifts=(NIGHT,))
    assert found("....N..", problem, maximum=0) == []
    assert found("......N", problem, maximum=0) == [(1, 1)]


def test_standby_is_no_free_weekend_and_the_pool_is_left_out():
    problem = make_problem(agents=1, standby_agents=("a1",))
    assert found(".....e.", problem, maximum=0) == [(1, 1)]
    assert terms_of("weekends_worked", make_problem(agents=[make_agent("a1", pool=True)]), maximum=0) == ()


@pytest.mark.parametrize("settings", [{"maximum": -1}, {"of_weekends": 0}, {"level": "never"}])
def test_settings_that_cannot_be_are_refused(settings):
    with pytest.raises(ValueError, match="allowed is"):
        WeekendsWorked(limit="weekends_worked", **settings)
