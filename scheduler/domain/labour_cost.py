"""What a roster costs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from scheduler.domain.assignment import Assignment
from scheduler.domain.by_agent import by_agent
from scheduler.domain.overtime import overtime
from scheduler.domain.pay import Pay
from scheduler.domain.pay_step import pay_step
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster

__all__ = ["LabourCost", "labour_cost"]


@dataclass(frozen=True, slots=True)
class LabourCost:
    """Cost of the duties that start in a horizon, in cents.

    Parameters
    ----------
    wages
        All hours of work at the plain wage, hours of overtime included.
    overtime
        What hours of overtime cost beside it.
    standby
        Standbys.
    overtime_minutes
        Minutes of overtime.
    """

    wages: int = 0
    overtime: int = 0
    standby: int = 0
    overtime_minutes: int = 0

    @property
    def total(self) -> int:
        """Everything."""
        return self.wages + self.overtime + self.standby

    def __add__(self, other: LabourCost) -> LabourCost:
        """The cost of both."""
        return LabourCost(
            self.wages + other.wages,
            self.overtime + other.overtime,
            self.standby + other.standby,
            self.overtime_minutes + other.overtime_minutes,
        )


def labour_cost(problem: Problem, roster: Roster) -> LabourCost | None:
    """Cost of a roster, None where the store says nothing about pay.

    Parameters
    ----------
    problem
        With `Problem.pay`.
    roster
        Any roster of the horizon. Minutes are those that really pass; overtime that was worked before the horizon is not
        in it.
    """
    if problem.pay is None:
        return None
    earlier, own = by_agent(problem.carry_in), by_agent(roster.assignments)
    costs = (_of_person(problem, problem.pay, agent.id, earlier[agent.id], own[agent.id]) for agent in problem.agents)
    return sum(costs, LabourCost())


def _of_person(problem: Problem, pay: Pay, agent: str, earlier: Iterable[Assignment], own: list[Assignment]) -> LabourCost:
    """Cost of one person's duties."""
    step = pay_step(problem.shifts, pay.overtime)
    wages = sum(pay.wage(agent, problem.grid.elapsed_minutes(item.start, item.end)) for item in own if item.works)
    standby = sum(not item.works for item in own) * pay.standby_cents
    parts = overtime(problem, pay.overtime, earlier, own, step)
    extra = sum(part.minutes // step * pay.extra(agent, part.kind, step) for part in parts)
    return LabourCost(wages, extra, standby, sum(part.minutes for part in parts))
