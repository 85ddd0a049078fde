"""Terms to a finished draft."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from scheduler.domain.group_terms import Needs, Total
from scheduler.domain.pattern_terms import Free, Kinds, ShortRun, Step, Whole
from scheduler.domain.problem import Problem
from scheduler.domain.terms import Count, Cover, Fix, Follow, Forbid, Run, Spread, Term
from scheduler.solver.model.count import add_count
from scheduler.solver.model.cover import CoverCompiler
from scheduler.solver.model.draft import Draft
from scheduler.solver.model.follow import add_follow
from scheduler.solver.model.forbid import add_fix, add_forbid
from scheduler.solver.model.free import add_free
from scheduler.solver.model.kinds import add_kinds
from scheduler.solver.model.needs import add_needs
from scheduler.solver.model.run import add_run
from scheduler.solver.model.short_run import add_short_run
from scheduler.solver.model.spread import add_spread
from scheduler.solver.model.step import add_step
from scheduler.solver.model.total import add_total
from scheduler.solver.model.whole import add_whole

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
    compilers = _compilers(CoverCompiler(draft))
    for term in terms:
        compilers[type(term)](draft, term)
    return draft


def _compilers(covers: CoverCompiler) -> dict[type, Callable[[Draft, Any], None]]:
    """What compiles each shape, once."""
    return {
        Count: add_count,
        Cover: lambda _, term: covers.add(term),
        Fix: add_fix,
        Follow: add_follow,
        Forbid: add_forbid,
        Free: add_free,
        Kinds: add_kinds,
        Needs: add_needs,
        Run: add_run,
        ShortRun: add_short_run,
        Spread: add_spread,
        Step: add_step,
        Total: add_total,
        Whole: add_whole,
    }
