"""What a roster may cost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from factories import MONDAY, make_agent, make_assignment, make_problem, make_roster
from rule_findings import findings_of, terms_of

from scheduler.domain.calendar import Calendar, Holiday
from scheduler.domain.finding import Severity
from scheduler.domain.overtime_basis import OvertimeKind
from scheduler.domain.pay import Pay
from scheduler.rules.budget import Budget

RATES = {OvertimeKind.WORKDAY: 150, OvertimeKind.REST_DAY: 200, OvertimeKind.HOLIDAY: 300}
PAY = Pay("CNY", {"a1": 2000, "a2": 2250}, 3000, percents=RATES)


def paid(pay=PAY, **settings):
    return replace(make_problem(**{"agents": 2, **settings}), pay=pay)


def test_exactly_the_budget_costs_nothing_and_a_cent_more_is_found():
    problem = paid()
    roster = make_roster(problem, a1="EE.....", a2="L......")
    assert findings_of("budget", problem, roster, amount=320 + 180) == ()
    (finding,) = findings_of("budget", problem, roster, amount=499.99)
    assert (finding.code, finding.size, finding.unit, finding.cost) == ("budget_over", 1, "cents", 12)
    assert finding.facts == {"currency": "CNY", "total": "500.00", "allowed": "499.99", "beyond": "0.01"}


def test_a_must_is_broken_by_cents():
    problem = paid()
    (finding,) = findings_of("budget", problem, make_roster(problem, a1="E......"), amount=100, level="must")
    assert (finding.severity, finding.size) == (Severity.MUST, 6000)


def test_overtime_and_standby_cost_what_pay_says():
    problem = paid(standby_agents=("a2",))
    roster = make_roster(problem, a1="EEEEEE.", a2="e......")
    (finding,) = findings_of("budget", problem, roster, amount=0)
    assert finding.size == 6 * 16000 + 16000 + 3000


def test_a_holiday_costs_three_times_the_wage():
    calendar = Calendar(holidays={MONDAY: Holiday(MONDAY, "feast")})
    problem = paid(calendar=calendar)
    (finding,) = findings_of("budget", problem, make_roster(problem, a1="E......"), amount=0)
    assert finding.size == 3 * 16000


def test_overtime_that_was_worked_before_the_horizon_is_paid_already():
    problem = paid(start=date(2026, 12, 12), days=2)
    worked = tuple(make_assignment(problem, "a1", day, "early") for day in range(-5, 0))
    problem = replace(problem, carry_in=worked)
    (finding,) = findings_of("budget", problem, make_roster(problem, a1="E."), amount=0)
    assert finding.size == 2 * 16000


def test_somebody_of_the_pool_costs_where_she_is_called_in():
    problem = paid(Pay("CNY", {"p": 2000}), agents=[make_agent("p", pool=True)])
    problem = replace(problem, on_call=frozenset({("p", MONDAY)}))
    (finding,) = findings_of("budget", problem, make_roster(problem, p="E......"), amount=0)
    assert finding.size == 16000


def test_without_pay_or_amount_nothing_is_asked():
    assert terms_of("budget", make_problem(), amount=10) == ()
    assert terms_of("budget", paid()) == ()
    assert findings_of("budget", paid(), make_roster(paid(), a1="E......")) == ()


def test_an_amount_below_nothing_is_refused():
    with pytest.raises(ValueError, match="amount is -1"):
        Budget(limit="budget", amount=-1)
