"""`ShortRun` as one clause per place and length of a run that is too short."""

from __future__ import annotations

from ortools.sat.python import cp_model

from scheduler.domain.pattern_terms import ShortRun
from scheduler.solver.model.draft import Draft

__all__ = ["add_short_run"]


def add_short_run(draft: Draft, term: ShortRun) -> None:
    """No run that begins and ends in sight has fewer than ``at_least`` days; each that does breaks one clause."""
    days = draft.problem.grid.days
    on_duty = [sum(draft.on(term.agent, day, term.duties)) for day in range(days)]
    counted = [1 - day if term.absent else day for day in on_duty]
    for first in range(days):
        if first == 0 and term.carried is None:
            continue
        carried = (term.carried or 0) if first == 0 else 0
        for inside in range(0 if carried else 1, min(term.at_least - carried, days - first)):
            if not term.excused.isdisjoint(range(first - 1, first + inside + 1)):
                continue
            # Counted from `first` on for so many days, and neither before nor after: all but one of these literals.
            edges = [1 - day for day in counted[first : first + inside]]
            edges.append(counted[first + inside])
            if first > 0:
                edges.append(counted[first - 1])
            missing = term.at_least - carried - inside
            broken = draft.breach(f"{term.name}/{first}/{inside}", term.limit, term.strength, 1, missing)
            draft.model.add(cp_model.LinearExpr.sum([*edges, *broken]) >= 1)
