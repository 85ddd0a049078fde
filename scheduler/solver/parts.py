"""The parts of a search over one draft: a first roster, patterns, neighbourhoods."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from scheduler.domain.problem import Problem
from scheduler.domain.solver_settings import SolverSettings
from scheduler.domain.terms import Term
from scheduler.solver.board import Board
from scheduler.solver.incumbent import Incumbent
from scheduler.solver.model.draft import Draft
from scheduler.solver.neighbourhoods.completed import Completer
from scheduler.solver.neighbourhoods.improve import Improver
from scheduler.solver.patterns.pattern_search import PatternSearch
from scheduler.solver.search import SearchEvent, search

__all__ = ["Parts"]

FIRST = "musts alone"
WHOLE = "whole model"
_UNKNOWN = 1e18
_SMALL_CELLS = 4000
_NEAR = 0.02
_NEXT_TO = 0.005
"""Gap from which on it is worth while to branch, and to do nothing else beside the neighbourhoods."""
_HELP = 0.01
"""Part of the way between bound and roster that is a help."""
_TURN_SECONDS = 2.0
_TICK_SECONDS = 0.05


class Parts:
    """Makes the parts, and runs those that need no more than a call.

    Parameters
    ----------
    draft
        With its objective set.
    terms
        What it was built from.
    settings
        Workers, seed and limits.

    Attributes
    ----------
    patterns
        None until they are made, and where musts may be given up: patterns hold every must.
    is_small
        Whether the whole model is worth a try.
    infeasible
        Whether a part has proven that no roster exists.
    explored
        Set once the patterns have given what rosters they have.
    whole_helps
        Set while the whole model is searched as it may still help: the patterns' thread makes room for it then.
    helped_at
        Time of `time.monotonic` at which it last did.
    interrupted
        Whether a part was ended by Ctrl-C.
    """

    def __init__(self, draft: Draft, terms: Sequence[Term], settings: SolverSettings) -> None:
        self._draft = draft
        self._terms = terms
        self._settings = settings
        self.patterns: PatternSearch | None = None
        self.is_small = len(draft.cells) <= _SMALL_CELLS
        self.explored = threading.Event()
        self.whole_helps = threading.Event()
        self.helped_at = 0.0
        self.infeasible = False
        self.interrupted = False
        self._dives = False

    @property
    def _problem(self) -> Problem:
        return self._draft.problem

    def make_patterns(self) -> PatternSearch | None:
        """Everybody's patterns."""
        if self._draft.relaxed or not self._draft.cells:
            return None
        completer = Completer(self._draft, self._draft.costs, megabytes=self._settings.memory_megabytes)
        self.patterns = PatternSearch(self._problem, self._terms, self._draft, completer, self._settings)
        return self.patterns

    def bound(self, board: Board, patterns: PatternSearch, stopped: Callable[[], bool]) -> bool:
        """The bound of the patterns, or the proof that no roster holds every must; True where there is more to look for."""
        converged = patterns.bound(board, stopped)
        most = sum(weight * self._most(variable.index) for variable, weight in self._draft.costs)
        if patterns.impossible or (board.bound is not None and board.bound > most):
            self.infeasible = True
            board.stop()
        return converged and not board.is_over

    def is_near_proof(self, board: Board) -> bool:
        """Whether it is best to branch and to do nothing else beside the neighbourhoods."""
        return self._is_within(board, _NEXT_TO) and self.patterns is not None and self.patterns.has_open

    def _is_within(self, board: Board, gap: float) -> bool:
        """Whether the best roster is within some gap of the bound."""
        best, bound = board.incumbent, board.bound
        return best is not None and bound is not None and best.cost - bound <= gap * best.cost

    def take_turn(self, board: Board, improver: Improver, stopped: Callable[[], bool]) -> None:
        """Near the proof branch, or dive where dives lead near it; look for better rosters in what time is left."""
        if self.patterns is not None and self._is_within(board, _NEAR):
            self._dives = self.patterns.dives_well and not self._dives
            if self._dives:
                self.patterns.improve(board, lambda: board.is_over)
            else:
                self.patterns.prove(board, stopped)
        while not stopped():
            if board.incumbent is None:
                time.sleep(_TICK_SECONDS)
                continue
            self.tell(improver)
            improver.improve(board, _TURN_SECONDS)

    def search_whole(self, board: Board, stopped: Callable[[], bool]) -> None:
        """The whole model from the best roster on: bound and rosters at once."""
        self.helped_at = time.monotonic()
        apart = _Apart()

        def on_event(event: SearchEvent) -> None:
            if event.bound is not None and math.isfinite(event.bound):
                board.raise_bound(event.bound, WHOLE)
            if event.values and event.objective is not None:
                board.offer(Incumbent(event.values, int(event.objective), WHOLE))
            if apart.is_closer(event):
                self.helped_at = time.monotonic()

        model = self._draft.model.clone()
        if board.incumbent is not None:
            model.clear_hints()  # type: ignore[no-untyped-call]
            model.proto.solution_hint.vars.extend(range(len(board.incumbent.values)))
            model.proto.solution_hint.values.extend(board.incumbent.values)
        found = search(
            model,
            self._settings,
            time_limit_seconds=board.seconds_left,
            gap=self._settings.gap,
            stopped=stopped,
            on_event=on_event,
        )
        if found.status == "INFEASIBLE" and board.incumbent is None:
            self.infeasible = True
            board.stop()
        if found.solved and found.objective is not None and found.bound is not None:
            board.offer(Incumbent(found.values, int(found.objective), WHOLE))
            board.raise_bound(found.bound, WHOLE)

    def _most(self, index: int) -> int:
        """Largest value of a variable."""
        domain = self._draft.model.proto.variables[index].domain
        return int(domain[len(domain) - 1])

    def make_improver(self, number: int = 0) -> Improver:
        """A search of neighbourhoods with a seed of its own."""
        return Improver(self._draft, self._draft.costs, replace(self._settings, seed=self._settings.seed + number))

    def tell(self, improver: Improver) -> None:
        """What the patterns know, for the neighbourhoods."""
        if self.patterns is None or improver.guide is self.patterns.guide:
            return
        improver.guide = self.patterns.guide
        if self.patterns.least is not None:
            improver.bar(self.patterns.least)

    def find_first(self, board: Board) -> float:
        """Any roster that holds every must, and the deterministic time that it took."""
        plain = self._draft.model.clone()
        plain.clear_objective()  # type: ignore[no-untyped-call]
        found = search(
            plain,
            replace(self._settings, workers=1),
            time_limit_seconds=board.seconds_left,
            stopped=lambda: board.is_over or board.incumbent is not None,
        )
        if found.status == "INFEASIBLE":
            self.infeasible = True
            board.stop()
        if found.interrupted:
            self.interrupted = True
            board.stop()
        if found.solved:
            cost = sum(weight * found.values[variable.index] for variable, weight in self._draft.costs)
            board.offer(Incumbent(found.values, cost, FIRST))
        return found.work


class _Apart:
    """How far the roster and the bound of one search are apart."""

    def __init__(self) -> None:
        self._objective = self._noted = _UNKNOWN
        self._bound = -_UNKNOWN

    def is_closer(self, event: SearchEvent) -> bool:
        """Whether they have come noticeably closer since it was last said so."""
        if event.objective is not None:
            self._objective = min(self._objective, event.objective)
        if event.bound is not None and math.isfinite(event.bound):
            self._bound = max(self._bound, event.bound)
        apart = self._objective - self._bound
        if self._noted - apart <= _HELP * self._noted:
            return False
        self._noted = apart
        return True
