"""The parts of a search on threads of their own."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from scheduler.solver.board import Board
from scheduler.solver.parts import Parts

__all__ = ["side_by_side"]

_TURN_SECONDS = 2.0
_LONG_TURN_SECONDS = 6.0
_BARREN_SECONDS = 8.0
"""Time without any help after which the whole model makes room for the others for as long; twice as much the next time."""
_TICK_SECONDS = 0.05
_OTHER = 1000
"""Number of the search of neighbourhoods that takes over where the patterns are at their end."""


def side_by_side(parts: Parts, board: Board, threads: int, ends_without: float | None, pass_on: Callable[[], None]) -> bool:
    """Patterns on one thread, neighbourhoods on the others, until the search is over; a small model as a whole beside them.

    Parameters
    ----------
    parts, board
        What runs, and where its parts meet.
    threads
        At least two.
    ends_without
        Time of `time.monotonic` at which to end where no roster is known; None for no such time.
    pass_on
        Called in this thread again and again, to hand on what is new.

    Returns
    -------
    bool
        Whether Ctrl-C ended it; a second one is not caught.
    """
    failures: list[BaseException] = []

    def guarded(part: Callable[[], None]) -> None:
        try:
            part()
        except BaseException as error:
            failures.append(error)
            board.stop()

    jobs: list[Callable[[], None]] = [lambda: _explore(parts, board)]
    jobs += [lambda number=number: _improve(parts, board, number) for number in range(threads - 1)]  # type: ignore[misc]
    if parts.is_small:
        jobs.append(lambda: _search_whole(parts, board))
    running = [threading.Thread(target=guarded, args=(job,), name="search", daemon=True) for job in jobs]
    try:
        interrupted = _watch(running, board, ends_without, pass_on)
    except BaseException:
        # Whoever goes on from here must not change the model under the hands of the parts.
        board.stop()
        while any(thread.is_alive() for thread in running):
            time.sleep(_TICK_SECONDS)
        raise
    if failures:
        raise failures[0]
    return interrupted or parts.interrupted


def _watch(running: list[threading.Thread], board: Board, ends_without: float | None, pass_on: Callable[[], None]) -> bool:
    """Start the threads and hand on what is new until they have ended; True where Ctrl-C stopped them."""
    waiting = list(running)
    interrupted = False
    alive = True
    while alive:
        try:
            while waiting and not interrupted:
                waiting.pop(0).start()
            alive = any(thread.is_alive() for thread in running)
            pass_on()
            if alive:
                time.sleep(_TICK_SECONDS)
            if ends_without is not None and board.incumbent is None and time.monotonic() > ends_without:
                board.stop()
        except KeyboardInterrupt:
            if interrupted:
                raise
            interrupted = alive = True
            board.stop()
    return interrupted


def _explore(parts: Parts, board: Board) -> None:
    """The bound of the patterns, then rosters from them; then whatever may still help, by turns."""
    try:
        patterns = None if board.is_over else parts.make_patterns()
        if patterns is not None and parts.bound(board, patterns, lambda: board.is_over):
            patterns.explore(board, lambda: board.is_over)
    finally:
        parts.explored.set()
    if patterns is None and not parts.is_small and not board.is_over:
        parts.search_whole(board, lambda: board.is_over)
    improver = parts.make_improver(_OTHER)
    while not board.is_over:
        if parts.whole_helps.is_set() and not parts.is_near_proof(board):
            time.sleep(_TICK_SECONDS)
            continue
        ends = time.monotonic() + _LONG_TURN_SECONDS
        parts.take_turn(board, improver, lambda ends=ends: board.is_over or time.monotonic() > ends)  # type: ignore[misc]


def _search_whole(parts: Parts, board: Board) -> None:
    """The whole model, from the best roster that the patterns have found, for as long as it helps."""
    while not parts.explored.is_set() and not board.is_over:
        time.sleep(_TICK_SECONDS)
    patience = _BARREN_SECONDS
    while not board.is_over:
        parts.whole_helps.set()
        try:
            parts.search_whole(
                board,
                lambda patience=patience: board.is_over or time.monotonic() > parts.helped_at + patience,  # type: ignore[misc]
            )
        finally:
            parts.whole_helps.clear()
        ends = time.monotonic() + patience
        while time.monotonic() < ends and not board.is_over:
            time.sleep(_TICK_SECONDS)
        patience *= 2


def _improve(parts: Parts, board: Board, number: int) -> None:
    """A first roster, then better ones around the best."""
    if number == 0 and board.incumbent is None:
        parts.find_first(board)
    improver = parts.make_improver(number)
    while not board.is_over:
        if board.incumbent is None:
            time.sleep(_TICK_SECONDS)
            continue
        parts.tell(improver)
        improver.improve(board, _TURN_SECONDS)
