"""Terms to a finished draft."""

from __future__ import annotations

from collections.abc import Sequence

from scheduler.domain.problem import Problem
from scheduler.domain.terms import Count, Cover, Fix, Follow, Forbid, Run, Spread, Term
from scheduler.solver.model.count import add_count
from scheduler.solver.model.cover import CoverCompiler
from scheduler.solver.model.draft import Draft
from scheduler.solver.model.follow import add_follow
from scheduler.solver.model.forbid import add_fix, add_forbid
from scheduler.solver.model.run import add_run
from scheduler.solver.model.spread import add_spread

__all__ = ["build"]


def build(problem: Problem, terms: Sequence[Term], *, relaxed: bool) -> Draft:
    """Compile terms.

    Parameters
    ----------
    problem
        The problem.
    terms
        What the rules ask for, among them one shift a day.
    relaxed
        Whether musts may be given up, see `Draft`.

    Returns
    -------
    Draft
        Model, cells and costs; the objective is not set yet.
    """
    draft = Draft.of(problem, terms, relaxed=relaxed)
    covers = CoverCompiler(draft)
    for term in terms:
        match term:
            case Count():
                add_count(draft, term)
            case Run():
                add_run(draft, term)
            case Follow():
                add_follow(draft, term)
            case Forbid():
                add_forbid(draft, term)
            case Fix():
                add_fix(draft, term)
            case Cover():
                covers.add(term)
            case Spread():
                add_spread(draft, term)
    return draft
