"""What a person on duty is worth, the one function used by cover, audit and simulation."""

from __future__ import annotations

from datetime import date

from scheduler.domain.agent import Agent

__all__ = ["worth_percent"]


def worth_percent(agent: Agent, when: date) -> int:  # noqa: ARG001 - worth may vary by date for newcomers and mentors
    """Percent of a standard head that an agent on duty provides on a date.

    Parameters
    ----------
    agent
        The person.
    when
        The date on which the shift starts.

    Returns
    -------
    int
        0 or more; 100 is a standard head.
    """
    return agent.worth_percent
