"""Hours near the contract."""

from __future__ import annotations

from datetime import timedelta

import pytest
from factories import MONDAY, make_agent, make_problem, make_roster
from rule_findings import findings_of, terms_of

from scheduler.domain.terms import Count
from scheduler.rules.contract_hours import ContractHours


def problem_with(**settings):
    return make_problem(agents=[make_agent("a1", **settings)])


@pytest.mark.parametrize("days", ["EEEEE..", "L.LLL.L"])
def test_the_contract_to_the_hour_costs_nothing(days):
    problem = problem_with(weekly_minutes=2400)
    assert findings_of("contract_hours", problem, make_roster(problem, a1=days)) == ()


def test_half_a_shift_off_the_contract_costs_nothing():
    problem = problem_with(weekly_minutes=2400 - 240)
    assert findings_of("contract_hours", problem, make_roster(problem, a1="EEEEE..")) == ()


@pytest.mark.parametrize(
    ("days", "code", "minutes"), [("EEEE...", "contract_hours_under", 240), ("EEEEEE.", "contract_hours_over", 240)]
)
def test_a_shift_off_the_contract_is_found_beyond_the_tolerance(days, code, minutes):
    problem = problem_with(weekly_minutes=2400)
    (finding,) = findings_of("contract_hours", problem, make_roster(problem, a1=days))
    assert (finding.code, finding.size, finding.cost) == (code, minutes, 4 * 10 * 1200)


def test_leave_lowers_the_target_pro_rata():
    leave = frozenset(MONDAY + timedelta(days=day) for day in range(7))
    problem = problem_with(weekly_minutes=2400, leave=leave)
    assert findings_of("contract_hours", problem, make_roster(problem)) == ()
    (term,) = terms_of("contract_hours", problem_with(weekly_minutes=2100, leave=frozenset({MONDAY})))
    assert isinstance(term, Count)
    assert (term.at_least, term.at_most) == (1800 - 240, 1800 + 240)


def test_people_without_contracted_hours_and_the_pool_are_left_out():
    problem = make_problem(agents=[make_agent("a1"), make_agent("p", pool=True, weekly_minutes=2400)])
    assert terms_of("contract_hours", problem) == ()


def test_standby_has_no_hours():
    problem = make_problem(agents=[make_agent("a1", weekly_minutes=2400)], standby_agents=("a1",))
    (finding,) = findings_of("contract_hours", problem, make_roster(problem, a1="EEEEee."))
    assert finding.code == "contract_hours_under"


def test_settings_that_cannot_be_are_refused():
    with pytest.raises(ValueError, match="tolerance_hours"):
        ContractHours(limit="contract_hours", tolerance_hours=-1)
