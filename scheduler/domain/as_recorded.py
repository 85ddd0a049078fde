"""A problem with what a roster itself says of its people."""

from __future__ import annotations

from dataclasses import replace

from scheduler.domain.agent import Agent
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster

__all__ = ["as_recorded"]


def as_recorded(problem: Problem, roster: Roster) -> Problem:
    """The problem that a roster has to be judged by: a roster outlives what its store file says of leave and of balances.

    Leave that only the roster records (a sick call, leave that an editor typed) counts as leave: nobody owes hours for it.
    What the store file decided or asked for on those days is void, as the leave came later. Opening balances are the
    roster's where it has any: the store file's go with the roster that it names as last period's, and by now that may be
    another one.

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
    known = {(agent.id, when) for agent in problem.agents for when in agent.leave}
    new = roster.leave - known
    return replace(
        problem,
        agents=tuple(_recorded(agent, roster) for agent in problem.agents),
        pins=tuple(pin for pin in problem.pins if pin.duty is None or (pin.agent, pin.date) not in new),
        requests=tuple(request for request in problem.requests if (request.agent, request.date) not in new),
    )


def _recorded(agent: Agent, roster: Roster) -> Agent:
    """A person with the roster's leave, credited days off and opening balances."""
    leave, credited = (
        frozenset(when for who, when in cells if who == agent.id) for cells in (roster.leave, roster.credited)
    )
    balances = roster.balances.get(agent.id, {}) if roster.balances else agent.balances
    return replace(agent, leave=agent.leave | leave, credited=agent.credited | credited, balances=balances)
