"""A public instance as a problem of ours with its rule."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Final

import numpy as np

from benchmarks.nrp_data import Instance
from benchmarks.nrp_reader import read_instance
from benchmarks.nrp_rule import PublicInstance
from scheduler.domain.agent import Agent
from scheduler.domain.calendar import Calendar
from scheduler.domain.hours import Hours
from scheduler.domain.problem import Problem
from scheduler.domain.queue import Queue
from scheduler.domain.requirement import Requirement
from scheduler.domain.shift import ShiftKind, ShiftTemplate
from scheduler.domain.time_grid import TimeGrid

__all__ = ["load_instance"]

_FIRST_DAY: Final = date(2024, 1, 1)
"""A Monday, as the first day of every instance."""
_NEVER: Final = Hours.daily()
_QUEUE: Final = Queue("cover", "cover", 0.0, _NEVER)
"""Cover of an instance is counted in people per shift, by its rule: no queue needs anybody at an hour."""


def load_instance(path: str | Path) -> tuple[Problem, PublicInstance]:
    """Read an instance as a problem and the one rule that holds in it.

    Parameters
    ----------
    path
        File of the public format.

    Returns
    -------
    tuple
        Problem and rule, for ``solve_problem(problem, [rule])``.

    Raises
    ------
    DataError
        As `read_instance`.
    """
    instance = read_instance(path)
    return _problem(instance), PublicInstance(instance)


def _problem(instance: Instance) -> Problem:
    """People, shifts and days; the format names no clock times, so every shift begins at midnight."""
    grid = TimeGrid(_FIRST_DAY, instance.days)
    nothing = np.zeros((1, grid.interval_count))
    return Problem(
        store=instance.name,
        grid=grid,
        calendar=Calendar(),
        operating=_NEVER,
        scored=_NEVER,
        queues=(_QUEUE,),
        shifts=tuple(
            ShiftTemplate(shift.id, shift.id, 0, shift.minutes, ShiftKind.EARLY, shift.id) for shift in instance.shifts
        ),
        agents=tuple(
            Agent(
                id=person.id,
                name=person.id,
                skills=frozenset({_QUEUE.id}),
                leave=frozenset(_FIRST_DAY + timedelta(days=day) for day in person.days_off),
            )
            for person in instance.staff
        ),
        requirement=Requirement(grid, (_QUEUE.id,), nothing.astype(np.int64), nothing, nothing),
    )
