"""Which person-days have a say in a cost."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.solver.neighbourhoods.linear_rows import LinearRows

__all__ = ["Say"]


class Say:
    """Person-days behind a variable, through the rows of the model.

    A variable with a cost stands in rows with cells and with sums and marks of cells. What such a variable stands for is
    told by the rows of which it is the newest: a model is built from the cells up.

    Parameters
    ----------
    rows
        The model.
    pair_of
        Person-day of each variable that is a cell, else -1, shape (variables,).
    """

    def __init__(self, rows: LinearRows, pair_of: NDArray[np.int64]) -> None:
        count = len(rows.lower)
        self._pair_of = pair_of
        self._columns = rows.column
        self._begins = np.searchsorted(rows.row, np.arange(len(rows.low) + 1))
        order = np.argsort(rows.column, kind="stable")
        self._rows_by_column = rows.row[order]
        self._ends = np.searchsorted(rows.column[order], np.arange(count + 1))
        self._newest = np.zeros(len(rows.low), dtype=np.int64)
        np.maximum.at(self._newest, rows.row, rows.column)
        self._known: dict[int, frozenset[int]] = {}
        self._behind: dict[int, NDArray[np.int64]] = {}

    def in_cost(self, variable: int) -> NDArray[np.int64]:
        """Person-days that have a say in a cost, sorted, by the variable's index in the model."""
        if variable not in self._behind:
            found: set[int] = set()
            for row in self._rows(variable):
                for other in self._columns[self._begins[row] : self._begins[row + 1]].tolist():
                    if other != variable:
                        found |= self._stands_for(other)
            self._behind[variable] = np.array(sorted(found), dtype=np.int64)
        return self._behind[variable]

    def _rows(self, variable: int) -> list[int]:
        """Rows of a variable."""
        found: list[int] = self._rows_by_column[self._ends[variable] : self._ends[variable + 1]].tolist()
        return found

    def _stands_for(self, variable: int) -> frozenset[int]:
        """Person-days of a cell, or of the older variables of the rows of which a variable is the newest."""
        if self._pair_of[variable] >= 0:
            return frozenset((int(self._pair_of[variable]),))
        if variable not in self._known:
            found: set[int] = set()
            for row in self._rows(variable):
                if self._newest[row] == variable:
                    for other in self._columns[self._begins[row] : self._begins[row + 1]].tolist():
                        if other != variable:
                            found |= self._stands_for(other)
            self._known[variable] = frozenset(found)
        return self._known[variable]
