"""Whether somebody stays for every queue while others have a break."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import numpy as np
from numpy.typing import NDArray

from scheduler.auditing.minutes import grid_minutes, minute_slice, open_minutes
from scheduler.domain.agent import Agent
from scheduler.domain.assignment import Activity, ActivityKind, Assignment
from scheduler.domain.can_answer import can_answer
from scheduler.domain.finding import Fact, Finding, Severity
from scheduler.domain.problem import Problem
from scheduler.domain.queue import Queue
from scheduler.domain.roster import Roster

__all__ = ["rest_at_once"]

_BREAKS: Final = (ActivityKind.BREAK, ActivityKind.ON_CALL_BREAK)
_AWAY: Final = (ActivityKind.MEETING, ActivityKind.TRAINING, ActivityKind.OFF_CHAT)


@dataclass(frozen=True, slots=True)
class _Duty:
    """A shift of somebody who serves buyers in it."""

    item: Assignment
    agent: Agent

    def serves(self, queue: str) -> bool:
        """Whether a queue has somebody while the person is there."""
        return can_answer(queue, self.agent, self.item.date)


def rest_at_once(problem: Problem, roster: Roster) -> Iterator[Finding]:
    """Queues whose people are all on a break at once, breaks that leave a queue alone, and on-call breaks by person.

    Whoever is the only one on duty for a queue takes an on-call break: it is paid, the person answers, and it counts as
    covered. Where two or more are there one of them stays on chat. People in a meeting or at work off chat are not there.
    """
    if not any(part.kind in _BREAKS for item in roster.assignments for part in item.activities):
        return
    agents = {agent.id: agent for agent in problem.agents}
    duties = [
        _Duty(item, agents[item.agent])
        for item in (*problem.carry_in, *roster.assignments)
        if item.works and item.agent in agents
    ]
    for queue in problem.queues:
        yield from _on_queue(problem, queue, [duty for duty in duties if duty.serves(queue.id)])
    yield from _on_call(roster)


def _on_queue(problem: Problem, queue: Queue, duties: list[_Duty]) -> Iterator[Finding]:
    """What is wrong on one queue."""
    grid = problem.grid
    opened = open_minutes(queue.hours, grid) & open_minutes(problem.operating, grid)
    opened &= np.repeat(problem.owned, grid.interval_minutes)
    there, resting = (np.zeros(grid_minutes(grid), dtype=np.int64) for _ in range(2))
    for duty in duties:
        there[minute_slice(grid, duty.item.start, duty.item.end)] += 1
        for part in duty.item.activities:
            span = minute_slice(grid, part.start, part.end)
            if part.kind in _AWAY:
                there[span] -= 1
            elif part.kind in _BREAKS:
                resting[span] += 1
    for first, last in _stretches(opened & (there >= 2) & (resting >= there)):
        start, end = grid.clock(0, first), grid.clock(0, last)
        facts = {"queue": queue.id, **_times(start, end)}
        yield Finding("breaks_at_once", Severity.WARNING, facts, size=last - first, unit="minutes", date=start.date())
    for duty in duties:
        for part in duty.item.activities:
            span = minute_slice(grid, part.start, part.end)
            bare = opened[span] & (there[span] == 1)
            if part.kind is ActivityKind.BREAK and bare.any():
                yield _alone(queue, duty, part, int(bare.sum()))


def _alone(queue: Queue, duty: _Duty, part: Activity, minutes: int) -> Finding:
    """A break of somebody who is the only one on duty for a queue."""
    facts = {"agent": duty.agent.id, "queue": queue.id, **_times(part.start, part.end)}
    agent, when = duty.agent.id, part.start.date()
    return Finding("break_alone", Severity.WARNING, facts, size=minutes, unit="minutes", agent=agent, date=when)


def _on_call(roster: Roster) -> Iterator[Finding]:
    """On-call breaks of each person, to be paid."""
    for agent in dict.fromkeys(item.agent for item in roster.assignments):
        parts = [part for item in roster.of(agent) for part in item.activities if part.kind is ActivityKind.ON_CALL_BREAK]
        if parts:
            minutes = sum(int((part.end - part.start).total_seconds() // 60) for part in parts)
            first = parts[0].start
            facts: dict[str, Fact] = {"agent": agent, "count": len(parts), "minutes": minutes}
            facts |= {"date": first.date().isoformat(), "time": f"{first:%H:%M}"}
            yield Finding(
                "breaks_on_call", Severity.INFO, facts, size=minutes, unit="minutes", agent=agent, date=first.date()
            )


def _times(start: datetime, end: datetime) -> dict[str, Fact]:
    """Date and clock times of a stretch; ``24:00`` at midnight."""
    ends = "24:00" if end.date() > start.date() and end.hour == end.minute == 0 else f"{end:%H:%M}"
    return {"date": start.date().isoformat(), "start": f"{start:%H:%M}", "end": ends}


def _stretches(found: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """First and last minute (the one behind) of each run of minutes."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], found, [False]]).astype(np.int8)))
    yield from zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)
