"""What work costs, in whole cents."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from factories import EARLY, LATE, MONDAY, make_assignment, make_problem, make_roster, make_shift

from scheduler.domain.calendar import Calendar, Holiday
from scheduler.domain.labour_cost import LabourCost, labour_cost
from scheduler.domain.overtime_basis import OvertimeBasis, OvertimeKind
from scheduler.domain.pay import Pay
from scheduler.domain.pay_step import pay_step

RATES = {OvertimeKind.WORKDAY: 150, OvertimeKind.REST_DAY: 200, OvertimeKind.HOLIDAY: 300}
HALF = make_shift("half", 8, 15.5)


@pytest.mark.parametrize(("minutes", "cents"), [(480, 18000), (450, 16875), (1, 38), (0, 0)])
def test_a_shift_is_paid_to_the_cent_half_a_cent_up(minutes, cents):
    assert Pay("CNY", {"a": 2250}).wage("a", minutes) == cents


def test_overtime_costs_its_percents_beyond_the_plain_wage():
    pay = Pay("CNY", {"a": 2333}, percents=RATES)
    assert [pay.extra("a", kind, 60) for kind in RATES] == [1167, 2333, 4666]
    assert Pay("CNY", {"a": 2333}).extra("a", OvertimeKind.HOLIDAY, 60) == 0


def test_somebody_without_a_wage_costs_nothing():
    assert Pay("CNY", {}, percents=RATES).wage("a", 480) == 0


@pytest.mark.parametrize(
    ("shifts", "basis", "step"),
    [
        ((EARLY, LATE), OvertimeBasis(), 60),
        ((EARLY, HALF), OvertimeBasis(), 30),
        ((EARLY,), OvertimeBasis(weekly_minutes=2415), 15),
        ((), OvertimeBasis(), 60),
    ],
)
def test_overtime_is_counted_in_steps_that_fit_all_shifts(shifts, basis, step):
    assert pay_step(shifts, basis) == step


def test_a_store_without_pay_has_no_cost():
    problem = make_problem()
    assert labour_cost(problem, make_roster(problem, a1="E......")) is None


def test_wages_overtime_and_standby_are_told_apart():
    calendar = Calendar(holidays={MONDAY: Holiday(MONDAY, "feast")})
    problem = make_problem(agents=2, standby_agents=("a2",), calendar=calendar)
    problem = replace(problem, pay=Pay("CNY", {"a1": 2000, "a2": 1000}, 3000, percents=RATES))
    roster = make_roster(problem, a1="EEEEEEE", a2="e......")
    assert labour_cost(problem, roster) == LabourCost(7 * 16000, 2 * 16000 + 16000, 3000, 960)
    assert labour_cost(problem, make_roster(problem)) == LabourCost()


def test_the_total_is_everything():
    assert LabourCost(100, 20, 3, 60).total == 123
    assert LabourCost(100, 20, 3, 60) + LabourCost(1, 2, 3, 4) == LabourCost(101, 22, 6, 64)


def test_overtime_before_the_horizon_is_not_in_the_cost():
    problem = make_problem(start=date(2026, 12, 13), days=1, agents=1)
    worked = tuple(make_assignment(problem, "a1", day, "early") for day in range(-6, 0))
    problem = replace(problem, carry_in=worked, pay=Pay("CNY", {"a1": 2000}, percents=RATES))
    assert labour_cost(problem, make_roster(problem, a1="E")) == LabourCost(16000, 16000, 0, 480)


def test_an_hour_that_clocks_repeat_is_paid():
    night = make_shift("night", 22, 30)
    problem = make_problem(start=date(2026, 10, 24), days=1, agents=1, shifts=(night,), timezone="Europe/Berlin")
    problem = replace(problem, pay=Pay("EUR", {"a1": 1000}))
    cost = labour_cost(problem, make_roster(problem, a1="N"))
    assert cost is not None
    assert cost.wages == 9000
