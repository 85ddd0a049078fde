"""A new roster with what it kept of the one before."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from scheduler.domain.assignment import Assignment
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster

__all__ = ["kept_cells"]


def kept_cells(problem: Problem, roster: Roster) -> Roster:
    """The roster with the reference's own assignments where they did not change.

    Facts have the clock times and the stretches that they really had, which may be others than those of the shift. Days to
    come with the same shift at the same times keep what was planned within it. Whoever is called in while standing by begins
    when people are told.

    Parameters
    ----------
    problem
        With its reference.
    roster
        A roster for it, of template shifts.

    Returns
    -------
    Roster
        The same where the problem has no reference.
    """
    known = problem.reference
    if known is None:
        return roster
    items: list[Assignment] = []
    done: set[tuple[str, object]] = set()
    for item in roster.assignments:
        cell = (item.agent, item.date)
        if cell not in done:
            before = known.on(*cell)
            items.extend(before if cell in problem.settled and before else [_kept(item, before, problem.told_at)])
        done.add(cell)
    return replace(roster, assignments=tuple(items), decided=known.decided - roster.leave)


def _kept(item: Assignment, before: tuple[Assignment, ...], told_at: datetime | None) -> Assignment:
    """What a person has on a day that is no fact."""
    if told_at is not None and item.works and item.start < told_at < item.end:
        return replace(item, start=told_at)
    same = (old for old in before if (old.duty, old.start, old.end) == (item.duty, item.start, item.end))
    return next(same, item)
