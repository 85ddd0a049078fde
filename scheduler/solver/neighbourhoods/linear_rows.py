"""A CP-SAT model as linear rows in flat arrays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from ortools.sat.python import cp_model

__all__ = ["LinearRows", "linear_rows"]

_UNBOUNDED = 2**60
"""What no activity reaches: the model's own values for no limit lie beyond it."""


@dataclass(frozen=True, slots=True)
class LinearRows:
    """``low <= sum(coefficient * variable) <= high`` for every row.

    Parameters
    ----------
    lower, upper
        Limits of the variables, shape (variables,).
    low, high
        Limits of the rows, shape (rows,); at least ``2**60`` from zero where there is none.
    row, column, coefficient
        The entries, row by row, shape (entries,).
    """

    lower: NDArray[np.int64]
    upper: NDArray[np.int64]
    low: NDArray[np.int64]
    high: NDArray[np.int64]
    row: NDArray[np.int64]
    column: NDArray[np.int64]
    coefficient: NDArray[np.int64]


def linear_rows(model: cp_model.CpModel) -> LinearRows:
    """Every constraint of a model as rows with the same whole solutions.

    Raises
    ------
    ValueError
        For a constraint that is no clause and no linear one, or limits with holes in them.
    """
    proto = model.proto
    domains = [_ends(variable.domain) for variable in proto.variables]
    lower = np.array([first for first, _ in domains], dtype=np.int64)
    upper = np.array([last for _, last in domains], dtype=np.int64)
    lows: list[int] = []
    highs: list[int] = []
    lengths: list[int] = []
    columns: list[int] = []
    coefficients: list[int] = []
    for constraint in proto.constraints:
        for low, high, names, weights in _rows(constraint, lower, upper):
            lows.append(low)
            highs.append(high)
            lengths.append(len(names))
            columns.extend(names)
            coefficients.extend(weights)
    return LinearRows(
        lower=lower,
        upper=upper,
        low=np.array(lows, dtype=np.int64),
        high=np.array(highs, dtype=np.int64),
        row=np.repeat(np.arange(len(lengths), dtype=np.int64), lengths),
        column=np.array(columns, dtype=np.int64),
        coefficient=np.array(coefficients, dtype=np.int64),
    )


def _ends(domain: Any) -> tuple[int, int]:
    """First and last of an interval of whole numbers."""
    ends = list(domain)
    if len(ends) != 2:
        raise ValueError(f"only an interval is a limit, not {ends}")
    return ends[0], ends[1]


_Row = tuple[int, int, list[int], list[int]]


def _rows(constraint: Any, lower: NDArray[np.int64], upper: NDArray[np.int64]) -> Iterator[_Row]:
    """The rows of a constraint as (low, high, variables, coefficients)."""
    given = list(constraint.enforcement_literal)
    if constraint.has_linear():
        low, high = _ends(constraint.linear.domain)
        names, weights = list(constraint.linear.vars), list(constraint.linear.coeffs)
        yield from [(low, high, names, weights)] if not given else _enforced(given, low, high, names, weights, lower, upper)
    elif constraint.has_at_most_one() and not given:
        yield _of_literals(-_UNBOUNDED, 1, constraint.at_most_one.literals)
    elif constraint.has_exactly_one() and not given:
        yield _of_literals(1, 1, constraint.exactly_one.literals)
    elif constraint.has_bool_or():
        yield _of_literals(1, _UNBOUNDED, [*constraint.bool_or.literals, *(-literal - 1 for literal in given)])
    elif constraint.has_bool_and():
        for implied in constraint.bool_and.literals:
            yield _of_literals(1, _UNBOUNDED, [implied, *(-literal - 1 for literal in given)])
    else:
        raise ValueError(f"no linear row says the same as {constraint}")


def _of_literals(low: int, high: int, literals: Any) -> _Row:
    """A sum of literals; a negated one is one less its variable."""
    names = list(literals)
    negated = sum(name < 0 for name in names)
    weights = [1 if name >= 0 else -1 for name in names]
    plain = [name if name >= 0 else -name - 1 for name in names]
    low = low - negated if low > -_UNBOUNDED else low
    high = high - negated if high < _UNBOUNDED else high
    return low, high, plain, weights


def _enforced(
    given: list[int],
    low: int,
    high: int,
    names: list[int],
    weights: list[int],
    lower: NDArray[np.int64],
    upper: NDArray[np.int64],
) -> Iterator[_Row]:
    """Each limit, loosened by as much as can be missing from it for each of the literals that is not true."""
    ends = [(int(lower[name]) * weight, int(upper[name]) * weight) for name, weight in zip(names, weights, strict=True)]
    least, most = sum(min(pair) for pair in ends), sum(max(pair) for pair in ends)
    for limit, reach, sign in ((low, low - least, -1), (high, most - high, 1)):
        if abs(limit) >= _UNBOUNDED or reach <= 0:
            continue
        # sign * sum <= sign * limit + reach * (number of literals that are false)
        extra = [(literal, reach) if literal >= 0 else (-literal - 1, -reach) for literal in given]
        room = sign * limit + reach * sum(literal >= 0 for literal in given)
        yield (
            -_UNBOUNDED,
            room,
            [*names, *(name for name, _ in extra)],
            [*(sign * weight for weight in weights), *(w for _, w in extra)],
        )
