"""Who is there in every five minutes of a horizon, and what buyers need."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import combinations
from typing import Final

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.agent import Agent
from scheduler.domain.assignment import Activity, ActivityKind, Assignment
from scheduler.domain.can_answer import can_answer
from scheduler.domain.problem import Problem
from scheduler.domain.skills_on import skills_on
from scheduler.domain.worth import worth_percent

__all__ = ["TICK_MINUTES", "Board", "Place"]

TICK_MINUTES: Final = 5
_HEAD: Final = 100
_MOST_QUEUES_IN_SETS: Final = 5
_RESTING: Final = (ActivityKind.BREAK, ActivityKind.ON_CALL_BREAK)
_AWAY: Final = (ActivityKind.MEETING, ActivityKind.TRAINING, ActivityKind.OFF_CHAT)
_SHORT_HEAD, _SHORT_HEAD_SQUARED = 10.0, 100.0


@dataclass(slots=True)
class Place:
    """One shift of one person while it is being planned.

    Parameters
    ----------
    item
        The shift.
    agent
        The person.
    first, last
        Ticks of the board from which and until which the person is at work; they may lie outside the board.
    open
        Whether activities may still be given; a shift that is kept has what it has.
    activities
        Given so far.
    skills, answers
        Queues that the person serves in this shift, and those of them that have somebody while the person is there.
    worth
        Percent of a standard head.
    """

    item: Assignment
    agent: Agent
    first: int
    last: int
    open: bool
    activities: list[Activity]
    skills: frozenset[str]
    answers: frozenset[str]
    worth: int

    def free(self, start: datetime, end: datetime) -> bool:
        """Whether a stretch of time lies in the shift and clashes with nothing given so far."""
        inside = self.item.start <= start and end <= self.item.end
        return inside and all(end <= part.start or part.end <= start for part in self.activities)


class Board:
    """People on chat and on breaks by queue, and what is short by set of queues, in ticks of five minutes.

    People serve the queues of their skills, nobody twice at a time: what a set of queues lacks is what its queues need less
    what all who can serve one of them are worth (the cuts of a flow).

    Parameters
    ----------
    problem
        The problem.
    """

    def __init__(self, problem: Problem) -> None:
        grid = problem.grid
        self.problem = problem
        self.ticks = grid.interval_count * grid.interval_minutes // TICK_MINUTES
        self._midnight = grid.clock(0, 0)
        repeat = grid.interval_minutes // TICK_MINUTES
        self.queues = tuple(queue.id for queue in problem.queues)
        rows = dict(zip(problem.requirement.queues, problem.requirement.to_cover, strict=True))
        need = np.array([rows[queue] for queue in self.queues], dtype=np.int64).reshape(len(self.queues), -1)
        operating = problem.operating.open_intervals(grid)
        opened = np.array([queue.hours.open_intervals(grid) & operating for queue in problem.queues])
        self.opened = np.repeat((opened | (need > 0)) & problem.owned, repeat, axis=1)
        self.need = np.repeat(need * _HEAD, repeat, axis=1)
        self.on_chat = np.zeros((len(self.queues), self.ticks), dtype=np.int64)
        self.resting = np.zeros((len(self.queues), self.ticks), dtype=np.int64)
        self.sets = _sets(self.queues)
        self.short = np.array(
            [self.need[[self.queues.index(queue) for queue in chosen]].sum(axis=0) for chosen in self.sets]
        )

    def tick(self, when: datetime, *, up: bool = False) -> int:
        """Tick in which a clock time lies, or with `up` the first that begins no earlier."""
        minutes = int((when - self._midnight).total_seconds() // 60)
        return -(-minutes // TICK_MINUTES) if up else minutes // TICK_MINUTES

    def clock(self, tick: int) -> datetime:
        """Clock time at which a tick begins."""
        return self.problem.grid.clock(0, tick * TICK_MINUTES)

    def seat(self, item: Assignment, agent: Agent, *, free: bool) -> Place:
        """Put a shift on the board, with what it has where it is kept."""
        skills = skills_on(agent, item.date)
        answers = frozenset(queue for queue in self.queues if can_answer(queue, agent, item.date))
        worth = worth_percent(agent, item.date)
        first, last = self.tick(item.start, up=True), self.tick(item.end)
        place = Place(item, agent, first, last, free, [], skills, answers, worth)
        self._shift(place, slice(max(place.first, 0), max(place.last, 0)), 1)
        if not free:
            for part in item.activities:
                self.give(place, part)
        return place

    def give(self, place: Place, part: Activity) -> None:
        """Give a shift an activity."""
        place.activities.append(part)
        self._count(place, part, 1)

    def take(self, place: Place, part: Activity) -> None:
        """Take an activity away again."""
        place.activities.remove(part)
        self._count(place, part, -1)

    def _count(self, place: Place, part: Activity, sign: int) -> None:
        """Put an activity on the board, or take it off."""
        span = self.span(part.start, part.end)
        if part.kind in _AWAY:
            self._shift(place, span, -sign)
        elif part.kind in _RESTING:
            for row, queue in enumerate(self.queues):
                if queue in place.answers:
                    self.resting[row, span] += sign
            if part.kind is ActivityKind.BREAK:
                self._supply(place, span, -sign)

    def span(self, start: datetime, end: datetime) -> slice:
        """Ticks of a stretch of time, cut at the ends of the board."""
        return slice(max(self.tick(start), 0), max(min(self.tick(end, up=True), self.ticks), 0))

    def _shift(self, place: Place, span: slice, sign: int) -> None:
        """A person comes to chat or leaves it."""
        for row, queue in enumerate(self.queues):
            if queue in place.answers:
                self.on_chat[row, span] += sign
        self._supply(place, span, sign)

    def _supply(self, place: Place, span: slice, sign: int) -> None:
        """What a person is worth is there or gone."""
        for row, chosen in enumerate(self.sets):
            if not place.skills.isdisjoint(chosen):
                self.short[row, span] -= sign * place.worth

    def loss(self, place: Place, span: slice) -> NDArray[np.float64]:
        """What it costs, tick by tick, that a person is off chat, shape (ticks of the span,).

        What is short costs its square and a little more; where nothing is short the last one to spare costs most.
        """
        rows = [row for row, chosen in enumerate(self.sets) if not place.skills.isdisjoint(chosen)]
        short = self.short[rows, span] / _HEAD
        return np.asarray((_pain(short + place.worth / _HEAD) - _pain(short)).sum(axis=0), dtype=np.float64)

    def left(self, place: Place, span: slice) -> NDArray[np.int64]:
        """People who stay on chat on the queue that keeps fewest, if one leaves, shape (ticks of the span,).

        Queues that are closed and those that the person cannot serve keep as many as anybody could ask for.
        """
        many = np.full(span.stop - span.start, np.iinfo(np.int64).max)
        for row, queue in enumerate(self.queues):
            if queue in place.answers:
                stay = self.on_chat[row, span] - self.resting[row, span] - 1
                many = np.where(self.opened[row, span], np.minimum(many, stay), many)
        return many

    def crowded(self, place: Place, span: slice) -> NDArray[np.bool_]:
        """Whether a person's break would leave a queue with others on duty and none of them on chat."""
        found = np.zeros(span.stop - span.start, dtype=bool)
        for row, queue in enumerate(self.queues):
            if queue in place.answers:
                others = self.on_chat[row, span] - 1
                found |= self.opened[row, span] & (others >= 1) & (others - self.resting[row, span] < 1)
        return found

    def alone(self, place: Place, span: slice) -> NDArray[np.bool_]:
        """Whether a person is the only one on duty for one of the open queues, shape (ticks of the span,)."""
        found = np.zeros(span.stop - span.start, dtype=bool)
        for row, queue in enumerate(self.queues):
            if queue in place.answers:
                found |= self.opened[row, span] & (self.on_chat[row, span] == 1)
        return found


def _pain(short: NDArray[np.float64]) -> NDArray[np.float64]:
    """What heads short cost in one tick; heads to spare are worth less the more there are."""
    missing, spare = np.maximum(short, 0.0), np.maximum(-short, 0.0)
    return np.asarray(_SHORT_HEAD * missing + _SHORT_HEAD_SQUARED * missing**2 + 1.0 / (1.0 + spare))


def _sets(queues: tuple[str, ...]) -> tuple[frozenset[str], ...]:
    """Sets of queues whose cuts are watched: all of them, or of many queues each one and all together."""
    sizes = range(1, len(queues) + 1) if len(queues) <= _MOST_QUEUES_IN_SETS else (1, len(queues))
    return tuple(frozenset(chosen) for size in sizes for chosen in combinations(queues, size))
