"""Leave that is moved by a few days in place of giving some of it up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from scheduler.domain.conflict import NewLeave, Step
from scheduler.domain.finding import Fact
from scheduler.domain.problem import Problem

__all__ = ["moved_leave"]

_DAY: Final = timedelta(days=1)
_BY: Final = (1, -1, 2, -2, 3, -3, 7, -7)
"""Days by which leave is moved, tried in this order."""


def moved_leave(problem: Problem, steps: Sequence[Step]) -> Iterator[tuple[Step, ...]]:
    """In place of a step that gives up days of leave: the stretch of leave as a whole on other days, nearest first.

    Parameters
    ----------
    problem
        The problem.
    steps
        One step.
    """
    step = steps[0]
    if not isinstance(step.edit, NewLeave):
        return
    leave = problem.agent(step.edit.agent).leave
    given = leave - step.edit.leave
    stretch = _stretch(leave, min(given))
    if not given <= stretch:
        return
    for days in _BY:
        moved = frozenset(when + days * _DAY for when in stretch)
        if moved & (given | (leave - stretch)):
            continue
        facts: dict[str, Fact] = {
            "agent": step.edit.agent,
            "date": min(stretch).isoformat(),
            "until": max(stretch).isoformat(),
            "days": abs(days),
            "first": min(moved).isoformat(),
            "last": max(moved).isoformat(),
        }
        said = replace(step.said, code="repair_leave_moved", facts=facts, date=min(stretch))
        yield (Step(NewLeave(step.edit.agent, (leave - stretch) | moved), said),)


def _stretch(leave: frozenset[date], when: date) -> frozenset[date]:
    """Days of leave in a row around a day."""
    first = last = when
    while first - _DAY in leave:
        first -= _DAY
    while last + _DAY in leave:
        last += _DAY
    return frozenset(first + number * _DAY for number in range((last - first).days + 1))
