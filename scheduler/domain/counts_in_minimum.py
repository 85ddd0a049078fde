"""Who fills a minimum."""

from __future__ import annotations

from datetime import date

from scheduler.domain.agent import Agent

__all__ = ["counts_in_minimum"]


def counts_in_minimum(agent: Agent, when: date) -> bool:
    """Whether a person counts towards minimums on a date: heads of a shift, lead on duty, reserve, scored window.

    Parameters
    ----------
    agent
        The person.
    when
        For limits on shifts the date on which the shift starts, for limits on hours the date of the hour.

    Returns
    -------
    bool
        False for newcomers up to and including the day of their test.
    """
    return agent.newcomer is None or when > agent.newcomer.exam
