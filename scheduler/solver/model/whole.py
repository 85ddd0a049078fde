"""`Whole` as a day off for each day that is missing among days with a duty."""

from __future__ import annotations

from ortools.sat.python import cp_model

from scheduler.domain.pattern_terms import Whole
from scheduler.solver.model.draft import Draft

__all__ = ["add_whole"]


def add_whole(draft: Draft, term: Whole) -> None:
    """``days * any <= worked + breach``, where any is 1 as soon as one day has a duty."""
    by_day = [sum(draft.on(term.agent, day, term.duties)) for day in term.days]
    length = len(by_day) + term.worked_before + term.off_before
    any_worked: cp_model.LinearExprT = 1
    if not term.worked_before:
        busy = draft.model.new_bool_var(f"{term.name}/any")
        for day in by_day:
            draft.model.add(busy >= day)
        any_worked = busy
    missing = draft.breach(term.name, term.limit, term.strength, length - 1)
    draft.model.add(cp_model.LinearExpr.sum([*by_day, *missing]) + term.worked_before >= length * any_worked)
