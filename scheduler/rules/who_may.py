"""Who may be given what."""

from __future__ import annotations

from datetime import date

from scheduler.domain.agent import Agent
from scheduler.domain.problem import Problem
from scheduler.domain.shift import Duty, DutyKind
from scheduler.domain.skills_on import skills_on
from scheduler.rules.away import away

__all__ = ["WhoMay"]


class WhoMay:
    """Answers for every cell of a problem whether a person may be given it.

    Parameters
    ----------
    problem
        The problem; its opening hours are laid out once.
    """

    def __init__(self, problem: Problem) -> None:
        self._problem = problem
        self._shifts = {shift.id: shift for shift in problem.shifts}
        self._weekdays = tuple(when.weekday() for when in problem.grid.dates)
        self._open: dict[tuple[int, str], frozenset[str]] = {}
        store_open = problem.operating.open_intervals(problem.grid)
        masks = {queue.id: store_open & queue.hours.open_intervals(problem.grid) for queue in problem.queues}
        for day in range(problem.grid.days):
            for shift in problem.shifts:
                covered = problem.intervals_of(shift, day)
                during = slice(covered.start, covered.stop)
                self._open[day, shift.id] = frozenset(queue for queue, mask in masks.items() if mask[during].any())

    def reason_against(self, agent: Agent, day: int, duty: Duty) -> str | None:
        """Why a person may not be given a duty on a day of the horizon, apart from leave and other absence.

        Parameters
        ----------
        agent
            The person.
        day
            Index of a day in the horizon.
        duty
            On a shift of the problem.

        Returns
        -------
        str or None
            ``weekday``: the shift is not offered. ``pool``: the person is only ever on standby, and is not on call that
            day. ``standby``: the person never stands by. ``skill``: no queue that the person can serve is open during the
            shift; leads, who are there as leads, are excepted. ``past``: the shift begins before people are told of
            changes, and the day is neither settled nor has the person that shift already, to work or to stand by for, and
            still. None: nothing is against it.
        """
        cell = (agent.id, self._problem.grid.date_of(day))
        if self._weekdays[day] not in self._shifts[duty.shift].weekdays:
            return "weekday"
        if duty.kind is DutyKind.WORK and agent.pool and cell not in self._problem.on_call:
            return "pool"
        if duty.kind is DutyKind.STANDBY and agent.id not in self._problem.standby_agents:
            return "standby"
        if agent.id not in self._problem.leads and not skills_on(agent, cell[1]) & self._open[day, duty.shift]:
            return "skill"
        return "past" if self._is_past(cell, day, duty.shift) else None

    def allows(self, agent: Agent, day: int, duty: Duty) -> bool:
        """Whether nothing is against a person and a duty on a day, leave and other absence included."""
        if self.reason_against(agent, day, duty) is not None:
            return False
        return away(agent, *self._problem.clock_times(self._shifts[duty.shift], day)) is None

    def _is_past(self, cell: tuple[str, date], day: int, shift: str) -> bool:
        """Whether a shift has begun without the person by the time people are told."""
        told, known = self._problem.told_at, self._problem.reference
        if told is None or cell in self._problem.settled:
            return False
        start, _ = self._problem.clock_times(self._shifts[shift], day)
        there = () if known is None else known.on(*cell)
        return start < told and not any(item.shift == shift and item.end > told for item in there)
