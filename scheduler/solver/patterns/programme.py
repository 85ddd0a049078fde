"""The linear programme over some people's patterns, without any pattern yet."""

from __future__ import annotations

from collections.abc import Sequence

from scheduler.domain.problem import Problem
from scheduler.domain.terms import Forbid, Term
from scheduler.solver.model.build import build
from scheduler.solver.patterns.generation import Generation
from scheduler.solver.patterns.master import Master
from scheduler.solver.patterns.people import People
from scheduler.solver.patterns.pricing import Pricer
from scheduler.solver.patterns.rows import rows_of

__all__ = ["programme"]


def programme(problem: Problem, terms: Sequence[Term], people: People) -> Generation:
    """Rows for everything that the patterns do not answer to.

    Parameters
    ----------
    problem, terms
        What is asked, every must to be held.
    people
        Their patterns, for the same terms.
    """
    barred = [term for term in terms if isinstance(term, Forbid) and term.strength.is_hard]
    rest = build(problem, [*people.rest, *barred], relaxed=False)
    return Generation(Master(people, rows_of(rest)), Pricer(people))
