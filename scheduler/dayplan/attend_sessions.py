"""Who attends which session of a meeting."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from scheduler.dayplan.day_board import Board, Place
from scheduler.dayplan.room_for_breaks import room_for_breaks
from scheduler.domain.assignment import Activity
from scheduler.domain.block import Block

__all__ = ["attend_sessions"]

_NO_BREAK: Final = 1e6
_OVERFULL: Final = 1e4
_ATTENDING: Final = 1e-3


def attend_sessions(board: Board, places: Mapping[str, Sequence[Place]]) -> None:
    """Send everybody who is asked to one session of each meeting, as far as a shift contains one.

    People with the fewest possible sessions choose first, each the session with room where they are missed least; a session
    is filled beyond its share only where it is the only one that somebody can attend, and takes the time of a meal only then
    too. No open queue is left without anybody. Whoever could not go is tried again with somebody else's place, if that one
    can go at another time.

    Parameters
    ----------
    board
        The board; what people attend is put on it.
    places
        Shifts by agent id.
    """
    series: dict[str, list[Block]] = {}
    for block in board.problem.blocks:
        if block.is_session:
            series.setdefault(block.series, []).append(block)
    for sessions in series.values():
        _Meeting(board, sorted(sessions, key=lambda block: block.start), places).send()


class _Meeting:
    """One meeting with its sessions."""

    def __init__(self, board: Board, sessions: Sequence[Block], places: Mapping[str, Sequence[Place]]) -> None:
        self.board, self.sessions = board, sessions
        self.parts = [Activity(session.start, session.end, session.kind) for session in sessions]
        self.count = [0] * len(sessions)
        self.attends: dict[str, tuple[int, Place]] = {}
        self.people: dict[str, list[tuple[int, Place]]] = {}
        for agent in dict.fromkeys(name for session in sessions for name in session.who):
            own = places.get(agent, ())
            there = [number for number, part in enumerate(self.parts) for place in own if part in place.activities]
            for number in there[:1]:
                self.count[number] += 1
            if not there:
                self.people[agent] = list(self._options(own))

    def _options(self, own: Sequence[Place]) -> Iterator[tuple[int, Place]]:
        """Sessions that lie in an open shift of a person and clash with nothing."""
        for number, part in enumerate(self.parts):
            for place in own:
                if place.open and place.free(part.start, part.end):
                    yield number, place

    def send(self) -> None:
        """Choose for everybody."""
        left: list[str] = []
        for agent in sorted(self.people, key=lambda name: len(self.people[name])):
            if self.people[agent] and not self._go(agent):
                left.append(agent)
        for agent in left:
            self._swap(agent)

    def _go(self, agent: str) -> bool:
        """Send one person to the best possible session; False where each would leave a queue without anybody."""
        possible = [option for option in self.people[agent] if self._can(*option)]
        if not possible:
            return False
        self._enter(agent, min(possible, key=lambda option: (self._cost(*option), option[0])))
        return True

    def _enter(self, agent: str, option: tuple[int, Place]) -> None:
        """A person attends a session."""
        number, place = option
        self.board.give(place, self.parts[number])
        self.count[number] += 1
        self.attends[agent] = option

    def _leave(self, agent: str) -> tuple[int, Place]:
        """A person does not attend after all."""
        number, place = self.attends.pop(agent)
        self.board.take(place, self.parts[number])
        self.count[number] -= 1
        return number, place

    def _can(self, number: int, place: Place) -> bool:
        """Whether somebody stays on every open queue."""
        part = self.parts[number]
        return bool(self.board.left(place, self.board.span(part.start, part.end)).min(initial=1) >= 1)

    def _cost(self, number: int, place: Place) -> float:
        """What it costs that a person attends a session."""
        part = self.parts[number]
        missed = float(self.board.loss(place, self.board.span(part.start, part.end)).sum())
        beyond = max(0, self.count[number] + 1 - self.sessions[number].heads)
        hungry = not room_for_breaks(self.board.problem.dayplan, place, part)
        return missed + _ATTENDING * self.count[number] + _OVERFULL * beyond + _NO_BREAK * hungry

    def _swap(self, agent: str) -> None:
        """Let somebody who attends one of a person's sessions go to another one, so that the person can attend."""
        for option in self.people[agent]:
            for other in [name for name, (number, _) in self.attends.items() if number == option[0]]:
                back = self._leave(other)
                if self._can(*option):
                    self._enter(agent, option)
                    elsewhere = [new for new in self.people[other] if new[0] != option[0] and self._can(*new)]
                    if elsewhere:
                        self._enter(other, min(elsewhere, key=lambda new: (self._cost(*new), new[0])))
                        return
                    self._leave(agent)
                self._enter(other, back)
