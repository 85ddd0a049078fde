"""`Needs` as an implication per day and duty."""

from __future__ import annotations

from scheduler.domain.group_terms import Needs
from scheduler.solver.model.draft import Draft

__all__ = ["add_needs"]


def add_needs(draft: Draft, term: Needs) -> None:
    """Whoever has a duty has one of the others beside, or the breach of that day and duty is 1."""
    for day in term.days:
        for duty in sorted(term.duties):
            given = draft.present(term.who, (day,), (duty,))
            if not given:
                continue
            others = draft.present(term.others, (day,), (duty,))
            alone = draft.breach(f"{term.name}/{day}/{duty.kind}/{duty.shift}", term.limit, term.strength, 1)
            for cell in given:
                draft.model.add(cell <= sum(others) + sum(alone))
