"""Balances that go on from a roster to the next one."""

from __future__ import annotations

from collections.abc import Sequence

from scheduler.domain.balances import closing_balances
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.rules.could_work import CouldWork
from scheduler.rules.credited_days_off import CreditedDaysOff
from scheduler.rules.kept_balances import kept_balances
from scheduler.rules.rule import Rule

__all__ = ["balances_after"]


def balances_after(problem: Problem, roster: Roster, rules: Sequence[Rule] = ()) -> dict[str, dict[str, int]]:
    """`closing_balances` of a roster in its store: what next period's roster finds when this one is its carry-in."""
    return closing_balances(
        roster,
        problem.agents,
        problem.shifts,
        problem.calendar,
        leads=problem.leads,
        could_work=CouldWork(problem.queues, problem.operating),
        kept=kept_balances(rules),
        standby=problem.standby_agents,
        requests=problem.requests,
        credit=problem.credit_days_off,
        spend=next((rule.spending for rule in rules if isinstance(rule, CreditedDaysOff)), None),
        week_start=problem.week_start,
    )
