"""The small model that is left of a large one where most cells are held."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from ortools.sat.python import cp_model

from scheduler.solver.neighbourhoods.linear_rows import LinearRows

__all__ = ["Restricted", "restricted"]

_UNBOUNDED = 2**60


@dataclass(frozen=True, slots=True)
class Restricted:
    """A small model and where its variables stand in the large one.

    Parameters
    ----------
    model
        With objective, what the variables held cost among it.
    columns
        Index in the large model by index in this one, shape (variables,).
    cost
        The objective.
    """

    model: cp_model.CpModel
    columns: NDArray[np.int64]
    cost: cp_model.LinearExprT


def restricted(
    rows: LinearRows,
    values: NDArray[np.int64],
    free: NDArray[np.bool_],
    seeds: NDArray[np.bool_],
    weights: NDArray[np.int64],
    *,
    at_most: int | None = None,
    hinted: bool = False,
) -> Restricted:
    """Hold everything but what may follow from a change of some variables.

    Parameters
    ----------
    rows
        The large model.
    values
        A solution of it, shape (variables,).
    free
        What need not stay as it is: cells to be decided anew and all that is no cell. Of these, what the variables held
        leave only one value is held too.
    seeds
        What may change first; of what is free, only what stands in a row with something that changes is part of the model.
    weights
        Cost units per unit, shape (variables,).
    at_most
        Largest cost wanted; None for any.
    hinted
        Whether the search is told the solution that is known.
    """
    movable = _undecided(rows, free)
    part, chosen = _reach(rows, movable, seeds & movable)
    columns = np.flatnonzero(part)
    place = np.full(len(values), -1, dtype=np.int64)
    place[columns] = np.arange(len(columns))
    model = cp_model.CpModel()
    _add_variables(model, rows, columns)
    _add_rows(model, rows, values, place, chosen)
    held = int((weights * values)[~part].sum())
    costs = weights[columns]
    terms = [(model.get_int_var_from_proto_index(int(at)), int(costs[at])) for at in np.flatnonzero(costs)]
    cost = cp_model.LinearExpr.weighted_sum([variable for variable, _ in terms], [weight for _, weight in terms]) + held
    if at_most is not None and terms:
        model.add(cost <= at_most)
    model.minimize(cost)
    if hinted:
        model.proto.solution_hint.vars.extend(range(len(columns)))
        model.proto.solution_hint.values.extend(values[columns].tolist())
    return Restricted(model, columns, cost)


def _undecided(rows: LinearRows, free: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """What is free but for those that an equation with nothing else in it decides, again and again."""
    movable = free.copy()
    equations = rows.low == rows.high
    while True:
        entries = movable[rows.column]
        left = np.bincount(rows.row[entries], minlength=len(rows.low))
        decided = entries & (equations & (left == 1))[rows.row]
        if not decided.any():
            return movable
        movable[rows.column[decided]] = False


def _reach(
    rows: LinearRows, movable: NDArray[np.bool_], seeds: NDArray[np.bool_]
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Movable variables that stand, row by row, together with a seed; and the rows they stand in."""
    inside = movable[rows.column]
    row, column = rows.row[inside], rows.column[inside]
    part = seeds.copy()
    chosen = np.zeros(len(rows.low), dtype=np.bool_)
    while True:
        chosen[row[part[column]]] = True
        before = int(part.sum())
        part[column[chosen[row]]] = True
        if int(part.sum()) == before:
            return part, chosen


def _add_variables(model: cp_model.CpModel, rows: LinearRows, columns: NDArray[np.int64]) -> None:
    """The variables, without names."""
    variables = model.proto.variables
    for ends in zip(rows.lower[columns].tolist(), rows.upper[columns].tolist(), strict=True):
        variables.add().domain.extend(ends)


def _add_rows(
    model: cp_model.CpModel,
    rows: LinearRows,
    values: NDArray[np.int64],
    place: NDArray[np.int64],
    chosen: NDArray[np.bool_],
) -> None:
    """The rows, less what the variables held make of them; without those that hold in any case."""
    inside = chosen[rows.row]
    row, column, coefficient = rows.row[inside], rows.column[inside], rows.coefficient[inside]
    at = place[column]
    moving = at >= 0
    count = len(rows.low)
    held = _sums(row[~moving], (coefficient * values[column])[~moving], count)
    row, at, column, coefficient = row[moving], at[moving], column[moving], coefficient[moving]
    least, most = coefficient * rows.lower[column], coefficient * rows.upper[column]
    low, high = rows.low - held, rows.high - held
    low[rows.low <= -_UNBOUNDED] = -_UNBOUNDED
    high[rows.high >= _UNBOUNDED] = _UNBOUNDED
    binding = (_sums(row, np.minimum(least, most), count) < low) | (_sums(row, np.maximum(least, most), count) > high)
    wanted = (chosen & binding)[row]
    row, at, coefficient = row[wanted], at[wanted], coefficient[wanted]
    first = np.flatnonzero(np.diff(row, prepend=-1))
    ends = np.append(first[1:], len(row)).tolist() if len(first) else []
    names, coefficients = at.tolist(), coefficient.tolist()
    for begin, end, which in zip(first.tolist(), ends, row[first].tolist(), strict=True):
        _add_row(model, names[begin:end], coefficients[begin:end], (int(low[which]), int(high[which])))


def _add_row(model: cp_model.CpModel, names: Sequence[int], coefficients: Sequence[int], ends: tuple[int, int]) -> None:
    """One row."""
    linear = model.proto.constraints.add().linear
    linear.vars.extend(names)
    linear.coeffs.extend(coefficients)
    linear.domain.extend(ends)


def _sums(row: NDArray[np.int64], values: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    """Exact sum per row."""
    found = np.zeros(count, dtype=np.int64)
    np.add.at(found, row, values)
    return found
