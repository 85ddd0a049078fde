"""Cells to a whole solution: every other value as small as it can be."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from ortools.sat.python import cp_model

from scheduler.solver.board import Board
from scheduler.solver.incumbent import Incumbent
from scheduler.solver.model.draft import Cell, Draft
from scheduler.solver.neighbourhoods.linear_rows import linear_rows
from scheduler.solver.neighbourhoods.restricted import restricted
from scheduler.solver.neighbourhoods.watched import watched

__all__ = ["Completer"]

_SECONDS = 60.0


class Completer:
    """Works out what a roster costs in a draft, and whether it may be.

    Parameters
    ----------
    draft
        The whole model, finished but for its objective.
    weights
        The objective: (variable, cost units per unit).
    megabytes
        Ceiling of the solver; None for its own.
    """

    def __init__(
        self, draft: Draft, weights: Sequence[tuple[cp_model.IntVar, int]], *, megabytes: int | None = None
    ) -> None:
        self._megabytes = megabytes
        self._rows = linear_rows(draft.model)
        self._cells = {cell: variable.index for cell, variable in draft.cells.items()}
        count = len(self._rows.lower)
        self._rest = np.ones(count, dtype=np.bool_)
        self._rest[list(self._cells.values())] = False
        self._weights: NDArray[np.int64] = np.zeros(count, dtype=np.int64)
        for variable, weight in weights:
            self._weights[variable.index] += weight

    def complete(
        self,
        given: Iterable[Cell],
        found_by: str,
        open_days: Collection[tuple[str, int]] = (),
        board: Board | None = None,
        work: float = math.inf,
    ) -> Incumbent | None:
        """The solution with these cells and no others, but for days that are open: those are decided for the least cost.

        Parameters
        ----------
        given
            (agent id, day, duty) of every duty on the other days.
        found_by
            Name of the part of the search that gave them.
        open_days
            (agent id, day) to be decided here.
        board
            Its end ends this, too; None where nothing does.
        work
            Limit in deterministic time.

        Returns
        -------
        Incumbent or None
            None where the draft does not allow these cells, or nothing was found for the open days in time.
        """
        opened = set(open_days)
        free = self._rest.copy()
        free[[index for (agent, day, _), index in self._cells.items() if (agent, day) in opened]] = True
        values = self._rows.lower.copy()
        values[~self._rest] = 0
        for cell in given:
            if cell not in self._cells:
                return None
            values[self._cells[cell]] = 1
        if not self._holds(values, self._decide(values, free)):
            return None
        part = restricted(self._rows, values, free, free, self._weights)
        answer = watched(part.model, board, seed=0, seconds=_SECONDS, work=work, megabytes=self._megabytes)
        if answer.status not in ("OPTIMAL", "FEASIBLE"):
            return None
        values[part.columns] = answer.values
        if not self._holds(values, np.ones_like(free)):
            return None
        return Incumbent(tuple(values.tolist()), int(self._weights @ values), found_by)

    def _decide(self, values: NDArray[np.int64], free: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Work out what an equation with nothing else in it leaves one value for, again and again; which are known then."""
        rows = self._rows
        known = ~free
        equations = rows.low == rows.high
        while True:
            unknown = ~known[rows.column]
            left = np.bincount(rows.row[unknown], minlength=len(rows.low))
            decided = np.flatnonzero(unknown & (equations & (left == 1))[rows.row])
            if not decided.size:
                return known
            sums = np.zeros(len(rows.low), dtype=np.int64)
            np.add.at(sums, rows.row[~unknown], (rows.coefficient * values[rows.column])[~unknown])
            row, column = rows.row[decided], rows.column[decided]
            values[column] = (rows.low[row] - sums[row]) // rows.coefficient[decided]
            known[column] = True

    def _holds(self, values: NDArray[np.int64], known: NDArray[np.bool_]) -> bool:
        """Whether every known value is one that its variable can have and every row of known values alone holds."""
        rows = self._rows
        if (known & ((values < rows.lower) | (values > rows.upper))).any():
            return False
        open_rows = np.zeros(len(rows.low), dtype=np.bool_)
        open_rows[rows.row[~known[rows.column]]] = True
        sums = np.zeros(len(rows.low), dtype=np.int64)
        np.add.at(sums, rows.row, rows.coefficient * values[rows.column])
        return bool((open_rows | ((sums >= rows.low) & (sums <= rows.high))).all())
