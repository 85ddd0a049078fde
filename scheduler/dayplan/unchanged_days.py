"""Days of a roster that are as people know them already."""

from __future__ import annotations

from datetime import date

from scheduler.domain.day_of import DayOf
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster

__all__ = ["unchanged_days"]


def unchanged_days(problem: Problem, roster: Roster) -> frozenset[tuple[str, date]]:
    """Cells whose breaks and meetings people know: those of days on which nobody has another shift than before.

    Parameters
    ----------
    problem
        With the roster that people know, `Problem.reference`, where there is one.
    roster
        The new roster.

    Returns
    -------
    frozenset of (agent id, date)
        Empty where the roster that people know says nothing of what happens within shifts.
    """
    known = problem.reference
    if known is None or not any(item.activities for item in known.assignments):
        return frozenset()
    people = (*known.agents, *(agent.id for agent in problem.agents if agent.id not in known.agents))
    return frozenset(
        (agent, when)
        for when in roster.dates
        if all(DayOf.on(roster, (agent, when)).same_as(DayOf.on(known, (agent, when))) for agent in people)
        for agent in people
    )
