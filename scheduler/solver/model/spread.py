"""`Spread` as a largest and a smallest value."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from ortools.sat.python import cp_model

from scheduler.domain.terms import Spread, SpreadMember
from scheduler.solver.model.draft import Compared, Draft

__all__ = ["add_spread"]


def add_spread(draft: Draft, term: Spread) -> None:
    """``largest - smallest <= (tolerance + breach) * unit`` over the members' values."""
    model = draft.model
    values = [_value(draft, term, member) for member in term.members]
    lowest = min(value.low for value in values)
    highest = max(value.high for value in values)
    room = term.tolerance * term.unit
    if highest - lowest <= room:
        return
    largest = model.new_int_var(lowest, highest, f"{term.name}/largest")
    smallest = model.new_int_var(lowest, highest, f"{term.name}/smallest")
    for value in values:
        total = cp_model.LinearExpr.weighted_sum(value.cells, value.weights) + value.base
        model.add(largest >= total)
        model.add(smallest <= total)
    most_apart = -(-(highest - lowest - room) // term.unit)
    apart = draft.breach(term.name, term.limit, term.strength, most_apart)
    model.add(largest - smallest <= room + term.unit * sum(apart))
    sums = ((tuple(cell.index for cell in value.cells), tuple(value.weights), value.base) for value in values)
    draft.compared.append(Compared(term.unit, room, tuple(sums)))


@dataclass(frozen=True, slots=True)
class _Value:
    """What is compared of one person, with the least and the most that it can be: one cell a day."""

    cells: list[cp_model.IntVar]
    weights: list[int]
    base: int
    low: int
    high: int


def _value(draft: Draft, term: Spread, member: SpreadMember) -> _Value:
    """What is compared of one person."""
    if member.weights is None:
        weights = {(day, duty): 1 for day in term.days for duty in sorted(term.duties)}
    else:
        weights = dict(member.weights)
    cells: list[cp_model.IntVar] = []
    scaled: list[int] = []
    by_day: dict[int, list[int]] = defaultdict(lambda: [0])
    for (day, duty), weight in weights.items():
        cell = draft.cells.get((member.agent, day, duty))
        if cell is not None and weight:
            cells.append(cell)
            scaled.append(member.scale * weight)
            by_day[day].append(member.scale * weight)
    low = member.base + sum(min(found) for found in by_day.values())
    high = member.base + sum(max(found) for found in by_day.values())
    return _Value(cells, scaled, member.base, low, high)
