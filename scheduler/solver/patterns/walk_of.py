"""The walk of a term, where it concerns one person."""

from __future__ import annotations

from collections.abc import Hashable

from scheduler.domain.group_terms import Total
from scheduler.domain.pattern_terms import Free, Kinds, ShortRun, Step, Whole
from scheduler.domain.terms import Count, Follow, Run, Term
from scheduler.solver.patterns.walk import Walk
from scheduler.solver.patterns.walks.count import walk_count
from scheduler.solver.patterns.walks.follow import walk_follow
from scheduler.solver.patterns.walks.free import walk_free
from scheduler.solver.patterns.walks.kinds import walk_kinds
from scheduler.solver.patterns.walks.run import walk_run
from scheduler.solver.patterns.walks.short_run import walk_short_run
from scheduler.solver.patterns.walks.step import walk_step
from scheduler.solver.patterns.walks.total import walk_total
from scheduler.solver.patterns.walks.whole import walk_whole

__all__ = ["Begun", "walk_of"]

Begun = tuple[str, Walk, Hashable]
"""Agent id, walk, and the state to begin with."""


def walk_of(term: Term) -> Begun | None:
    """What a term asks of one person.

    Parameters
    ----------
    term
        Any shape; `Forbid` and `Fix` need no memory and are not asked here.

    Returns
    -------
    (agent id, walk, first state)
        None where several people are concerned, and for shapes that have no walk: the rest of the model keeps those.
    """
    match term:
        case Count(who=(agent,)):
            return agent, *walk_count(term)
        case Kinds(who=(agent,)):
            return agent, *walk_kinds(term)
        case Run():
            return term.agent, *walk_run(term)
        case ShortRun():
            return term.agent, *walk_short_run(term)
        case Step():
            return term.agent, *walk_step(term)
        case Follow():
            return term.agent, *walk_follow(term)
        case Free():
            return term.agent, *walk_free(term)
        case Total():
            return walk_total(term)
        case Whole():
            return term.agent, *walk_whole(term)
        case _:
            return None
