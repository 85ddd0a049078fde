"""Enough people trained for each queue to have one of them there at all scored hours."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.auditing.foresight.outlook import Outlook
from scheduler.auditing.foresight.seats import too_few_people
from scheduler.domain.can_answer import can_answer
from scheduler.domain.finding import Finding

__all__ = ["skills_against_shifts"]


def skills_against_shifts(outlook: Outlook) -> Iterator[Finding]:
    """Fewest shifts that fill a queue's scored hours, against the working days of the people trained for it.

    A queue that the whole team is trained for is left to the sum over the team.
    """
    if not outlook.limits.scored_window:
        return
    for queue, asked in zip(outlook.problem.queues, outlook.scored_open, strict=True):
        dates = outlook.problem.grid.dates
        trained = tuple(agent for agent in outlook.team if any(can_answer(queue.id, agent, when) for when in dates))
        if len(trained) < len(outlook.team):
            shifts = outlook.fewest_shifts(asked)
            yield from too_few_people(outlook, "trained_too_few", trained, shifts, {"queue": queue.id})
