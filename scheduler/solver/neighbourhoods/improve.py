"""An adaptive search of neighbourhoods around the best roster known."""

from __future__ import annotations

import math
import time
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from ortools.sat.python import cp_model

from scheduler.domain.solver_settings import SolverSettings
from scheduler.solver.board import Board
from scheduler.solver.incumbent import Incumbent
from scheduler.solver.model.draft import Draft
from scheduler.solver.neighbourhoods.all_ways import all_ways
from scheduler.solver.neighbourhoods.choice import Choice
from scheduler.solver.neighbourhoods.levelled import Levelled
from scheduler.solver.neighbourhoods.linear_rows import linear_rows
from scheduler.solver.neighbourhoods.people_by_days import PeopleByDays
from scheduler.solver.neighbourhoods.promising import Promising
from scheduler.solver.neighbourhoods.restricted import restricted
from scheduler.solver.neighbourhoods.view import View
from scheduler.solver.neighbourhoods.watched import Answer, watched

__all__ = ["Improver"]

_LEAST_AIM = 0.3
_AIM_PER_ENTRY = 2e-6
"""Deterministic time that every sub-problem may take, and what it may take besides by the entries of the whole model."""
_LONGER = 1.5
_MOST_PATIENCE = 16.0
"""Where nothing has helped for a while, sub-problems may take longer, at most so many times as long."""
_FIRST_SHARE = 0.1
"""Part of all person-days that is freed at first."""
_HINTED = 0.5
_LEVELLED = 0.25
"""Part of the trials with a second aim, which makes them harder to prove."""
_TIGHTENING_SECONDS = 60.0


