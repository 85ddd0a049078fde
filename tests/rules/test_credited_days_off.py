"""Credited days off that people are given."""

from __future__ import annotations

import pytest
from factories import MONDAY, make_agent, make_problem, make_roster
from rule_findings import findings_of, terms_of

from scheduler.rules.credited_days_off import CreditedDaysOff


def with_days(days, **settings):
    return make_problem(days=14, agents=[make_agent("a1", balances={"day_off": days}, **settings)])


def test_usual_days_off_are_enough_for_somebody_without_credited_ones():
    assert terms_of("credited_days_off", with_days(0)) == ()
    assert terms_of("credited_days_off", make_problem(agents=1)) == ()


def test_a_roster_of_few_days_asks_for_no_more_than_days_off():
    problem = make_problem(days=1, agents=[make_agent("a1", balances={"day_off": 5})])
    assert findings_of("credited_days_off", problem, make_roster(problem, a1=".")) == ()
    (finding,) = findings_of("credited_days_off", problem, make_roster(problem, a1="E"))
    assert (finding.size, finding.facts["due"]) == (1, 2)


def test_a_day_off_that_is_due_is_given_or_found_missing():
    problem = with_days(1)
    assert findings_of("credited_days_off", problem, make_roster(problem, a1="EEEEEE.EEEEE..")) == ()
    (finding,) = findings_of("credited_days_off", problem, make_roster(problem, a1="EEEEEE.EEEEEE."))
    assert (finding.size, finding.unit, finding.cost) == (1, "days", 100 * 1200)
    assert finding.facts == {"agent": "a1", "left": 1, "due": 1, "missing": 1}


def test_a_roster_gives_no_more_than_the_most_and_leaves_what_is_kept():
    problem = with_days(6)
    roster = make_roster(problem, a1="EEEEEE.EEEEEE.")
    assert findings_of("credited_days_off", problem, roster, most=3)[0].facts["due"] == 3
    assert findings_of("credited_days_off", problem, roster, keep=5)[0].facts["due"] == 1
    assert findings_of("credited_days_off", problem, roster, keep=6) == ()


def test_days_that_are_entered_as_leave_are_given_already():
    problem = with_days(2, leave=frozenset({MONDAY}), credited=frozenset({MONDAY}))
    assert findings_of("credited_days_off", problem, make_roster(problem, a1=".EEEEE.EEEEE..")) == ()
    (finding,) = findings_of("credited_days_off", problem, make_roster(problem, a1=".EEEEE.EEEEEE."))
    assert finding.facts["due"] == 1


def test_half_a_contract_has_half_the_usual_days():
    problem = with_days(1, contract_percent=50)
    assert findings_of("credited_days_off", problem, make_roster(problem, a1="EEE....EE.....")) == ()
    (finding,) = findings_of("credited_days_off", problem, make_roster(problem, a1="EEE....EEE...."))
    assert finding.size == 1


def test_standby_is_no_day_off():
    agents = [make_agent("a1", balances={"day_off": 1})]
    problem = make_problem(agents=agents, standby_agents=("a1",))
    (finding,) = findings_of("credited_days_off", problem, make_roster(problem, a1="EEEEEe."))
    assert finding.size == 1


def test_the_pool_has_no_credited_days_off():
    agents = [make_agent("p", pool=True, balances={"day_off": 3})]
    assert terms_of("credited_days_off", make_problem(agents=agents)) == ()


@pytest.mark.parametrize(
    "settings", [{"keep": 0, "most": 1, "days_off_per_week": 0}, {"keep": 31, "most": 31, "days_off_per_week": 6}]
)
def test_the_least_and_the_most_that_can_be_are_taken(settings):
    assert CreditedDaysOff(limit="credited_days_off", **settings)


def test_numbers_that_are_none_are_refused():
    with pytest.raises(ValueError, match="most is 0"):
        CreditedDaysOff(limit="credited_days_off", most=0)
