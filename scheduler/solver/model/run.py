"""`Run` as one constraint per window of days."""

from __future__ import annotations

from ortools.sat.python import cp_model

from scheduler.domain.terms import Run
from scheduler.solver.model.draft import Draft

__all__ = ["add_run"]


def add_run(draft: Draft, term: Run) -> None:
    """In every window of ``at_most + 1`` days at least one day without the duties.

    A run of r days contains ``r - at_most`` windows in full, so the breached windows add up to the days beyond the limit.
    """
    by_day = [draft.on(term.agent, day, term.duties) for day in range(draft.problem.grid.days)]
    for last in range(term.at_most - term.carried, draft.problem.grid.days):
        if last < 0:
            continue
        first = last - term.at_most
        window = by_day[max(first, 0) : last + 1]
        if not all(window):
            continue
        before = max(0, -first)
        broken = draft.breach(f"{term.name}/{last}", term.limit, term.strength, 1)
        days = [on for found in window for on in found]
        draft.model.add(cp_model.LinearExpr.sum(days) + before - sum(broken) <= term.at_most)
