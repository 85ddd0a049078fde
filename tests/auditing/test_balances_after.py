"""What goes on from a roster is what the next one finds."""

from __future__ import annotations

from dataclasses import replace

from factories import make_agent, make_problem, make_roster

from scheduler.auditing.audit import audit
from scheduler.auditing.balances_after import balances_after
from scheduler.domain.agent import Unavailability
from scheduler.domain.credit_days_off import CreditDaysOff
from scheduler.rules.credited_days_off import CreditedDaysOff


def test_leads_and_absences_of_the_store_are_known() -> None:
    never_late = Unavailability(weekdays=frozenset(range(7)), start_minute=960, end_minute=1440)
    agents = [make_agent("a1"), make_agent("a2"), make_agent("mum", unavailable=(never_late,)), make_agent("boss")]
    problem = make_problem(agents=agents, leads=["boss"])
    roster = make_roster(problem, a1="LLLLE..", a2="LL.....", mum="EEEEE..", boss="EE.....")
    assert balances_after(problem, roster) == {"a1": {"late": 1}, "a2": {"late": -1}}


def test_the_audit_has_them() -> None:
    problem = make_problem(agents=2)
    roster = replace(make_roster(problem, a1="E......", a2="E......"), balances={"a1": {"day_off": 2}})
    assert audit(problem, roster, ()).balances == {"a1": {"day_off": 2}}


def test_credited_days_off_are_earned_and_given() -> None:
    agents = [make_agent("a1", balances={"day_off": 2}), make_agent("a2")]
    problem = replace(make_problem(agents=agents, leads=("a1", "a2")), credit_days_off=CreditDaysOff(days_per_week=5))
    roster = replace(make_roster(problem, a1="EEEE...", a2="EEEEEEE"), balances={"a1": {"day_off": 2}})
    assert balances_after(problem, roster, (CreditedDaysOff("credited_days_off"),)) == {"a2": {"day_off": 2}}
    assert balances_after(problem, roster) == {"a1": {"day_off": 2}, "a2": {"day_off": 2}}
