"""Days on which nobody is left to serve a queue, or to lead."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import partial

import numpy as np
from numpy.typing import NDArray

from scheduler.auditing.foresight.outlook import Outlook
from scheduler.domain.agent import Agent
from scheduler.domain.can_answer import can_answer
from scheduler.domain.counts_in_minimum import counts_in_minimum
from scheduler.domain.finding import Fact, Finding, Severity

__all__ = ["nobody_left"]


def nobody_left(outlook: Outlook) -> Iterator[Finding]:
    """Days on which a queue is open and everybody trained for it is away, and the same for the leads."""
    for queue, asked in zip(outlook.problem.queues, outlook.open_rows, strict=True):
        trained = _days_by_person(outlook, outlook.team, partial(can_answer, queue.id))
        open_days = _days(outlook, asked & outlook.problem.owned)
        yield from _empty_days(outlook, "nobody_left_for_queue", trained, open_days, {"queue": queue.id})
    if outlook.limits.lead_on_duty:
        known = [agent for agent in outlook.team if agent.id in outlook.problem.leads]
        leads = _days_by_person(outlook, known, counts_in_minimum)
        yield from _empty_days(outlook, "no_lead_left", leads, _days(outlook, outlook.lead_hours), {})


def _days(outlook: Outlook, asked: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Days of the horizon with an interval asked for; the hours of the tail are the last night's, not a day to come on."""
    by_day = asked.reshape(-1, outlook.problem.grid.intervals_per_day)[: outlook.problem.grid.days]
    return np.asarray(by_day.any(axis=1), dtype=np.bool_)


def _days_by_person(
    outlook: Outlook, people: Iterable[Agent], holds: Callable[[Agent, date], bool]
) -> list[NDArray[np.bool_]]:
    """Days on which each of those can come of whom something holds on some day; bool, each of shape (days,)."""
    dates = outlook.problem.grid.dates
    able = (agent for agent in people if any(holds(agent, when) for when in dates))
    return [outlook.days_on_which(agent, holds) for agent in able]


def _empty_days(
    outlook: Outlook, code: str, people: Sequence[NDArray[np.bool_]], asked: NDArray[np.bool_], facts: dict[str, Fact]
) -> Iterator[Finding]:
    """One finding with the first of the days on which none of some people can come."""
    empty = asked & ~np.any(people, axis=0) if people else asked
    if empty.any():
        first = outlook.problem.grid.date_of(int(empty.argmax()))
        counted: dict[str, Fact] = {"date": first.isoformat(), "days": int(empty.sum()), "people": len(people)}
        yield Finding(code, Severity.WARNING, facts | counted, size=int(empty.sum()), unit="days", date=first)
