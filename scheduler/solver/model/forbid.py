"""`Forbid` and `Fix` as fixed cells."""

from __future__ import annotations

from scheduler.domain.terms import Fix, Forbid
from scheduler.solver.model.draft import Draft

__all__ = ["add_fix", "add_forbid"]


def add_forbid(draft: Draft, term: Forbid) -> None:
    """Cells are 0, or each one given is a breach; hard ones were never made."""
    if term.strength.is_hard:
        return
    for day in term.days:
        for cell in draft.present((term.agent,), (day,), term.duties):
            broken = draft.breach(f"{term.name}/{cell.name}", term.limit, term.strength, 1, term.size)
            draft.model.add(cell <= sum(broken))


def add_fix(draft: Draft, term: Fix) -> None:
    """The pinned cell is 1, or every cell of the day is 0."""
    if term.duty is None:
        draft.model.add(sum(draft.present((term.agent,), (term.day,), draft.problem.duties)) == 0)
        return
    draft.model.add(sum(draft.present((term.agent,), (term.day,), (term.duty,))) == 1)
