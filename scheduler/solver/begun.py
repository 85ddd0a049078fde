"""A roster found before as a solution to start from."""

from __future__ import annotations

from collections.abc import Sequence

from ortools.sat.python import cp_model

from scheduler.domain.roster import Roster
from scheduler.solver.model.draft import Draft
from scheduler.solver.neighbourhoods.completed import Completer
from scheduler.solver.search import Found

__all__ = ["begun"]

NAME = "start"


def begun(
    draft: Draft, roster: Roster, weights: Sequence[tuple[cp_model.IntVar, int]], megabytes: int | None = None
) -> Found | None:
    """The solution of a draft that gives everybody what a roster gives them.

    Days and people that the problem does not have are passed over, and whoever has nothing on the roster has nothing here.

    Parameters
    ----------
    draft
        Finished but for its objective.
    roster
        The roster.
    weights
        What is to be as small as these cells allow: (variable, weight).
    megabytes
        Ceiling of the solver; None for its own.

    Returns
    -------
    Found or None
        Its objective is the weighted sum, without a bound. None where the draft does not allow the roster as it is.
    """
    grid = draft.problem.grid
    known = {agent.id for agent in draft.problem.agents}
    given = [
        (item.agent, grid.day_of(item.date), item.duty)
        for item in roster.assignments
        if item.agent in known and grid.start <= item.date < grid.end
    ]
    whole = Completer(draft, weights, megabytes=megabytes).complete(given, NAME)
    if whole is None:
        return None
    return Found("FEASIBLE", whole.values, float(whole.cost), None, interrupted=False, seconds=0.0, found_by=NAME)
