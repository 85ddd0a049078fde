"""What a roster costs is among its key figures."""

from __future__ import annotations

from dataclasses import replace

from factories import make_problem, make_roster

from scheduler.auditing.audit import audit
from scheduler.domain.overtime_basis import OvertimeKind
from scheduler.domain.pay import Pay


def test_wages_overtime_and_standby_are_in_cents() -> None:
    problem = make_problem(agents=2, standby_agents=("a2",))
    pay = Pay("EUR", {"a1": 2000, "a2": 1000}, 1250, percents={OvertimeKind.REST_DAY: 200})
    kpis = audit(replace(problem, pay=pay), make_roster(problem, a1="EEEEEE.", a2="ee....."), ()).kpis
    assert (kpis.wage_cents, kpis.overtime_cents, kpis.standby_cents) == (96000, 16000, 2500)
    assert (kpis.overtime_hours, kpis.currency) == (8.0, "EUR")


def test_a_store_that_says_nothing_about_pay_has_no_cost() -> None:
    problem = make_problem(agents=1)
    kpis = audit(problem, make_roster(problem, a1="E......"), ()).kpis
    assert (kpis.wage_cents, kpis.overtime_cents, kpis.standby_cents, kpis.overtime_hours, kpis.currency) == (None,) * 5
