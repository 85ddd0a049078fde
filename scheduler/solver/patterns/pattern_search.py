"""Bound and rosters from patterns: column generation at the root, then dives."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.problem import Problem
from scheduler.domain.solver_settings import SolverSettings
from scheduler.domain.terms import Forbid, Term
from scheduler.solver.board import Board
from scheduler.solver.incumbent import Incumbent
from scheduler.solver.model.build import build
from scheduler.solver.model.draft import Cell, Draft
from scheduler.solver.neighbourhoods.completed import Completer
from scheduler.solver.patterns.branching import Branching
from scheduler.solver.patterns.dive import dive
from scheduler.solver.patterns.generation import Generation
from scheduler.solver.patterns.master import Master
from scheduler.solver.patterns.people import MOST_ARCS, people_of
from scheduler.solver.patterns.pricing import Pricer
from scheduler.solver.patterns.rows import rows_of
from scheduler.solver.patterns.shared_graphs import IN_ALL

__all__ = ["PatternSearch"]

NAME = "patterns"
_ROOT = 0.1
"""Part of the gap asked for that the bound may be short of the best mixture."""
_DIVE = 5e-4
_FEW = 0.12
_FEW_A_DAY = 5
"""Part of all person-days, and people on each day, that are few enough to be decided at once where a dive leaves them."""
_LEFT_WORK = 0.03
"""Deterministic time to decide each of them in."""
_START_WORK = 0.004
"""The same for a roster to begin with."""
_MUCH = 0.7
"""Part of the cost of the mixture behind the last such roster below which the next one is worth while."""
_FAR = 3.0
"""Times the cost of a mixture from which on a roster is so bad that the next one is likely to be better."""
_DIVING = 1.0
"""Times the work of the bound that dives may take."""
_WELL = 0.01
_CLOSE = 1e-3
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
    dives_well
        Whether the last dive that led to a roster led near the bound, so that another one may lead to the best.
    """

    def __init__(
        self, problem: Problem, terms: Sequence[Term], draft: Draft, completer: Completer, settings: SolverSettings
    ) -> None:
        people = people_of(problem, terms, draft.cells, _most_arcs(settings.memory_megabytes))
        barred = [term for term in terms if isinstance(term, Forbid) and term.strength.is_hard]
        rest = build(problem, [*people.rest, *barred], relaxed=False)
        self._people = people
        self._generation = Generation(Master(people, rows_of(rest)), Pricer(people))
        self._completer = completer
        self._rng = np.random.default_rng(settings.seed)
        self._gap = settings.gap
        self._few = _FEW
        self._started = np.inf
        self._branching: Branching | None = None
        self.guide: NDArray[np.float64] | None = None
        self.least: NDArray[np.float64] | None = None
        self.impossible = False
        self.dives_well = False

    def bound(self, board: Board, stopped: Callable[[], bool]) -> bool:
        """Generate patterns until the mixture is the best there is; True where it is."""
        self._limit(board)
        generated = self._generation.run(
            tolerance=board.unit / 100,
            relative=_ROOT * self._gap,
            stopped=stopped,
            on_bound=lambda found: _tell(board, found),
            on_mixture=lambda cost: self._start(board, cost),
        )
        if generated.converged and np.isfinite(generated.bound):
            self.least = self._generation.least_with()
        if np.isfinite(generated.value):
            self.guide = 1.0 - self._generation.master.shares().max(axis=2)
        self.impossible = generated.bound == np.inf
        return generated.converged

    def _start(self, board: Board, cost: float) -> None:
        """A roster to begin with, each time that the mixture has become much better and the best roster is far from it.

        Everybody has the likeliest pattern, but for the few whose patterns have the least share: they are decided anew, so
        that what couples people holds.
        """
        best = board.incumbent
        if cost > _MUCH * self._started or (best is not None and best.cost <= _FAR * cost):
            return
        self._started = cost
        master = self._generation.master
        paths = master.likeliest()
        persons, days = paths.shape
        held = master.shares()[np.arange(persons)[:, None], np.arange(days), paths].sum(axis=1)
        unsure = np.zeros(paths.shape, dtype=np.bool_)
        unsure[np.argsort(held, kind="stable")[:_FEW_A_DAY]] = True
        incumbent = self._completed(board, paths, unsure, _START_WORK)
        if incumbent is None:  # not in that time, or for what others have been given
            incumbent = self._completer.complete(self._given(paths), NAME, board=board)
        if incumbent is not None:
            board.offer(incumbent)

    def improve(self, board: Board, stopped: Callable[[], bool]) -> bool:
        """Dive once for a roster; True where it is better than the board's."""
        self._limit(board)
        persons, days, _ = self._generation.possible.shape
        found = dive(
            self._generation,
            self._rng,
            tolerance=board.unit / 2,
            few=int(min(self._few * persons, _FEW_A_DAY) * days),
            relative=_DIVE,
            unit=board.unit,
            cutoff=board.cutoff,
            stopped=stopped,
        )
        if found is None:
            return False
        incumbent = self._completed(board, found.paths, found.open_days, _LEFT_WORK)
        if incumbent is None:
            self._few /= 4  # so few days cannot be decided for themselves: settle more of them with all the others in view
            return False
        self.dives_well = board.bound is not None and incumbent.cost - board.bound <= _WELL * incumbent.cost
        return board.offer(incumbent)

    def explore(self, board: Board, stopped: Callable[[], bool]) -> None:
        """Dive as long as it helps and takes no more than some times what the bound took."""
        ends, barren = self.work * (1.0 + _DIVING), 0
        while barren < _BARREN and self.work < ends and not stopped():
            barren = 0 if self.improve(board, stopped) else barren + 1

    def prove(self, board: Board, stopped: Callable[[], bool]) -> bool:
        """Branch until the board's roster is proven best, going on where it was stopped before; True where it is."""
        self._limit(board)
        if self._branching is None:
            self._branching = Branching(self._generation, lambda paths: self._offer(board, paths), unit=board.unit)
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

    def _completed(
        self, board: Board, paths: NDArray[np.int64], open_days: NDArray[np.bool_], work: float
    ) -> Incumbent | None:
        """The best roster with some choices, shape (persons, days), and with any on the days that are open."""
        agents = [person.agent for person in self._people.persons]
        left = {(agents[person], day) for person, day in np.argwhere(open_days).tolist()}
        given = [cell for cell in self._given(paths) if cell[:2] not in left]
        return self._completer.complete(given, NAME, left, board, work * len(left))

    def _limit(self, board: Board) -> None:
        """Break a programme off, too, where the time of the whole search is up."""
        self._generation.master.ends = time.monotonic() + board.seconds_left

    def _offer(self, board: Board, paths: NDArray[np.int64]) -> bool:
        """Hand in the roster of some patterns; True where it is better than the board's."""
        incumbent = self._completer.complete(self._given(paths), NAME)
        return incumbent is not None and board.offer(incumbent)

    @property
    def work(self) -> float:
        """Deterministic time used so far."""
        return self._generation.work

    def _given(self, paths: NDArray[np.int64]) -> list[Cell]:
        """Every duty of everybody."""
        given: list[Cell] = []
        for person, path in zip(self._people.persons, paths, strict=True):
            for day, position in enumerate(path.tolist()):
                duty = self._people.choices[position]
                if duty is not None:
                    given.append((person.agent, day, duty))
        return given


def _most_arcs(megabytes: int) -> int:
    """Size of one graph, so that all graphs together take no more than their share of the memory."""
    return min(MOST_ARCS, int(_MEMORY_SHARE * megabytes * 2**20 / (_BYTES_PER_ARC * IN_ALL)))


def _tell(board: Board, bound: float) -> None:
    """Hand in a bound."""
    board.raise_bound(bound, NAME)
