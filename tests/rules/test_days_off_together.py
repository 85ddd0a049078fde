"""Two days off together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from factories import make_agent, make_assignment, make_problem, make_roster
from rule_findings import findings_of, terms_of

from scheduler.domain.problem import Problem
from scheduler.rules.days_off_together import DaysOffTogether


def found(row: str, problem: Problem | None = None, **settings: object) -> list[str]:
    problem = problem or make_problem(agents=1, days=len(row))
    findings = findings_of("days_off_together", problem, make_roster(problem, a1=row), **settings)
    assert all(finding.size == 1 for finding in findings)
    return [str(finding.facts["date"])[5:] for finding in findings]


def carried(problem: Problem, days: tuple[int, ...], known: int | None) -> Problem:
    items = tuple(make_assignment(problem, "a1", day, "early") for day in days)
    return replace(problem, carry_in=items, carry_in_from=None if known is None else problem.grid.date_of(-known))


def test_a_week_with_two_days_off_in_a_row_costs_nothing():
    assert found("EEE..EE") == []


def test_a_week_with_single_days_off_is_found():
    problem = make_problem(agents=1)
    (finding,) = findings_of("days_off_together", problem, make_roster(problem, a1=".E.E.E."))
    assert (finding.size, finding.cost) == (1, 20 * 1200)
    assert finding.facts == {"agent": "a1", "date": "2026-12-07", "end_date": "2026-12-13", "days": 2}


def test_days_off_over_the_end_of_a_week_count_for_the_first_of_the_two():
    assert found("EEEEEE..EE.EEE") == ["12-14"]
    assert found("EEEEEE.E..EEEE") == ["12-07"]


def test_a_week_that_the_end_cuts_asks_for_nothing():
    assert found("EE..EEEEEEEEE") == []


def test_leave_is_a_day_off():
    problem = make_problem(agents=[make_agent("a1", leave=frozenset({date(2026, 12, 9)}))])
    assert found("EE..EEE", problem) == []


def test_standby_is_no_day_off():
    assert found("EE.eEE.", make_problem(agents=1, standby_agents=("a1",))) == ["12-07"]


def test_days_off_before_the_horizon_count_in_the_week_that_its_start_cuts():
    problem = make_problem(start=date(2026, 12, 9), agents=1, days=5)
    assert found("EEEEE", carried(problem, (), 9)) == []
    assert found("EEEEE", carried(problem, (-1,), 9)) == ["12-07"]
    assert found(".EEEE", carried(problem, (-2,), 9)) == []


def test_unknown_days_count_as_days_off():
    problem = make_problem(start=date(2026, 12, 9), agents=1, days=5)
    assert found("EEEEE", carried(problem, (), None)) == []


def test_what_is_lost_already_is_nobodys_fault():
    problem = make_problem(start=date(2026, 12, 12), agents=1, days=2)
    assert found("EE", carried(problem, tuple(range(-5, 0)), 9), days=3) == []


def test_within_any_so_many_days():
    assert found("EE..EEEE.E", within_days=6) == ["12-10", "12-11"]
    assert found("EE..EEE..E", within_days=6) == []


def test_a_longer_stretch_reaches_into_known_days_before():
    problem = make_problem(agents=1, days=3)
    assert found("EEE", carried(problem, (-1, -2, -3), 3), within_days=6) == ["12-04"]
    assert found("EEE", carried(problem, (-1, -2, -3), None), within_days=6) == []
    assert found("EEE", carried(problem, (-1,), 3), within_days=6) == []


def test_three_days_can_be_asked_for():
    assert found("EE..EE.", days=3) == ["12-07"]
    assert found("EE...EE", days=3) == []


def test_the_pool_is_left_out():
    assert terms_of("days_off_together", make_problem(agents=[make_agent("a1", pool=True)])) == ()


@pytest.mark.parametrize("settings", [{"days": 0}, {"days": 8}, {"within_days": 1}, {"days": 4, "within_days": 3}])
def test_settings_that_cannot_be_are_refused(settings):
    with pytest.raises(ValueError, match=r"allowed is|fewer than"):
        DaysOffTogether(limit="days_off_together", **settings)


def test_a_stretch_says_where_it_ends():
    problem = make_problem(agents=1, days=6)
    (finding,) = findings_of("days_off_together", problem, make_roster(problem, a1="EE.EEE"), within_days=6)
    assert (finding.facts["date"], finding.facts["end_date"], finding.unit) == ("2026-12-07", "2026-12-12", "")
