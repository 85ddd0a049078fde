"""Rosters from a mixture of patterns, by dives or by the likeliest patterns."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from scheduler.solver.board import Board
from scheduler.solver.incumbent import Incumbent
from scheduler.solver.model.draft import Cell
from scheduler.solver.neighbourhoods.completed import Completer
from scheduler.solver.patterns.dive import dive
from scheduler.solver.patterns.generation import Generation
from scheduler.solver.patterns.people import People

__all__ = ["NAME", "Diver"]

NAME = "patterns"
_DIVE = 5e-4
_FEW = 0.12
_FEW_A_DAY = 5
"""Part of all person-days, and people on each day, that are few enough to be decided at once where a dive leaves them."""
_FEWER = 0.25
_MORE = 1.5
_MOST = 0.5
"""What they are multiplied by where they cannot be decided in the time, or only for far more than their mixture costs; and
what they never exceed."""
_LEFT_WORK = 0.03
"""Deterministic time to decide each of them in."""
_START_WORK = 0.004
"""The same for a roster to begin with."""
_WELL = 0.01


class Diver:
    """Makes rosters of patterns and hands them in.

    Parameters
    ----------
    people, generation
        The patterns, and their mixture.
    completer
        Works out what a roster costs.
    seed
        Of all chance.

    Attributes
    ----------
    dives_well
        Whether the last dive that led to a roster led near the bound, so that another one may lead to the best.
    """

    def __init__(self, people: People, generation: Generation, completer: Completer, seed: int) -> None:
        self._people = people
        self._generation = generation
        self._completer = completer
        self._rng = np.random.default_rng(seed)
        self._few = min(_FEW, _FEW_A_DAY / len(people.persons))
        self.dives_well = False

    def dive(self, board: Board, stopped: Callable[[], bool]) -> bool:
        """Dive once for a roster; True where it is better than the board's."""
        persons, days, _ = self._generation.possible.shape
        found = dive(
            self._generation,
            self._rng,
            tolerance=board.unit / 2,
            few=int(self._few * persons * days),
            relative=_DIVE,
            unit=board.unit,
            cutoff=board.cutoff,
            stopped=stopped,
        )
        if found is None:
            return False
        incumbent = self._completed(board, found.paths, _more_open(found.open_days, self._few), _LEFT_WORK)
        if incumbent is None:
            self._few *= _FEWER
            return False
        if found.cost <= incumbent.cost - board.unit and self._is_near(board, found.cost):
            self._few = min(_MOST, self._few * _MORE)
        self.dives_well = self._is_near(board, incumbent.cost)
        return board.offer(incumbent)

    def _is_near(self, board: Board, cost: float) -> bool:
        """Whether a cost is near the bound."""
        return board.bound is not None and cost - board.bound <= _WELL * cost

    def start(self, board: Board) -> bool:
        """A roster to begin with; True where it is better than the board's.

        Everybody has the likeliest pattern, but for the few whose patterns have the least share: they are decided anew, so
        that what couples people holds.
        """
        master = self._generation.master
        paths = master.likeliest()
        persons, days = paths.shape
        held = master.shares()[np.arange(persons)[:, None], np.arange(days), paths].sum(axis=1)
        unsure = np.zeros(paths.shape, dtype=np.bool_)
        unsure[np.argsort(held, kind="stable")[:_FEW_A_DAY]] = True
        incumbent = self._completed(board, paths, unsure, _START_WORK)
        if incumbent is None:  # not in that time, or for what others have been given
            incumbent = self._completer.complete(self._given(paths), NAME, board=board)
        return incumbent is not None and board.offer(incumbent)

    def offer(self, board: Board, paths: NDArray[np.int64]) -> bool:
        """Hand in the roster of some choices, shape (persons, days); True where it is better than the board's."""
        incumbent = self._completer.complete(self._given(paths), NAME)
        return incumbent is not None and board.offer(incumbent)

    def _completed(
        self, board: Board, paths: NDArray[np.int64], open_days: NDArray[np.bool_], work: float
    ) -> Incumbent | None:
        """The best roster with some choices, shape (persons, days), and with any on the days that are open."""
        agents = [person.agent for person in self._people.persons]
        left = {(agents[person], day) for person, day in np.argwhere(open_days).tolist()}
        given = [cell for cell in self._given(paths) if cell[:2] not in left]
        return self._completer.complete(given, NAME, left, board, work * len(left) if left else math.inf)

    def _given(self, paths: NDArray[np.int64]) -> list[Cell]:
        """Every duty of everybody."""
        given: list[Cell] = []
        for person, path in zip(self._people.persons, paths, strict=True):
            for day, position in enumerate(path.tolist()):
                duty = self._people.choices[position]
                if duty is not None:
                    given.append((person.agent, day, duty))
        return given


def _more_open(open_days: NDArray[np.bool_], share: float) -> NDArray[np.bool_]:
    """All days of those with the most open ones besides, as long as no more than a share of all person-days is open."""
    found = open_days.copy()
    for person in np.argsort(-open_days.sum(axis=1), kind="stable").tolist():
        if found.sum() + (~found[person]).sum() > share * found.size:
            break
        found[person] = True
    return found
