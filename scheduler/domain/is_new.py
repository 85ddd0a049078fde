"""Who cannot be measured by what the others do yet."""

from __future__ import annotations

from datetime import date

from scheduler.domain.agent import Agent

__all__ = ["is_new"]


def is_new(agent: Agent, start: date) -> bool:
    """Whether a person has days of training, or days before the first one, in a roster: they follow the mentor's shifts.

    Parameters
    ----------
    agent
        The person.
    start
        First day of the roster.
    """
    return agent.newcomer is not None and agent.newcomer.exam >= start
