"""Bound and rosters from patterns: column generation at the root, then dives."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.problem import Problem
from scheduler.domain.solver_settings import SolverSettings
from scheduler.domain.terms import Term
from scheduler.solver.board import Board
from scheduler.solver.model.draft import Draft
from scheduler.solver.neighbourhoods.completed import Completer
from scheduler.solver.patterns.branching import Branching
from scheduler.solver.patterns.diver import NAME, Diver
from scheduler.solver.patterns.generation import Generation
from scheduler.solver.patterns.narrowed import narrowed
from scheduler.solver.patterns.people import MOST_ARCS, People, people_of
from scheduler.solver.patterns.programme import programme
from scheduler.solver.patterns.shared_graphs import IN_ALL

__all__ = ["PatternSearch"]

_ROOT = 0.1
"""Part of the gap asked for that the bound may be short of the best mixture."""
_MUCH = 0.7
"""Part of the cost of the mixture behind the last such roster below which the next one is worth while."""
_FAR = 3.0
"""Times the cost of a mixture from which on a roster is so bad that the next one is likely to be better."""
_DIVING = 1.0
"""Times the work of the bound that dives may take."""
_NARROWING = 4.0
"""Times the work of the bound that the mixture of a part of the patterns may take."""
_TOGETHER = (0.0, 10.0)
"""How spans are chosen at first, and how where these leave no mixture near the bound, see `span`."""
_NEAR = 0.01
_CLOSE = 1e-3
_NEARLY = 1e-6
_BARREN = 3
"""Dives in a row that found nothing better, after which there will be no more."""

_MEMORY_SHARE = 0.25
_BYTES_PER_ARC = 24
"""An arc is two numbers, of 4 and 8 bytes, while graphs are made, and two more once they lie flat for pricing."""


class PatternSearch:
    """Everybody's patterns under one linear programme.

    Parameters
    ----------
    problem, terms
        What is asked, every must to be held.
    draft
        The whole model, for its cells.
    completer
        Works out what a roster costs.
    settings
        Seed, gap and memory.

    Attributes
    ----------
    guide
        How undecided each person-day is in the best mixture, shape (agents, days); None before the first bound.
    least
        Cost units that no roster with a cell can be below, shape (agents, days, choices); None before the first bound.
    impossible
        Whether the bound has told that somebody has no pattern at all.
    """

    def __init__(
        self, problem: Problem, terms: Sequence[Term], draft: Draft, completer: Completer, settings: SolverSettings
    ) -> None:
        self._problem = problem
        self._terms = terms
        self._cells = tuple(draft.cells)
        self._completer = completer
        self._settings = settings
        self._most_arcs = _most_arcs(settings.memory_megabytes)
        self._people = people_of(problem, terms, self._cells, self._most_arcs)
        self._generation = programme(problem, terms, self._people)
        self._shares: NDArray[np.float64] | None = None
        self._part: tuple[People, Generation] | None = None
        self._ways = list(_TOGETHER)
        self._lost = 0.0
        self._mixed = np.inf
        self._among_all = Diver(self._people, self._generation, completer, settings.seed)
        self._diver = self._among_all
        self._started = np.inf
        self._branching: Branching | None = None
        self.guide: NDArray[np.float64] | None = None
        self.least: NDArray[np.float64] | None = None
        self.impossible = False

    def bound(self, board: Board, stopped: Callable[[], bool]) -> bool:
        """Generate patterns until the mixture is the best there is; True where it is."""
        self._limit(board)
        generated = self._generation.run(
            tolerance=board.unit / 100,
            relative=_ROOT * self._settings.gap,
            stopped=stopped,
            on_bound=lambda found: _tell(board, found),
            on_mixture=lambda cost: self._start(board, cost),
        )
        if generated.converged and np.isfinite(generated.bound):
            self.least = self._generation.least_with()
        if np.isfinite(generated.value):
            self._mixed = generated.value
            self._shares = self._generation.master.shares()
            self.guide = 1.0 - self._shares.max(axis=2)
        self.impossible = generated.bound == np.inf
        return generated.converged

    def _start(self, board: Board, cost: float) -> None:
        """A roster to begin with, each time that the mixture has become much better and the best roster is far from it."""
        best = board.incumbent
        if cost <= _MUCH * self._started and (best is None or best.cost > _FAR * cost):
            self._started = cost
            self._among_all.start(board)

    def improve(self, board: Board, stopped: Callable[[], bool]) -> bool:
        """Dive once for a roster; True where it is better than the board's."""
        self._narrow(board, stopped)
        self._limit(board)
        return not stopped() and self._diver.dive(board, stopped)

    def explore(self, board: Board, stopped: Callable[[], bool]) -> None:
        """Dive as long as it helps and takes no more than some times what the bound took."""
        self._narrow(board, stopped)
        barren, ends = 0, self.work * (1.0 + _DIVING)
        while barren < _BARREN and self.work < ends and not stopped():
            barren = 0 if self.improve(board, stopped) else barren + 1

    def _narrow(self, board: Board, stopped: Callable[[], bool]) -> None:
        """Dive only among patterns that share alike from now on, where there is something to share and a mixture of them."""
        while self._ways and self._shares is not None and not stopped():
            if self._part is None:
                self._part = narrowed(
                    self._problem,
                    self._terms,
                    self._cells,
                    self._people,
                    self._generation,
                    self._shares,
                    self._most_arcs,
                    self._ways[0],
                )
            if self._part is None:
                self._ways.clear()
                return
            self._limit(board)
            people, part = self._part
            most = _NARROWING * self._generation.work
            near = self._mixed + board.unit + _NEAR * abs(self._mixed)
            cutoff = min(board.cutoff, near if len(self._ways) > 1 else np.inf)
            generated = part.run(
                tolerance=board.unit / 100,
                relative=_ROOT * self._settings.gap,
                cutoff=cutoff,
                stopped=lambda part=part, most=most: stopped() or part.work > most,  # type: ignore[misc]
            )
            if stopped() and not generated.converged:
                return
            self._ways.pop(0)
            if generated.converged and generated.missing <= _NEARLY and generated.bound < cutoff:
                self._diver = Diver(people, part, self._completer, self._settings.seed)
                self._ways.clear()
            elif self._ways:
                self._lost += part.work
                self._part = None

    def prove(self, board: Board, stopped: Callable[[], bool]) -> bool:
        """Branch until the board's roster is proven best, going on where it was stopped before; True where it is."""
        self._limit(board)
        if self._branching is None:
            self._branching = Branching(self._generation, lambda paths: self._among_all.offer(board, paths), unit=board.unit)
        return self._branching.run(
            tolerance=board.unit * _CLOSE,
            cutoff=lambda: board.cutoff,
            stopped=stopped,
            on_bound=lambda found: _tell(board, found),
        )

    @property
    def has_open(self) -> bool:
        """Whether there is anything left to branch on."""
        return self._branching is None or self._branching.has_open

    @property
    def dives_well(self) -> bool:
        """Whether the last dive that led to a roster led near the bound, so that another one may lead to the best."""
        return self._diver.dives_well

    @property
    def work(self) -> float:
        """Deterministic time used so far."""
        return self._generation.work + self._lost + (0.0 if self._part is None else self._part[1].work)

    def _limit(self, board: Board) -> None:
        """Break a programme off, too, where the time of the whole search is up."""
        for generation in (self._generation, *(() if self._part is None else self._part[1:])):
            generation.master.ends = time.monotonic() + board.seconds_left


def _most_arcs(megabytes: int) -> int:
    """Size of one graph, so that all graphs together take no more than their share of the memory."""
    return min(MOST_ARCS, int(_MEMORY_SHARE * megabytes * 2**20 / (_BYTES_PER_ARC * IN_ALL)))


def _tell(board: Board, bound: float) -> None:
    """Hand in a bound."""
    board.raise_bound(bound, NAME)
