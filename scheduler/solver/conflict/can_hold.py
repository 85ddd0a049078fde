"""Whether musts can hold together."""

from __future__ import annotations

from collections.abc import Sequence

from ortools.sat.python import cp_model

from scheduler.domain.problem import Problem
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Term
from scheduler.solver.conflict.atom import Atom
from scheduler.solver.conflict.meant import meant
from scheduler.solver.conflict.one_worker import one_worker
from scheduler.solver.model.build import build

__all__ = ["can_hold"]


def can_hold(problem: Problem, given: Sequence[Term], atoms: Sequence[Atom], *, seconds: float) -> bool | None:
    """Look for any roster in which musts hold, wishes aside.

    Parameters
    ----------
    problem, given, atoms
        What has to hold.
    seconds
        Wall-clock limit.

    Returns
    -------
    bool or None
        None where it is not known by then.
    """
    terms = [meant(atom.term, Strength.hard()) for atom in atoms]
    draft = build(problem, [*given, *terms], relaxed=False)
    solver = one_worker(seconds)
    status = solver.solve(draft.model)
    if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return True
    return False if status == cp_model.INFEASIBLE else None
