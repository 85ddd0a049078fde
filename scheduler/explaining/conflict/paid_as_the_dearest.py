"""What somebody from outside costs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from scheduler.domain.problem import Problem

__all__ = ["paid_as_the_dearest"]


def paid_as_the_dearest(problem: Problem, people: Iterable[str]) -> Problem:
    """The problem in which some people cost as much as the dearest of the store: nobody works for nothing."""
    if problem.pay is None:
        return problem
    wage = max(problem.pay.wage_cents.values(), default=0)
    wages = {**problem.pay.wage_cents, **dict.fromkeys(people, wage)}
    return replace(problem, pay=replace(problem.pay, wage_cents=wages))
