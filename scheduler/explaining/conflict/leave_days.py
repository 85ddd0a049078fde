"""The days of leave that stand against some duties."""

from __future__ import annotations

from datetime import date, timedelta

from scheduler.domain.problem import Problem
from scheduler.domain.terms import Forbid
from scheduler.rules.away import away

__all__ = ["leave_days"]

_MINUTE = timedelta(minutes=1)


def leave_days(problem: Problem, term: Forbid) -> frozenset[date]:
    """Days of leave without which a person could have the duties of a piece of `availability`.

    Parameters
    ----------
    problem
        The problem.
    term
        What is barred, on one day.

    Returns
    -------
    frozenset of date
        Empty where something else than leave stands against every one of the duties.
    """
    agent = problem.agent(term.agent)
    found: set[date] = set()
    for day in term.days:
        for duty in term.duties:
            start, end = problem.clock_times(problem.shift(duty.shift), day)
            if away(agent, start, end) == "leave":
                found |= {when for when in (start.date(), (end - _MINUTE).date()) if when in agent.leave}
    return frozenset(found)
