"""Whether somebody could come on a day at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scheduler.domain.agent import Agent
from scheduler.domain.problem import Problem
from scheduler.domain.shift import ShiftTemplate
from scheduler.rules.could_work import CouldWork

__all__ = ["CouldCome"]


class CouldCome:
    """Whether there is a shift on a day that a person could be given.

    Days on which there is none are nobody's choice: leave, a weekday on which the person never comes, a day on which the
    store offers no shift or is closed, or on which no queue of the person is open.

    Parameters
    ----------
    problem
        With the shifts and the opening hours.
    shifts
        Those that count; all of the problem's where not given.
    """

    def __init__(self, problem: Problem, shifts: Sequence[ShiftTemplate] | None = None) -> None:
        self._problem = problem
        self._shifts = problem.shifts if shifts is None else tuple(shifts)
        self._could_work = CouldWork(problem.queues, problem.operating)
        self._found: dict[tuple[str, int], bool] = {}

    def __call__(self, agent: Agent, day: int) -> bool:
        """Whether a person could come on the day of an index; negative before the horizon."""
        key = (agent.id, day)
        if key not in self._found:
            when = self._problem.grid.date_of(day)
            if agent.id in self._problem.leads:
                # Who is there as a lead needs no skill, but nobody leads a store that is closed.
                agent = replace(agent, skills=frozenset(queue.id for queue in self._problem.queues))
            self._found[key] = any(self._could_work(agent, shift, when) for shift in self._shifts)
        return self._found[key]
