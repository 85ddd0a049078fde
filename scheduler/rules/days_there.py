"""How many days of a horizon somebody is there."""

from __future__ import annotations

from scheduler.domain.agent import Agent
from scheduler.domain.problem import Problem

__all__ = ["days_there"]


def days_there(problem: Problem, agent: Agent) -> int:
    """Days of the horizon without leave, of somebody new from the first day at work."""
    first = problem.grid.start if agent.newcomer is None else agent.newcomer.first_day
    return sum(when >= first and when not in agent.leave for when in problem.grid.dates)
