"""The search for the least cost: what is easy at once, and otherwise patterns and neighbourhoods."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from queue import Empty, SimpleQueue

from scheduler.domain.solver_settings import SolverSettings
from scheduler.domain.terms import Term
from scheduler.solver.board import Board
from scheduler.solver.cores import cores
from scheduler.solver.in_turn import in_turn
from scheduler.solver.incumbent import Incumbent
from scheduler.solver.is_full import is_full
from scheduler.solver.model.draft import Draft
from scheduler.solver.parts import Parts
from scheduler.solver.search import Found, SearchEvent, search
from scheduler.solver.side_by_side import side_by_side

__all__ = ["search_quality"]

_EASY_SECONDS = 1.0
_EASY_SHARE = 0.5
"""Part of a deterministic limit that the whole model has for itself."""
_WHOLE = "whole model"


def search_quality(
    draft: Draft,
    terms: Sequence[Term],
    settings: SolverSettings,
    *,
    start: Found | None,
    seconds: float,
    first_solution_seconds: float | None,
    on_event: Callable[[SearchEvent], None],
) -> Found:
    """Search until the gap is proven or the time is up.

    Parameters
    ----------
    draft
        With its objective set, and hints where a roster is known.
    terms
        What the draft was built from.
    settings
        Workers, seed, gap and limits.
    start
        A solution of the same draft to begin with.
    seconds
        Wall-clock limit.
    first_solution_seconds
        Stop where no solution is known by then; None to wait for the limit.
    on_event
        Called in the caller's thread with each better roster or bound.

    Returns
    -------
    Found
        In the cost units of the draft.
    """
    began = time.monotonic()
    limit = settings.deterministic_limit
    if start is not None:
        on_event(SearchEvent(start.objective, None))
    parts = Parts(draft, terms, settings)
    if parts.is_small:  # often proven in no time
        easy = _better(_tried_whole(draft, settings, seconds, first_solution_seconds, on_event), start)
        if easy.status in ("OPTIMAL", "INFEASIBLE") or easy.interrupted or easy.seconds >= seconds:
            return easy
        start = easy if easy.solved else start
        limit = None if limit is None else limit * (1.0 - _EASY_SHARE)
    events: SimpleQueue[SearchEvent] = SimpleQueue()
    board = Board(
        gap=settings.gap,
        unit=math.gcd(*(weight for _, weight in draft.costs)) or 1,
        seconds=seconds - (time.monotonic() - began),
        on_change=lambda board: events.put(_event(board)),
    )
    if start is not None and start.objective is not None:
        board.offer(Incumbent(start.values, int(start.objective), start.found_by or _WHOLE))
        if start.bound is not None and math.isfinite(start.bound):
            board.raise_bound(start.bound, _WHOLE)
    threads = min(settings.workers, cores())
    ends_without = None if first_solution_seconds is None else began + first_solution_seconds

    full = False

    def pass_on() -> None:
        nonlocal full
        if not board.is_over and board.incumbent is not None and is_full(settings.memory_megabytes):
            full = True
            board.stop()
        while True:
            try:
                on_event(events.get_nowait())
            except Empty:
                return

    if threads > 1 and limit is None:  # what runs side by side goes by the clock
        interrupted = side_by_side(parts, board, threads, ends_without, pass_on)
    else:
        interrupted = in_turn(parts, board, limit, ends_without, pass_on)
    return replace(_found(board, parts, time.monotonic() - began, interrupted=interrupted), full=full)


def _tried_whole(
    draft: Draft,
    settings: SolverSettings,
    seconds: float,
    first_solution_seconds: float | None,
    on_event: Callable[[SearchEvent], None],
) -> Found:
    """The whole model for a moment."""
    limit = settings.deterministic_limit
    found = search(
        draft.model,
        settings if limit is None else replace(settings, deterministic_limit=limit * _EASY_SHARE),
        time_limit_seconds=min(seconds, _EASY_SECONDS) if limit is None else seconds,
        gap=settings.gap,
        first_solution_seconds=first_solution_seconds,
        on_event=on_event,
    )
    return replace(found, found_by=_WHOLE, bounded_by=_WHOLE)


def _better(found: Found, start: Found | None) -> Found:
    """What was found, with the roster to begin with where that is as good, which changes nothing about the proof."""
    if start is None or start.objective is None or found.status == "INFEASIBLE":
        return found
    if found.objective is not None and found.objective < start.objective:
        return found
    status = found.status if found.solved else "FEASIBLE"
    return replace(found, status=status, values=start.values, objective=start.objective, found_by=start.found_by or _WHOLE)


def _event(board: Board) -> SearchEvent:
    """What is known on a board."""
    best, bound = board.incumbent, board.bound
    return SearchEvent(None if best is None else float(best.cost), None if bound is None else float(bound))


def _found(board: Board, parts: Parts, seconds: float, *, interrupted: bool) -> Found:
    """What the search came to."""
    best = board.incumbent
    bound = None if board.bound is None else float(board.bound)
    if best is None:
        status = "INFEASIBLE" if parts.infeasible else "UNKNOWN"
        return Found(status, (), None, None, interrupted, seconds)
    status = "OPTIMAL" if board.is_proven else "FEASIBLE"
    return Found(
        status,
        best.values,
        float(best.cost),
        bound,
        interrupted,
        seconds,
        found_by=best.found_by,
        bounded_by=board.bounded_by,
    )
