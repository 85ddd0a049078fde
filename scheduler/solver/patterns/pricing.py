"""The cheapest pattern of each person at some prices."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.solver.patterns.compiled import compiled_sweeps
from scheduler.solver.patterns.layered import Layered
from scheduler.solver.patterns.people import People

__all__ = ["Priced", "Pricer"]

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Priced:
    """The cheapest patterns at some prices.

    Parameters
    ----------
    values
        Cost units at those prices, by person; infinite where a person has no pattern.
    costs
        Cost units of the pattern's own terms and prices, by person.
    paths
        Choice by person and day, shape (persons, days).
    """

    values: Floats
    costs: Floats
    paths: NDArray[np.int64]


class Pricer:
    """Exact pricing by dynamic programming over each person's graph.

    Parameters
    ----------
    people
        Persons and their graphs.

    Attributes
    ----------
    own
        Cost units of each cell by itself, shape (persons, days, choices); infinite where it cannot be.
    steps
        Arcs that pricing everybody looks at.
    """

    def __init__(self, people: People) -> None:
        self._people = people
        self._flat = [_Flat(graph) for graph in people.graphs]
        self._loops = compiled_sweeps()
        self.own = np.stack([person.prices for person in people.persons])
        self.steps = sum(self._flat[person.graph].following.size for person in people.persons)

    def cheapest(
        self, paid: Floats, possible: NDArray[np.bool_] | None = None, who: NDArray[np.int64] | None = None
    ) -> Priced:
        """Price everybody.

        Parameters
        ----------
        paid
            What the rows pay for each cell, shape (persons, days, choices).
        possible
            Cells that may be used; all that can be where None.
        who
            Persons to price, all where None; the others have infinite values.
        """
        persons, days, _ = self.own.shape
        prices = self.own - paid if possible is None else np.where(possible, self.own - paid, np.inf)
        values, costs = np.full(persons, np.inf), np.zeros(persons)
        paths = np.zeros((persons, days), dtype=np.int64)
        every_day = np.arange(days)
        for position in range(persons) if who is None else who.tolist():
            person = self._people.persons[position]
            if person.start < 0:
                continue
            flat = self._flat[person.graph]
            self._loops.backward(flat.first, flat.following, flat.costs, prices[position], flat.values)
            values[position] = flat.values[person.start] + person.offset
            if np.isfinite(values[position]):
                own = self._loops.cheapest(
                    flat.first, flat.following, flat.costs, prices[position], flat.values, person.start, paths[position]
                )
                costs[position] = own + person.offset + self.own[position, every_day, paths[position]].sum()
        return Priced(values, costs, paths)

    def cost(self, position: int, path: NDArray[np.int64]) -> float:
        """Cost units of a pattern of a person, shape (days,); infinite where the person has no such pattern.

        What the rows pay is not taken off.
        """
        person = self._people.persons[position]
        graph = self._people.graphs[person.graph]
        node, cost = person.start, float(person.offset)
        for day, choice in enumerate(path.tolist()):
            if node < 0:
                return float(np.inf)
            cost += float(graph.costs[day][node, choice]) + float(person.prices[day, choice])
            node = int(graph.following[day][node, choice])
        return cost if node >= 0 else float(np.inf)

    def through(self, paid: Floats) -> Floats:
        """By how much the cheapest pattern with each cell costs more than the cheapest of all, in cost units.

        Parameters
        ----------
        paid
            What the rows pay for each cell, shape (persons, days, choices).

        Returns
        -------
        ndarray, shape (persons, days, choices)
            Infinite where no pattern has the cell.
        """
        prices = self.own - paid
        more = np.full(self.own.shape, np.inf)
        for position, person in enumerate(self._people.persons):
            if person.start < 0:
                continue
            flat = self._flat[person.graph]
            graph = (flat.first, flat.following, flat.costs, prices[position], flat.values)
            self._loops.backward(*graph)
            least = flat.values[person.start]
            if np.isfinite(least):
                self._loops.through(*graph, person.start, np.empty_like(flat.values), more[position])
                more[position] -= least
        return more


class _Flat:
    """A graph as the compiled loops take it: all layers one after the other."""

    def __init__(self, graph: Layered) -> None:
        nodes = [layer.shape[0] for layer in graph.following]
        self.first = np.concatenate([[0], np.cumsum(nodes), [sum(nodes) + 1]]).astype(np.int64)
        self.following = np.ascontiguousarray(np.concatenate(graph.following), dtype=np.int32)
        self.costs = np.ascontiguousarray(np.concatenate(graph.costs), dtype=np.float64)
        self.values = np.zeros(int(self.first[-1]))
