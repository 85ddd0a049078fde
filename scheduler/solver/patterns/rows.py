"""What couples people, as linear rows over cells and further variables."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from scheduler.solver.model.draft import Cell, Draft

__all__ = ["Row", "Rows", "rows_of"]

_UNBOUNDED = 2**60
"""Limits from which on the model means none."""
_Key = TypeVar("_Key")


@dataclass(slots=True)
class Row:
    """``low <= sum of cells + sum of others <= high``.

    Parameters
    ----------
    low, high
        Infinite where there is no limit.
    cells
        Coefficient by cell.
    others
        Coefficient by position among the other variables.
    """

    low: float
    high: float
    cells: dict[Cell, int] = field(default_factory=dict)
    others: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rows:
    """A linear relaxation of a draft.

    Parameters
    ----------
    lower, upper, costs
        Bounds and cost units of the other variables.
    rows
        What holds.
    """

    lower: Sequence[int]
    upper: Sequence[int]
    costs: Sequence[int]
    rows: Sequence[Row]


def rows_of(draft: Draft) -> Rows:
    """Translate the constraints of a draft.

    Linear constraints, clauses and implications become rows, which for whole numbers say the same; what cannot be put so
    is left out, which makes the relaxation weaker and never wrong. A Boolean that stands for the sum of a person's cells of
    a day is put back into them.

    Parameters
    ----------
    draft
        With every must to be held; its objective is not looked at, only its costs.

    Returns
    -------
    Rows
        The other variables are those that are neither cells nor stand for a sum of them, in the order of the model. A row
        without coefficients is there only where it cannot be met.
    """
    proto = draft.model.proto
    cell_of = {variable.index: cell for cell, variable in draft.cells.items()}
    standing_for = {on.index: cells for cells, on in draft.days_on.items()}
    place: dict[int, int] = {}
    lower: list[int] = []
    upper: list[int] = []
    for index, variable in enumerate(proto.variables):
        if index not in cell_of and index not in standing_for:
            place[index] = len(place)
            lower.append(min(variable.domain))
            upper.append(max(variable.domain))
    costs = [0] * len(place)
    for variable, cost in draft.costs:
        costs[place[variable.index]] += cost
    rows = []
    for constraint in proto.constraints:
        for low, high, pairs in _linear(constraint):
            row = Row(low, high)
            for index, coefficient in pairs:
                for part in standing_for.get(index, (index,)):
                    if part in cell_of:
                        _add(row.cells, cell_of[part], coefficient)
                    else:
                        _add(row.others, place[part], coefficient)
            if row.cells or row.others or not row.low <= 0 <= row.high:
                rows.append(row)
    return Rows(lower, upper, costs, rows)


def _add(coefficients: dict[_Key, int], key: _Key, coefficient: int) -> None:
    """Add to a coefficient; none that is 0 is kept."""
    coefficients[key] = coefficients.get(key, 0) + coefficient
    if not coefficients[key]:
        del coefficients[key]


def _linear(constraint: Any) -> Iterator[tuple[float, float, list[tuple[int, int]]]]:
    """Each row that a constraint implies, as limits and (variable, coefficient)."""
    enforced = list(constraint.enforcement_literal)
    if constraint.has_linear():
        if not enforced:
            yield _as_stated(constraint.linear)
    elif constraint.has_at_most_one() and not enforced:
        yield _of_literals(-math.inf, 1, constraint.at_most_one.literals)
    elif constraint.has_exactly_one() and not enforced:
        yield _of_literals(1, 1, constraint.exactly_one.literals)
    elif constraint.has_bool_or():
        yield _of_literals(1, math.inf, [*constraint.bool_or.literals, *(-literal - 1 for literal in enforced)])
    elif constraint.has_bool_and():
        for implied in constraint.bool_and.literals:
            yield _of_literals(1, math.inf, [implied, *(-literal - 1 for literal in enforced)])


def _as_stated(linear: Any) -> tuple[float, float, list[tuple[int, int]]]:
    """A linear constraint; a variable with a number below 0 is the one with number ``-index - 1``, times -1."""
    low, high = min(linear.domain), max(linear.domain)
    pairs = [
        (index, coefficient) if index >= 0 else (-index - 1, -coefficient)
        for index, coefficient in zip(linear.vars, linear.coeffs, strict=True)
    ]
    return (low if low > -_UNBOUNDED else -math.inf), (high if high < _UNBOUNDED else math.inf), pairs


def _of_literals(low: float, high: float, literals: Iterable[int]) -> tuple[float, float, list[tuple[int, int]]]:
    """A sum of literals; one with a number below 0 is 1 less the variable ``-index - 1``."""
    pairs = [(literal, 1) if literal >= 0 else (-literal - 1, -1) for literal in literals]
    negated = sum(coefficient < 0 for _, coefficient in pairs)
    return low - negated, high - negated, pairs
