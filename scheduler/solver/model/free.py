"""`Free` as one Boolean per window."""

from __future__ import annotations

from ortools.sat.python import cp_model

from scheduler.domain.pattern_terms import Free
from scheduler.solver.model.draft import Draft

__all__ = ["add_free"]


def add_free(draft: Draft, term: Free) -> None:
    """A window may be called free only where none of its days has a duty, and enough of them are."""
    need = term.at_least - term.base
    if need <= 0:
        return
    free = [draft.is_free(term.agent, window, term.duties) for window in term.windows]
    missing = draft.breach(term.name, term.limit, term.strength, need)
    draft.model.add(cp_model.LinearExpr.sum([*free, *missing]) >= need)