class Improver:
    """Search of neighbourhoods, on one worker.

    Parameters
    ----------
    draft
        The whole model, finished but for its objective.
    weights
        The objective: (variable, cost units per unit).
    settings
        Seed and memory; and whether there is a deterministic limit, so that nothing may depend on the clock.
    name
        What it calls itself on the board.

    Attributes
    ----------
    work
        Deterministic time used so far.
    guide
        How undecided each person-day is, shape (agents, days), for example in a relaxation; None where nobody knows.
    """

    def __init__(
        self,
        draft: Draft,
        weights: Sequence[tuple[cp_model.IntVar, int]],
        settings: SolverSettings,
        *,
        name: str = "neighbourhoods",
    ) -> None:
        self.work = 0.0
        self.guide: NDArray[np.float64] | None = None
        self._promising: Promising | None = None
        self._name = name
        self._by_clock = settings.deterministic_limit is None
        self._megabytes = settings.memory_megabytes
        self._rows = linear_rows(draft.model)
        self._map = PeopleByDays(draft, self._rows)
        self._weights = np.zeros(len(self._rows.lower), dtype=np.int64)
        for variable, weight in weights:
            self._weights[variable.index] += weight
        self._levelled = Levelled(draft.compared, self._weights)
        ends = (self._weights * self._rows.lower, self._weights * self._rows.upper)
        self._least = int(np.minimum(*ends).sum())
        self._rng = np.random.default_rng(settings.seed)
        self._choosers = all_ways()
        self._choice = Choice(self._choosers, _FIRST_SHARE * self._map.open.size, self._map.open.size, self._rng)
        self._aim = _LEAST_AIM + _AIM_PER_ENTRY * len(self._rows.row)
        self._patience = 1.0
        self._idle = 0
        self._values: NDArray[np.int64] | None = None
        self._cost = 0
        self._view: View | None = None

    def improve(self, board: Board, seconds: float, *, work: float | None = None) -> bool:
        """Look for better rosters around the board's best one.

        Parameters
        ----------
        board
            Where the roster is taken from and better ones are handed in.
        seconds
            Wall-clock limit.
        work
            Limit in deterministic time, None for none.

        Returns
        -------
        bool
            Whether something better was handed in. Ends at once where no roster is known.
        """
        ends, last = time.monotonic() + seconds, math.inf if work is None else self.work + work
        better = False
        while not board.is_over and time.monotonic() < ends and self.work < last and self._map.open.any():
            if not self._follow(board):
                break
            proven = self._cost <= self._least or self._step(board, ends, last)
            better |= self._hand_in(board)
            if proven:
                board.raise_bound(self._cost, self._name)
                break
        return better

    def bar(self, least: NDArray[np.float64]) -> None:
        """Leave out what no better roster has, and at times what it is unlikely to have.

        Parameters
        ----------
        least
            No roster with a choice costs less than so many cost units, shape (agents, days, choices): the day off, then the
            duties of the problem in their order.
        """
        self._promising = Promising(self._map.by_variable(least))

    def exact(self, values: Sequence[int]) -> Incumbent:
        """The same cells with every other value as small as it can be."""
        rest = ~self._map.is_cell
        return self._incumbent(self._tightened(np.array(values, dtype=np.int64), rest))

    def _incumbent(self, values: NDArray[np.int64]) -> Incumbent:
        """Values with what they cost."""
        return Incumbent(tuple(values.tolist()), int(self._weights @ values), self._name)

    def _follow(self, board: Board) -> bool:
        """Go on from the board's best roster where it is better than where the search stands; False without any."""
        best = board.incumbent
        if best is None:
            return False
        if self._values is None or best.cost < self._cost:
            exact = self.exact(best.values)
            board.offer(exact)
            self._values, self._cost = np.array(exact.values, dtype=np.int64), exact.cost
            self._view = None
        return True

    def _hand_in(self, board: Board) -> bool:
        """Tell the board where it knows nothing as good; True where it did not."""
        assert self._values is not None
        best = board.incumbent
        if best is not None and best.cost <= self._cost:
            return False
        return board.offer(self._incumbent(self._values))

    def _step(self, board: Board, ends: float, last: float) -> bool:
        """Decide one neighbourhood anew; True where that proves that no roster is better."""
        assert self._values is not None
        if self._view is None:
            self._view = self._map.view(self._values, self._weights, self.guide)
        began = time.thread_time()
        position, around = self._choice.next(self._view)
        cells, whole = self._map.cells(around.free), bool((around.free >= self._map.open).all())
        before = self._cost
        if self._promising is not None:
            likely, complete = self._promising.choose(self._values, before, self._rng)
            cells, whole = cells & likely, whole and complete
        free = cells | ~self._map.is_cell
        part = restricted(
            self._rows, self._values, free, cells, self._weights, at_most=before, hinted=self._rng.random() < _HINTED
        )
        if self._rng.random() < _LEVELLED:
            self._levelled.add(part, self._values)
        allowed = min(self._aim * self._patience, last - self.work)
        answer = watched(
            part.model,
            board,
            seed=int(self._rng.integers(2**31 - 1)),
            seconds=min(ends - time.monotonic(), board.seconds_left),
            work=allowed,
            megabytes=self._megabytes,
        )
        self.work += answer.work
        self._take(answer, part.columns)
        proven = answer.status in ("OPTIMAL", "INFEASIBLE")
        self._choice.learn(
            position,
            gain=before - self._cost,
            effort=answer.seconds + time.thread_time() - began if self._by_clock else answer.work,
            used=answer.work / allowed,
            proven=proven,
        )
        self._be_patient(helped=self._cost < before)
        return proven and whole

    def _take(self, answer: Answer, columns: NDArray[np.int64]) -> None:
        """Go to what was found, which costs no more; of the same cost is as good, as it leads to other neighbourhoods."""
        if not answer.values:
            return
        assert self._values is not None
        values = self._values.copy()
        values[columns] = answer.values[: len(columns)]
        if answer.status != "OPTIMAL":
            rest = np.zeros(len(values), dtype=np.bool_)
            rest[columns] = True
            values = self._tightened(values, rest & ~self._map.is_cell)
        self._values, self._cost = values, int(self._weights @ values)
        self._view = None

    def _tightened(self, values: NDArray[np.int64], rest: NDArray[np.bool_]) -> NDArray[np.int64]:
        """Some of the values that are no cells as small as they can be, the cells as they are."""
        part = restricted(self._rows, values, rest, rest, self._weights, hinted=True)
        answer = watched(part.model, None, seed=0, seconds=_TIGHTENING_SECONDS, work=math.inf, megabytes=self._megabytes)
        self.work += answer.work
        tight = values.copy()
        if answer.values:
            tight[part.columns] = answer.values
        return tight

    def _be_patient(self, *, helped: bool) -> None:
        """More time for each sub-problem after a round without success, less after one."""
        self._idle = 0 if helped else self._idle + 1
        if helped:
            self._patience = max(1.0, self._patience / _LONGER)
        elif self._idle % len(self._choosers) == 0:
            self._patience = min(_MOST_PATIENCE, self._patience * _LONGER)
