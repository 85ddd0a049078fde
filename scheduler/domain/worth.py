"""What a person on duty is worth, the one function used by cover, audit and simulation."""

from __future__ import annotations

from datetime import date

from scheduler.domain.agent import Agent

__all__ = ["worth_percent"]

_FULL = 100
_STEP = 5
_HALF_STEP = _FULL * _STEP // 2
"""In hundredths of a percent."""


def worth_percent(agent: Agent, when: date) -> int:
    """Percent of a standard head that an agent on duty provides on a date.

    A newcomer's worth rises day by day, to the nearest 5 percent: finer steps are no better known and cost the solver time.
    A mentor's is lower on every day of the training of a newcomer, whether or not both work that day, so that the worth of
    each person depends on the date alone.

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
    worth = agent.worth_percent
    if agent.newcomer is not None:
        share = agent.newcomer.share_percent(when)
        if share < _FULL:
            worth = (worth * share + _HALF_STEP) // (2 * _HALF_STEP) * _STEP
    for newcomer in agent.mentees:
        worth -= newcomer.mentor_loss(when)
    return max(worth, 0)
