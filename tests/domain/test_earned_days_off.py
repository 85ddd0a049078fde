"""Credited days off that a roster earns, and those that it gives."""

from __future__ import annotations

from dataclasses import replace

import pytest
from factories import MONDAY, make_agent, make_problem, make_roster

from scheduler.domain.balances import closing_balances
from scheduler.domain.calendar import Calendar, Holiday
from scheduler.domain.credit_days_off import CreditDaysOff
from scheduler.domain.earned_days_off import earned_days_off
from scheduler.domain.spend_days_off import SpendDaysOff, given_days_off

FEAST = Calendar(holidays={MONDAY: Holiday(MONDAY, "feast")})


def earned(credit, *, calendar=FEAST, first=0, **rows):
    problem = make_problem(standby_agents=("a1", "a2"), calendar=calendar)
    dates = problem.grid.dates[first:]
    return dict(earned_days_off(make_roster(problem, **rows), calendar, credit, dates, 0))


def test_work_on_a_statutory_holiday_earns_a_day_and_standby_none():
    assert earned(CreditDaysOff(statutory_holidays=1), a1="E......", a2="e......", a3=".E.....") == {"a1": 1}


def test_a_day_off_that_was_only_moved_earns_nothing():
    moved = Calendar(holidays={MONDAY: Holiday(MONDAY, "day off", statutory=False)})
    assert earned(CreditDaysOff(statutory_holidays=1), calendar=moved, a1="E......") == {}


def test_each_day_on_duty_beyond_those_of_a_week_earns_a_day():
    assert earned(CreditDaysOff(days_per_week=5), a1="EEEEE..", a2="EEEEEe.", a3="EEEEEEE") == {"a2": 1, "a3": 2}


def test_days_that_do_not_count_earn_nothing():
    assert earned(CreditDaysOff(1, 5), first=1, a1="EEEEEE.") == {}


def test_nothing_is_earned_where_nothing_is_credited():
    assert earned(CreditDaysOff(), a1="EEEEEEE") == {}


def test_earned_days_are_in_the_balance_after_the_roster():
    problem = make_problem(agents=1, calendar=FEAST)
    roster = replace(make_roster(problem, a1="E......"), balances={"a1": {"day_off": 2}})
    closing = closing_balances(
        roster, problem.agents, problem.shifts, FEAST, credit=CreditDaysOff(statutory_holidays=2), leads=("a1",)
    )
    assert closing == {"a1": {"day_off": 4}}


@pytest.mark.parametrize(
    ("days", "balance", "given"),
    [
        ("EEEEEE.EEEEEE.", 2, 0),
        ("EEEEEE.EEEEE..", 2, 1),
        ("EEEEEE.EEEE...", 2, 2),
        ("EEEEEE.EEE....", 3, 2),
        ("EEEEEE.EEE....", 1, 1),
        ("EEEEEE.EEE....", -1, 0),
        ("..............", 2, 0),
    ],
)
def test_days_off_beyond_the_usual_ones_are_given_as_far_as_they_are_due(days, balance, given):
    problem = make_problem(days=14, agents=1)
    roster = make_roster(problem, a1=days)
    counted = given_days_off(roster, problem.agents, SpendDaysOff(), roster.dates, {"a1": balance})
    assert counted == ({"a1": given} if given else {})


def test_leave_is_none_of_the_usual_days_and_the_pool_is_given_nothing():
    agents = [make_agent("a1", leave=frozenset({MONDAY})), make_agent("p", pool=True)]
    problem = make_problem(agents=agents)
    roster = make_roster(problem, a1=".EEEEE.", p="E......")
    assert not given_days_off(roster, agents, SpendDaysOff(), roster.dates, {"a1": 2, "p": 2})


def test_given_days_leave_the_balance():
    problem = make_problem(agents=1)
    roster = replace(make_roster(problem, a1="EEEEE.."), balances={"a1": {"day_off": 2}})
    closing = closing_balances(roster, problem.agents, problem.shifts, problem.calendar, leads=("a1",), spend=SpendDaysOff())
    assert closing == {"a1": {"day_off": 1}}


@pytest.mark.parametrize(("contract", "days", "usual"), [(100, 28, 24), (100, 14, 12), (50, 28, 12), (100, 1, 0)])
def test_usual_days_leave_out_the_days_off_of_every_week(contract, days, usual):
    assert SpendDaysOff().usual_days(contract, days) == usual
