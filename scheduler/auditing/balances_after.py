"""Balances that go on from a roster to the next one."""

from __future__ import annotations

from scheduler.domain.balances import closing_balances
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.rules.could_work import CouldWork

__all__ = ["balances_after"]


def balances_after(problem: Problem, roster: Roster) -> dict[str, dict[str, int]]:
    """`closing_balances` of a roster in its store: what next period's roster finds when this one is its carry-in."""
    return closing_balances(
        roster,
        problem.agents,
        problem.shifts,
        problem.calendar,
        leads=problem.leads,
        could_work=CouldWork(problem.queues, problem.operating),
    )
