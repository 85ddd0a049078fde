"""Who does the work off chat."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from scheduler.dayplan.day_board import TICK_MINUTES, Board, Place
from scheduler.dayplan.room_for_breaks import room_for_breaks
from scheduler.domain.assignment import Activity, ActivityKind
from scheduler.domain.block import Block

__all__ = ["share_work"]

_TICK: Final = timedelta(minutes=TICK_MINUTES)
_SHORTEST: Final = timedelta(minutes=30)


def share_work(board: Board, places: Mapping[str, Sequence[Place]]) -> None:
    """Give the work off chat to people on duty, evenly over the horizon.

    Whoever can stay longest does it, of those who can stay alike whoever has done least of this work so far, then whoever is
    missed least on chat. Where a shift ends within the hours of the work, or has to keep time for a break, somebody else
    takes over. No open queue is left without anybody; where nobody can be spared the work waits.

    Parameters
    ----------
    board
        The board; the work is put on it.
    places
        Shifts by agent id.
    """
    done: Counter[tuple[str, str]] = Counter()
    for block in sorted(board.problem.blocks, key=lambda item: (item.start, item.series)):
        if block.is_session:
            continue
        _count_kept(block, places, done)
        already = sum(_kept(block, place) for agent in block.who for place in places.get(agent, ()))
        for _ in range(block.heads - already):
            _fill(board, block, places, done)


def _kept(block: Block, place: Place) -> bool:
    """Whether a shift that is kept has this work."""
    return any(part.kind is block.kind and part.start < block.end and block.start < part.end for part in place.activities)


def _count_kept(block: Block, places: Mapping[str, Sequence[Place]], done: Counter[tuple[str, str]]) -> None:
    """What people have done of this work by the roster that is kept."""
    for agent in block.who:
        for place in places.get(agent, ()):
            if _kept(block, place):
                done[block.name, agent] += int((block.end - block.start).total_seconds() // 60)


def _fill(board: Board, block: Block, places: Mapping[str, Sequence[Place]], done: Counter[tuple[str, str]]) -> None:
    """One head of a block from its start to its end, by one person after the other."""
    at = block.start
    while at < block.end:
        choices = []
        for order, agent in enumerate(block.who):
            for place in places.get(agent, ()):
                until = _until(board, place, at, block.end)
                if until - at >= min(_SHORTEST, block.end - at):
                    span = board.span(at, until)
                    missed = float(board.loss(place, span).mean())
                    choices.append((at - until, done[block.name, agent], missed, order, place, until))
        if not choices:
            at += _TICK
            continue
        *_, place, until = min(choices, key=lambda choice: choice[:4])
        board.give(place, Activity(at, until, ActivityKind.OFF_CHAT))
        done[block.name, place.item.agent] += int((until - at).total_seconds() // 60)
        at = until


def _until(board: Board, place: Place, start: datetime, end: datetime) -> datetime:
    """Until when a person can be off chat from a time on; the time itself where not at all."""
    if not place.open or not place.item.start <= start < place.item.end:
        return start
    if any(part.start <= start < part.end for part in place.activities):
        return start
    end = min([end, place.item.end, *(part.start for part in place.activities if part.start > start)])
    span = board.span(start, end)
    bare = board.left(place, span) < 1
    if bare.any():
        end = min(end, board.clock(span.start + int(bare.argmax())))
    while end > start and not room_for_breaks(board.problem.dayplan, place, Activity(start, end, ActivityKind.OFF_CHAT)):
        end -= _TICK
    return max(end, start)
