"""Whether a day is impossible whatever anybody else has."""

from __future__ import annotations

from collections.abc import Sequence

from scheduler.domain.day_of import Cell, DayOf
from scheduler.domain.problem import Problem
from scheduler.domain.terms import Forbid
from scheduler.rules.rule import Rule

__all__ = ["is_barred"]


def is_barred(problem: Problem, rules: Sequence[Rule], cell: Cell, day: DayOf) -> bool:
    """Whether a day is impossible whatever anybody else has: leave, skills and the like."""
    agent, when = cell
    index = problem.grid.day_of(when)
    duties = set(day.duties)
    return any(
        isinstance(term, Forbid)
        and term.strength.is_hard
        and term.agent == agent
        and index in term.days
        and bool(duties & term.duties)
        for rule in rules
        for term in rule.terms(problem)
    )
