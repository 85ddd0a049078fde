"""The problem that a roster has to be judged by, its meetings at the times that people know."""

from __future__ import annotations

from dataclasses import replace

from scheduler.domain.as_recorded import as_recorded
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.staffing.aside.blocks_of import blocks_of

__all__ = ["as_told"]


def as_told(problem: Problem, roster: Roster) -> Problem:
    """`as_recorded`, with the sessions of meetings where the roster has them.

    Sessions are put where most people are to spare, which another requirement moves; those that people were told stay.

    Parameters
    ----------
    problem
        Of the store, on the days of the roster.
    roster
        As it was read.

    Returns
    -------
    Problem
        Equal to `problem` where the roster records nothing that the store does not know.
    """
    recorded = as_recorded(problem, roster)
    if not problem.dayplan.meetings:
        return recorded
    return replace(recorded, blocks=blocks_of(recorded, roster))
