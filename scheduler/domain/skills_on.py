"""Which queues a person can serve on which date."""

from __future__ import annotations

from datetime import date

from scheduler.domain.agent import Agent

__all__ = ["skills_on"]


def skills_on(agent: Agent, when: date) -> frozenset[str]:
    """Queues that a person can be asked to serve on a date, the one function used by rules, audit and simulation.

    Parameters
    ----------
    agent
        The person.
    when
        The date on which the shift starts; for limits on hours the date of the hour.

    Returns
    -------
    frozenset of str
        Ids of the queues: the person's skills, and on campaign days those in which the person backs others up.
    """
    return agent.skills | agent.backup_skills if when in agent.backup_dates else agent.skills
