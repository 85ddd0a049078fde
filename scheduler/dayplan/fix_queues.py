"""One queue per shift for people who can serve several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from scheduler.dayplan.day_board import Board, Place
from scheduler.domain.assignment import Activity, ActivityKind

__all__ = ["fix_queues"]

_HEAD: Final = 100
_ROUNDS: Final = 5
_KEPT: Final = (ActivityKind.CHAT, ActivityKind.BREAK, ActivityKind.ON_CALL_BREAK)


def fix_queues(board: Board, places: Sequence[Place], around: Sequence[Place] = ()) -> None:
    """Give each person with several skills the queue of a shift on which least is short then.

    Shift by shift, and over again until nothing gets better. In hours in which a queue would have nobody, one of the people
    who can serve it stays on all of that person's queues.

    Parameters
    ----------
    board
        With everything else in place.
    places
        Shifts of one day; the stretches on chat are added to what they have.
    around
        Shifts of the day before, which may reach into this one and have their queues.
    """
    _Queues(board, places, around).fix()


class _Queues:
    """The shifts of one day and the queues that they get."""

    def __init__(self, board: Board, places: Sequence[Place], around: Sequence[Place]) -> None:
        self.board = board
        self.several = [place for place in places if place.open and len(self._skills(place)) > 1]
        self.short = board.need.astype(np.int64).copy()
        self.people = np.zeros(board.need.shape, dtype=np.int64)
        self.queue: dict[int, str] = {}
        chosen = {id(place) for place in self.several}
        for place in (*around, *places):
            if id(place) not in chosen:
                self._count_fixed(place)

    def _skills(self, place: Place) -> list[str]:
        """Queues of the store that a person can serve, in its order."""
        return [queue for queue in self.board.queues if queue in place.skills]

    def _count_fixed(self, place: Place) -> None:
        """People with one skill, and those whose queue is kept; who serves all in turn counts on each for a part."""
        told = {part.queue for part in place.activities if part.queue is not None} & set(self.board.queues)
        queues = sorted(told) or self._skills(place)
        for queue in queues:
            self._put(place, queue, 1, share=len(queues))

    def _chat(self, place: Place) -> NDArray[np.bool_]:
        """Ticks of the board in which a person is on chat, breaks included."""
        there = np.zeros(self.board.ticks, dtype=bool)
        there[max(place.first, 0) : max(place.last, 0)] = True
        for part in place.activities:
            if part.kind not in _KEPT:
                there[self.board.span(part.start, part.end)] = False
        return there

    def _put(self, place: Place, queue: str, sign: int, share: int = 1) -> None:
        """A person serves a queue, or no longer does."""
        row, there = self.board.queues.index(queue), self._chat(place)
        self.short[row, there] -= sign * (place.worth // share)
        self.people[row, there] += sign * (queue in place.answers)

    def fix(self) -> None:
        """Choose for everybody, then write it down."""
        for _ in range(_ROUNDS):
            changed = False
            for number, place in enumerate(self.several):
                before = self.queue.get(number)
                if before is not None:
                    self._put(place, before, -1)
                after = min(self._skills(place), key=lambda queue: self._cost(place, queue))
                self._put(place, after, 1)
                self.queue[number] = after
                changed |= before != after
            if not changed:
                break
        for number, place in enumerate(self.several):
            self._write(place, self.queue[number])

    def _cost(self, place: Place, queue: str) -> float:
        """What the day costs if a person serves a queue, next to serving none."""
        row, there = self.board.queues.index(queue), self._chat(place) & self.board.opened[self.board.queues.index(queue)]
        short = self.short[row, there] / _HEAD
        worth = place.worth / _HEAD
        empty = self.people[row, there] == 0
        gain = np.maximum(short, 0) ** 2 - np.maximum(short - worth, 0) ** 2 + 10.0 * empty
        spare = 1e-3 * (1.0 / (1.0 + np.maximum(-short, 0)))
        return -float((gain + spare).sum())

    def _write(self, place: Place, queue: str) -> None:
        """Stretches on chat with the queue, but for the hours in which another queue would have nobody."""
        bare = np.zeros(self.board.ticks, dtype=bool)
        for other in self._skills(place):
            row = self.board.queues.index(other)
            bare |= self.board.opened[row] & (self.people[row] == 0)
        bare &= self._chat(place)
        for other in self._skills(place):
            if other != queue:
                self.people[self.board.queues.index(other), bare] += 1
        fixed = self._chat(place) & ~bare
        place.activities[:] = [
            replace(part, queue=queue) if part.kind in _KEPT and fixed[self.board.tick(part.start)] else part
            for part in place.activities
        ]
        for part in place.activities:
            fixed[self.board.span(part.start, part.end)] = False
        edges = np.flatnonzero(np.diff(np.concatenate([[False], fixed, [False]]).astype(np.int8)))
        for first, last in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
            place.activities.append(Activity(self.board.clock(first), self.board.clock(last), ActivityKind.CHAT, queue))
