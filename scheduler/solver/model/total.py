"""`Total` as one sum."""

from __future__ import annotations

from ortools.sat.python import cp_model

from scheduler.domain.group_terms import Total
from scheduler.solver.model.draft import Draft

__all__ = ["add_total"]


def add_total(draft: Draft, term: Total) -> None:
    """``base + sum(weight * cell) + sum(rate * beyond) - breach <= at_most``, no excess less than it is."""
    cells = [(draft.cells[cell], weight) for cell, weight in term.weights.items() if weight and cell in draft.cells]
    parts: list[cp_model.LinearExprT] = [cell * weight for cell, weight in cells]
    most = term.base + sum(weight for _, weight in cells)
    for number, excess in enumerate(term.excesses):
        own = [
            (draft.cells[excess.agent, day, duty], weight)
            for (day, duty), weight in excess.weights.items()
            if weight and (excess.agent, day, duty) in draft.cells
        ]
        highest = excess.base + sum(weight for _, weight in own) - excess.above
        if highest <= 0:
            continue
        beyond = draft.model.new_int_var(max(0, excess.base - excess.above), highest, f"{term.name}/beyond {number}")
        counted = cp_model.LinearExpr.weighted_sum([cell for cell, _ in own], [weight for _, weight in own])
        draft.model.add(beyond >= counted + excess.base - excess.above)
        parts.append(beyond * excess.rate)
        most += highest * excess.rate
    if most <= term.at_most:
        return
    over = draft.breach(term.name, term.limit, term.strength, most - term.at_most, term.unit_size)
    draft.model.add(cp_model.LinearExpr.sum(parts) + term.base - sum(over) <= term.at_most)
