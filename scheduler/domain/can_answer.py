"""Who keeps a queue attended."""

from __future__ import annotations

from datetime import date

from scheduler.domain.agent import Agent
from scheduler.domain.counts_in_minimum import counts_in_minimum
from scheduler.domain.skills_on import skills_on
from scheduler.domain.worth import worth_percent

__all__ = ["can_answer"]


def can_answer(queue: str, agent: Agent, when: date) -> bool:
    """Whether a person on duty keeps a queue attended in the hours of a date.

    Parameters
    ----------
    queue
        Id of the queue.
    agent
        The person.
    when
        Date of the hours; after midnight it is the new day that decides.

    Returns
    -------
    bool
        True for whoever has the skill then, is worth something and is no newcomer before the test.
    """
    return queue in skills_on(agent, when) and counts_in_minimum(agent, when) and worth_percent(agent, when) > 0
