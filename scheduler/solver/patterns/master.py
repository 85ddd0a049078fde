"""The linear programme over patterns: which mixture of patterns is best for what couples people."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from ortools.linear_solver import pywraplp

from scheduler.domain.price_curve import COST_UNITS_PER_PRICE
from scheduler.solver.patterns.people import People
from scheduler.solver.patterns.rows import Rows

__all__ = ["Column", "Master", "Mixture"]

_GLOP = "use_preprocessing: false use_scaling: false"
"""Without these two the last basis is where the next solve starts: five times as fast on a store of 22 people."""
_CAREFUL = "use_preprocessing: true use_scaling: true"
"""For the few programmes whose numbers are too different for the quick way."""
_DEAR = 30.0
"""What a unit missing in a row that must hold costs at first, times the dearest unit of a wish."""
_DEARER = 20.0

Floats = NDArray[np.float64]
Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Column:
    """One pattern of one person.

    Parameters
    ----------
    person
        Position among the persons.
    path
        Choice of each day, shape (days,).
    cost
        Cost units that the person's own terms and prices make.
    """

    person: int
    path: NDArray[np.int64]
    cost: float


@dataclass(frozen=True, slots=True)
class Mixture:
    """A solution of the linear programme, in cost units.

    Parameters
    ----------
    value
        Its cost, penalties for rows that do not hold yet among it.
    duals, convexity
        Price of each row and of each person.
    missing
        Sum of what is missing in rows that must hold.
    """

    value: float
    duals: Floats
    convexity: Floats
    missing: float


class Master:
    """Rows over cells and further variables, with a convex mixture of patterns for each person in place of the cells.

    Parameters
    ----------
    people
        Persons and choices.
    rows
        What couples them.

    Attributes
    ----------
    lower, upper
        Bounds of the further variables now, shape (variables,).
    columns
        All patterns so far.
    steps
        Work of the last solve: rows by iteration.
    ends
        Time of `time.monotonic` at which a solve is broken off; infinite for no such time.
    """

    def __init__(self, people: People, rows: Rows) -> None:
        self._people = people
        self._rows = rows
        days, choices = people.persons[0].prices.shape
        self._shape = (len(people.persons), days, choices)
        self.columns: list[Column] = []
        self._known: set[tuple[int, bytes]] = set()
        self._variables: list[pywraplp.Variable] = []
        self._weights: list[float] = []
        self._levels = np.zeros(0)
        self.steps = 0
        self.ends = math.inf
        self.lower = np.array(rows.lower, dtype=np.float64)
        self.upper = np.array(rows.upper, dtype=np.float64)
        self._low = np.array([row.low for row in rows.rows], dtype=np.float64)
        self._high = np.array([row.high for row in rows.rows], dtype=np.float64)
        self._costs = np.array(rows.costs, dtype=np.float64)
        self._index_cells()
        self._index_others()
        self._penalty = _DEAR * float(self._costs.max(initial=COST_UNITS_PER_PRICE))
        self._make()

    def _index_cells(self) -> None:
        """Coefficients of cells, by row and by cell."""
        persons, days, choices = self._shape
        place = {person.agent: position for position, person in enumerate(self._people.persons)}
        column = {choice: position for position, choice in enumerate(self._people.choices)}
        entries = [
            (number, (place[agent] * days + day) * choices + column[duty], coefficient)
            for number, row in enumerate(self._rows.rows)
            for (agent, day, duty), coefficient in row.cells.items()
        ]
        table = np.array(entries, dtype=np.int64).reshape(-1, 3)
        order = np.argsort(table[:, 1], kind="stable")
        self._cell_row, self._cell, self._cell_value = table[order, 0], table[order, 1], table[order, 2].astype(np.float64)
        self._first = np.searchsorted(self._cell, np.arange(persons * days * choices + 1))

    def _index_others(self) -> None:
        """Coefficients of the other variables."""
        entries = [
            (number, other, coefficient)
            for number, row in enumerate(self._rows.rows)
            for other, coefficient in row.others.items()
        ]
        table = np.array(entries, dtype=np.int64).reshape(-1, 3)
        self._other_row, self._other, self._other_value = table[:, 0], table[:, 1], table[:, 2].astype(np.float64)
        reach = np.maximum(np.abs(self.lower), np.abs(self.upper))
        sides = np.where(np.isfinite(self._low), np.abs(self._low), 0.0) + np.where(
            np.isfinite(self._high), np.abs(self._high), 0.0
        )
        count = len(self._rows.rows)
        in_cells = np.bincount(self._cell_row, weights=np.abs(self._cell_value), minlength=count)
        in_others = np.bincount(self._other_row, weights=np.abs(self._other_value) * reach[self._other], minlength=count)
        self._sizes = sides + in_cells + in_others

    def _make(self) -> None:
        """The programme without any pattern; costs in prices, so that numbers are of like size."""
        self._lp = pywraplp.Solver.CreateSolver("GLOP")
        self._lp.SetSolverSpecificParametersAsString(_GLOP)
        self._objective = self._lp.Objective()
        self._objective.SetMinimization()
        far = self._lp.infinity()
        self._limits = [
            self._lp.Constraint(float(max(low, -far)), float(min(high, far)))
            for low, high in zip(self._low, self._high, strict=True)
        ]
        self._others = [
            self._lp.NumVar(float(low), float(high), "") for low, high in zip(self.lower, self.upper, strict=True)
        ]
        for variable, cost in zip(self._others, self._costs, strict=True):
            if cost:
                self._objective.SetCoefficient(variable, float(cost) / COST_UNITS_PER_PRICE)
        for row, other, value in zip(
            self._other_row.tolist(), self._other.tolist(), self._other_value.tolist(), strict=True
        ):
            self._limits[row].SetCoefficient(self._others[other], value)
        self._each = [self._lp.Constraint(1.0, 1.0) for _ in self._people.persons]
        self._gaps: list[pywraplp.Variable] = []
        self._open: set[tuple[int, float]] = set()
        for each in self._each:
            self._add_gap(each, 1.0)
        for row in np.flatnonzero(self._low > 0).tolist():
            self._open_row(row, 1.0)
        for row in np.flatnonzero(self._high < 0).tolist():
            self._open_row(row, -1.0)
        self._open_rows_of(np.arange(self._costs.size))

    def _add_gap(self, limit: pywraplp.Constraint, sign: float) -> None:
        """What may be missing in a row, at a penalty."""
        gap = self._lp.NumVar(0.0, self._lp.infinity(), "")
        self._objective.SetCoefficient(gap, self._penalty / COST_UNITS_PER_PRICE)
        limit.SetCoefficient(gap, sign)
        self._gaps.append(gap)

    def _open_row(self, row: int, sign: float) -> None:
        """Let something be missing in a row, above its lower side or below its upper one."""
        if (row, sign) not in self._open:
            self._open.add((row, sign))
            self._add_gap(self._limits[row], sign)

    def _open_rows_of(self, others: NDArray[np.int64]) -> None:
        """Whatever the patterns so far are, there is a solution: rows of variables that cannot be 0 may miss something."""
        forced = others[(self.lower[others] > 0) | (self.upper[others] < 0)]
        for row in np.unique(self._other_row[np.isin(self._other, forced)]).tolist():
            if np.isfinite(self._low[row]):
                self._open_row(row, 1.0)
            if np.isfinite(self._high[row]):
                self._open_row(row, -1.0)

    def make_dearer(self) -> bool:
        """Raise the penalty for rows that do not hold; False where it is as high as makes sense."""
        if self._penalty > 1e12:
            return False
        self._penalty *= _DEARER
        for gap in self._gaps:
            self._objective.SetCoefficient(gap, self._penalty / COST_UNITS_PER_PRICE)
        return True

    def add(self, column: Column) -> bool:
        """Add a pattern; False where it is there already."""
        key = (column.person, column.path.tobytes())
        if key in self._known:
            return False
        self._known.add(key)
        variable = self._lp.NumVar(0.0, self._lp.infinity(), "")
        self._objective.SetCoefficient(variable, column.cost / COST_UNITS_PER_PRICE)
        self._each[column.person].SetCoefficient(variable, 1.0)
        rows, values = self.entries(column)
        for row, value in zip(rows.tolist(), values.tolist(), strict=True):
            self._limits[row].SetCoefficient(variable, value)
        self.columns.append(column)
        self._variables.append(variable)
        return True

    def entries(self, column: Column) -> tuple[NDArray[np.int64], Floats]:
        """Rows in which a pattern stands, and with what."""
        _, days, choices = self._shape
        cells = (column.person * days + np.arange(days)) * choices + column.path
        spans = [np.arange(self._first[cell], self._first[cell + 1]) for cell in cells]
        entries = np.concatenate(spans)
        rows, back = np.unique(self._cell_row[entries], return_inverse=True)
        values = np.bincount(back, weights=self._cell_value[entries], minlength=rows.size)
        return rows[values != 0], values[values != 0]

    def restrict(self, possible: Mask, lower: Floats | None = None, upper: Floats | None = None) -> None:
        """Allow only patterns of possible cells, shape (persons, days, choices), and others within new bounds."""
        days = np.arange(self._shape[1])
        far = self._lp.infinity()
        for column, variable in zip(self.columns, self._variables, strict=True):
            allowed = bool(possible[column.person, days, column.path].all())
            variable.SetUb(far if allowed else 0.0)
        if lower is not None and upper is not None:
            changed = np.flatnonzero((lower != self.lower) | (upper != self.upper))
            for other in changed.tolist():
                self._others[other].SetBounds(float(lower[other]), float(upper[other]))
            self.lower, self.upper = lower.copy(), upper.copy()
            self._open_rows_of(changed)

    def solve(self) -> Mixture | None:
        """Solve from where the last solve ended; None where the numbers or the time do not allow it."""
        if not self._is_solved():
            return None
        value = self._objective.Value() * COST_UNITS_PER_PRICE
        duals = np.array([limit.dual_value() for limit in self._limits]) * COST_UNITS_PER_PRICE
        convexity = np.array([each.dual_value() for each in self._each]) * COST_UNITS_PER_PRICE
        missing = sum(gap.solution_value() for gap in self._gaps)
        # Read now: patterns that are added from here on leave the programme without a solution until it is solved again.
        self._weights = [variable.solution_value() for variable in self._variables]
        self._levels = np.array([variable.solution_value() for variable in self._others])
        self.steps = (self._lp.iterations() + 1) * len(self._limits)
        return Mixture(value, self._signed(duals), convexity, missing)

    def _is_solved(self) -> bool:
        """Run the solver, with more care where it does not get through without."""
        if math.isfinite(self.ends):
            self._lp.SetTimeLimit(max(1, int((self.ends - time.monotonic()) * 1000)))
        if self._lp.Solve() == pywraplp.Solver.OPTIMAL:
            return True
        if time.monotonic() >= self.ends:
            return False
        self._lp.SetSolverSpecificParametersAsString(_CAREFUL)
        solved = self._lp.Solve() == pywraplp.Solver.OPTIMAL
        self._lp.SetSolverSpecificParametersAsString(_GLOP)
        return bool(solved)

    def _signed(self, duals: Floats) -> Floats:
        """Prices without those that a row cannot have."""
        wrong = ((duals > 0) & ~np.isfinite(self._low)) | ((duals < 0) & ~np.isfinite(self._high))
        return np.where(wrong, 0.0, duals)

    def shares(self) -> Floats:
        """How much of each cell is in the mixture, shape (persons, days, choices)."""
        total = np.zeros(self._shape)
        days = np.arange(self._shape[1])
        for column, share in zip(self.columns, self._weights, strict=False):
            if share > 1e-9:
                total[column.person, days, column.path] += share
        return total

    def likeliest(self) -> NDArray[np.int64]:
        """The pattern of each person with the largest share in the mixture, shape (persons, days); every person has one."""
        paths = np.zeros(self._shape[:2], dtype=np.int64)
        largest = np.full(self._shape[0], -1.0)
        for column, share in zip(self.columns, self._weights, strict=False):
            if share > largest[column.person]:
                largest[column.person] = share
                paths[column.person] = column.path
        return paths

    def other_values(self) -> Floats:
        """Values of the further variables in the mixture."""
        return self._levels

    def cell_prices(self, duals: Floats) -> Floats:
        """What the rows pay for each cell, shape (persons, days, choices)."""
        weights = self._cell_value * duals[self._cell_row]
        paid = np.bincount(self._cell, weights=weights, minlength=math.prod(self._shape))
        return paid.astype(np.float64).reshape(self._shape)

    def weight(self, duals: Floats) -> float:
        """Sum of all numbers that a bound at some prices is made of, whatever their signs."""
        size = np.abs(duals)
        in_rows = float((size * self._sizes).sum())
        return in_rows + float((np.abs(self._costs) * np.maximum(np.abs(self.lower), np.abs(self.upper))).sum())

    def rest_bound(self, duals: Floats) -> float:
        """Least cost of the other variables and of the rows' sides at some prices: what a bound has besides the patterns."""
        side = np.where(duals > 0, self._low, np.where(duals < 0, self._high, 0.0))
        paid = np.bincount(self._other, weights=self._other_value * duals[self._other_row], minlength=self._costs.size)
        reduced = self._costs - paid
        return float((duals * side).sum() + np.where(reduced > 0, reduced * self.lower, reduced * self.upper).sum())
