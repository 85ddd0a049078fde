"""`Count` as linear constraints."""

from __future__ import annotations

from collections.abc import Iterator
from math import gcd

from ortools.sat.python import cp_model

from scheduler.domain.shift import Duty
from scheduler.domain.terms import Count
from scheduler.solver.model.draft import Draft

__all__ = ["add_count"]


def add_count(draft: Draft, term: Count) -> None:
    """``at_least - breach <= base + sum(weight * cell) <= at_most + breach``.

    Everything is divided by the greatest common divisor of the weights and rounded to what whole cells can make of it: with
    shifts of 8 hours, 160 hours give or take 4 are 20 shifts. So no fraction of a shift is for nothing while the solver
    looks at fractions.
    """
    parts = list(_parts(draft, term))
    common = gcd(*(weight for _, weight in parts)) or 1
    units = [(cells, weight // common) for cells, weight in parts]
    total = cp_model.LinearExpr.sum([draft.sum_of(cells, [1] * len(cells)) * weight for cells, weight in units])
    size = common * term.unit_size
    fewest = sum(len(cells) * min(0, weight) for cells, weight in units)
    if term.at_least is not None:
        need = -(-(term.at_least - term.base) // common)
        first = term.at_least - term.base - common * (need - 1)
        if need > fewest:
            name = f"{term.name}/under"
            missing = draft.breach(name, term.limit, term.strength, need - fewest, size, first * term.unit_size)
            draft.model.add(total + sum(missing) >= need)
    if term.at_most is not None:
        room = (term.at_most - term.base) // common
        first = common * (room + 1) - (term.at_most - term.base)
        most = sum(len(cells) * max(0, weight) for cells, weight in units)
        if most <= room:
            return
        if term.strength.is_hard and room == 1 and all(weight == 1 for _, weight in units):
            draft.forbid_together([cell for cells, _ in units for cell in cells])
            return
        name = f"{term.name}/over"
        beyond = draft.breach(name, term.limit, term.strength, most - room, size, first * term.unit_size)
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
            cells = draft.on(term.who[0], day, duties) if alone else draft.present(term.who, (day,), duties)
            if cells and weight:
                yield cells, weight
