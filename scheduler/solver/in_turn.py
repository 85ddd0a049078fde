"""The parts of a search one after the other, on one core."""

from __future__ import annotations

import time
from collections.abc import Callable

from scheduler.solver.board import Board
from scheduler.solver.parts import Parts

__all__ = ["in_turn"]

_TURN_SECONDS = 2.0
_TURN_SHARE = 0.1
"""Part of a deterministic limit for one turn of a part."""
_LONGER = 1.3


def in_turn(
    parts: Parts, board: Board, limit: float | None, ends_without: float | None, pass_on: Callable[[], None]
) -> bool:
    """Bound, then rosters from patterns and better ones around the best by turns.

    Parameters
    ----------
    parts, board
        What runs, and where its parts meet.
    limit
        Deterministic time for all of it, with which everything is alike on every machine; None to go by the clock.
    ends_without
        Time of `time.monotonic` at which to end where no roster is known; None for no such time.
    pass_on
        Called between two turns, to hand on what is new.

    Returns
    -------
    bool
        Whether Ctrl-C ended it; a second one is not caught.
    """
    try:
        _run(parts, board, limit, ends_without, pass_on)
        pass_on()
    except KeyboardInterrupt:
        board.stop()
        pass_on()
        return True
    return parts.interrupted


def _run(parts: Parts, board: Board, limit: float | None, ends_without: float | None, pass_on: Callable[[], None]) -> None:
    """As `in_turn`."""
    spent = 0.0 if board.incumbent is not None else parts.find_first(board)
    pass_on()
    if board.is_over:
        return
    improver = parts.make_improver()
    patterns = parts.make_patterns()

    def ended_at(share: float, seconds: float) -> Callable[[], bool]:
        assert patterns is not None
        begun, ends = patterns.work, time.monotonic() + seconds
        if limit is None:
            return lambda: board.is_over or time.monotonic() > ends
        return lambda: board.is_over or patterns.work - begun > share * limit

    fruitful = patterns is not None and parts.bound(board, patterns, ended_at(2 * _TURN_SHARE, board.seconds_left / 2))
    pass_on()
    spent += 0.0 if patterns is None else patterns.work
    longer = 1.0
    while not board.is_over and (limit is None or spent < limit):
        before = improver.work + (0.0 if patterns is None else patterns.work)
        if fruitful and patterns is not None:
            fruitful = patterns.improve(board, ended_at(_TURN_SHARE * longer, _TURN_SECONDS * longer)) or longer < _LONGER**4
        if board.incumbent is not None:
            parts.tell(improver)
            work = None if limit is None else min(_TURN_SHARE * longer * limit, limit - spent)
            improver.improve(board, _TURN_SECONDS * longer if limit is None else board.seconds_left, work=work)
        elif not fruitful or (ends_without is not None and time.monotonic() > ends_without):
            return
        spent += improver.work + (0.0 if patterns is None else patterns.work) - before
        longer *= _LONGER
        pass_on()
