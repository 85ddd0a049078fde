"""`Count` as linear constraints."""

from __future__ import annotations

from ortools.sat.python import cp_model

from scheduler.domain.terms import Count
from scheduler.solver.model.draft import Draft

__all__ = ["add_count"]


def add_count(draft: Draft, term: Count) -> None:
    """``at_least - breach <= base + sum(weight * cell) <= at_most + breach``."""
    weighted = [
        (draft.cells[(agent, day, duty)], term.weights.get((day, duty), 1))
        for agent in term.who
        for day in term.days
        for duty in sorted(term.duties)
        if (agent, day, duty) in draft.cells
    ]
    total = cp_model.LinearExpr.weighted_sum([cell for cell, _ in weighted], [weight for _, weight in weighted])
    if term.at_least is not None and term.at_least > term.base:
        need = term.at_least - term.base
        missing = draft.breach(f"{term.name}/under", term.limit, term.strength, need, term.unit_size)
        draft.model.add(total + sum(missing) >= need)
    if term.at_most is not None:
        room = term.at_most - term.base
        most = _most(term, weighted)
        if most <= room:
            return
        if term.strength.is_hard and room == 1 and all(weight == 1 for _, weight in weighted):
            draft.forbid_together([cell for cell, _ in weighted])
            return
        beyond = draft.breach(f"{term.name}/over", term.limit, term.strength, most - room, term.unit_size)
        draft.model.add(total - sum(beyond) <= room)


def _most(term: Count, weighted: list[tuple[cp_model.IntVar, int]]) -> int:
    """Largest possible sum of the cells."""
    if not term.weights:
        return len(weighted)
    return sum(weight for _, weight in weighted)
