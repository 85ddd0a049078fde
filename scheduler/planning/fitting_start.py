"""What of a roster to start from fits the problem."""

from __future__ import annotations

from scheduler.domain.finding import Finding, Severity
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.errors import Fault, Phrase, ProblemError

__all__ = ["fitting_start"]


def fitting_start(problem: Problem, roster: Roster) -> tuple[Finding, ...]:
    """What is to be said about a roster that a search is to begin with.

    Parameters
    ----------
    problem
        What is to be solved.
    roster
        The roster.

    Returns
    -------
    tuple of Finding
        One where it has not all days and people of the problem: the rest begins with nothing.

    Raises
    ------
    ProblemError
        It has none of the days, or none of the people.
    """
    grid = problem.grid
    days = sum(grid.start <= when < grid.end for when in roster.dates)
    people = len({agent.id for agent in problem.agents} & set(roster.agents))
    if not days:
        message = "the roster to start from has {days} days from {start}, and none of those to plan: {own} from {first}"
        raise ProblemError(Fault(Phrase(message, days=roster.days, start=roster.start, own=grid.days, first=grid.start)))
    if not people:
        raise ProblemError(
            Fault("nobody on the roster to start from is among the people to plan; take one of the same team")
        )
    if days == grid.days and people == len(problem.agents):
        return ()
    facts = {"days": days, "all_days": grid.days, "people": people, "all_people": len(problem.agents)}
    return (Finding("start_in_part", Severity.INFO, facts),)
