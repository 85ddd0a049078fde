"""`Count` as linear constraints."""

from __future__ import annotations

from collections.abc import Iterator

from ortools.sat.python import cp_model

from scheduler.domain.shift import Duty
from scheduler.domain.terms import Count
from scheduler.solver.model.draft import Draft

__all__ = ["add_count"]


def add_count(draft: Draft, term: Count) -> None:
    """``at_least - breach <= base + sum(weight * cell) <= at_most + breach``."""
    parts = list(_parts(draft, term))
    total = cp_model.LinearExpr.sum([draft.sum_of(cells, [1] * len(cells)) * weight for cells, weight in parts])
    if term.at_least is not None and term.at_least > term.base:
        need = term.at_least - term.base
        missing = draft.breach(f"{term.name}/under", term.limit, term.strength, need, term.unit_size)
        draft.model.add(total + sum(missing) >= need)
    if term.at_most is not None:
        room = term.at_most - term.base
        most = sum(len(cells) * weight for cells, weight in parts)
        if most <= room:
            return
        if term.strength.is_hard and room == 1 and all(weight == 1 for _, weight in parts):
            draft.forbid_together([cell for cells, _ in parts for cell in cells])
            return
        beyond = draft.breach(f"{term.name}/over", term.limit, term.strength, most - room, term.unit_size)
        draft.model.add(total - sum(beyond) <= room)


def _parts(draft: Draft, term: Count) -> Iterator[tuple[list[cp_model.IntVar], int]]:
    """Cells with a common weight, grouped so that many terms share their sums.

    What one person does on a day is a group, whatever the duties; what many people do is a group per day and duty.
    """
    alone = len(term.who) == 1
    for day in term.days:
        groups: dict[tuple[int, Duty | None], list[Duty]] = {}
        for duty in sorted(term.duties):
            groups.setdefault((term.weights.get((day, duty), 1), None if alone else duty), []).append(duty)
        for (weight, _), duties in groups.items():
            cells = draft.present(term.who, (day,), duties)
            if cells and weight:
                yield cells, weight
