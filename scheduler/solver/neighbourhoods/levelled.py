"""A second aim for small models: what is to be shared alike is brought nearer together wherever that costs nothing."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from ortools.sat.python import cp_model

from scheduler.solver.model.draft import Compared
from scheduler.solver.neighbourhoods.restricted import Restricted

__all__ = ["Levelled"]

Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Sum:
    """One of the sums that are compared.

    Parameters
    ----------
    cells, weights
        Index in the large model and weight of each cell, shape (cells,).
    base
        The constant.
    """

    cells: Integers
    weights: Integers
    base: int

    def at(self, values: Integers) -> int:
        """The sum at a solution of the large model."""
        return int((self.weights * values[self.cells]).sum()) + self.base


class Levelled:
    """Who is far from the middle of what is compared.

    The price of a difference looks at the largest and the smallest sum alone: as long as somebody else is as far out, nobody
    gains by moving one person, and a search of small parts finds no way. With a second aim, smaller than any cost, that
    counts how far each person is out, such moves come about one after the other until they pay.

    Parameters
    ----------
    compared
        Sums over cells of the large model.
    weights
        Its objective, shape (variables,).
    """

    def __init__(self, compared: Sequence[Compared], weights: Integers) -> None:
        self._compared = [
            (item, [_Sum(np.array(cells, np.int64), np.array(own, np.int64), base) for cells, own, base in item.values])
            for item in compared
        ]
        self._unit = math.gcd(*weights.tolist()) or 1

    def add(self, part: Restricted, values: Integers) -> None:
        """Give a small model the second aim.

        Parameters
        ----------
        part
            Its objective is changed in such a way that less cost always comes first.
        values
            The solution around which it was made, shape (variables,).
        """
        place = np.full(len(values), -1, dtype=np.int64)
        place[part.columns] = np.arange(len(part.columns))
        far = [away for item, sums in self._compared for away in _steps_away(part.model, item, sums, place, values)]
        if far:
            most = sum(steps for _, steps in far)
            cost = cp_model.LinearExpr.weighted_sum([part.cost], [most // self._unit + 1])
            part.model.minimize(cp_model.LinearExpr.sum([cost, *(variable for variable, _ in far)]))


def _steps_away(
    model: cp_model.CpModel, item: Compared, sums: Sequence[_Sum], place: Integers, values: Integers
) -> Iterator[tuple[cp_model.IntVar, int]]:
    """For each sum that can change how many steps it is out of what costs nothing around the middle, and the most of it."""
    now = [each.at(values) for each in sums]
    middle = sum(now) // len(now)
    low, high = middle - item.room // 2, middle + (item.room + 1) // 2
    for each, value in zip(sums, now, strict=True):
        at = place[each.cells]
        inside = at >= 0
        weights = each.weights[inside]
        held = value - int((weights * values[each.cells[inside]]).sum())
        least, most = held + int(weights.clip(max=0).sum()), held + int(weights.clip(min=0).sum())
        steps = -(-max(most - high, low - least) // item.unit)
        if not inside.any() or steps <= 0:
            continue
        away = model.new_int_var(0, steps, "")
        cells = [model.get_int_var_from_proto_index(int(index)) for index in at[inside]]
        total = cp_model.LinearExpr.weighted_sum(cells, weights.tolist()) + held
        model.add(total - item.unit * away <= high)
        model.add(total + item.unit * away >= low)
        yield away, steps
