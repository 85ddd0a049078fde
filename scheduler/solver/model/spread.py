"""`Spread` as a largest and a smallest value."""

from __future__ import annotations

from scheduler.domain.terms import Spread
from scheduler.solver.model.draft import Draft

__all__ = ["add_spread"]


def add_spread(draft: Draft, term: Spread) -> None:
    """``largest - smallest <= (tolerance + breach) * unit`` over the members' values."""
    model = draft.model
    values = []
    for member in term.members:
        cells = draft.present((member.agent,), term.days, term.duties)
        most = min(len(cells), len(term.days))
        values.append((member.base + member.scale * sum(cells), member.base, member.base + member.scale * most))
    lowest = min(low for _, low, _ in values)
    highest = max(high for _, _, high in values)
    room = term.tolerance * term.unit
    if highest - lowest <= room:
        return
    largest = model.new_int_var(lowest, highest, f"{term.name}/largest")
    smallest = model.new_int_var(lowest, highest, f"{term.name}/smallest")
    for value, _, _ in values:
        model.add(largest >= value)
        model.add(smallest <= value)
    most_apart = -(-(highest - lowest - room) // term.unit)
    apart = draft.breach(term.name, term.limit, term.strength, most_apart)
    model.add(largest - smallest <= room + term.unit * sum(apart))
