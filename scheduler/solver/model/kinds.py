"""`Kinds` as one Boolean per sort of duty."""

from __future__ import annotations

from ortools.sat.python import cp_model

from scheduler.domain.pattern_terms import Kinds
from scheduler.solver.model.draft import Draft

__all__ = ["add_kinds"]


def add_kinds(draft: Draft, term: Kinds) -> None:
    """A sort is used as soon as one cell of it is given; no more than so many are used."""
    used: list[cp_model.IntVar] = []
    before = len(term.used_before)
    for position, group in enumerate(term.groups):
        by_day = [draft.on(agent, day, group) for agent in term.who for day in term.days]
        if position in term.used_before or not any(by_day):
            continue
        seen = draft.model.new_bool_var(f"{term.name}/sort {position}")
        for cells in by_day:
            if cells:
                draft.model.add(seen >= sum(cells))
        used.append(seen)
    if before + len(used) <= term.at_most:
        return
    beyond = draft.breach(term.name, term.limit, term.strength, before + len(used) - term.at_most)
    draft.model.add(cp_model.LinearExpr.sum(used) + before - sum(beyond) <= term.at_most)
