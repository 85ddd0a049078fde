"""Branch and price: the bound of the patterns raised by deciding what the mixture leaves open."""

from __future__ import annotations

import heapq
import math
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count

import numpy as np
from numpy.typing import NDArray

from scheduler.solver.board import slack
from scheduler.solver.patterns.generation import Generation

__all__ = ["Branching"]

_WHOLE = 1e-5
"""Distance from a whole number that counts as none."""
_TRIED = 15
_TRIED_IN_VAIN = 3
"""Cells, of those that the mixture is least sure of, whose two parts are tried out before one is chosen to split by: at
first, and where no part costs more than its whole however many are tried."""
_DUTY = 0.5
"""What it counts that a duty is unsure; whether a day is worked at all, which decides more, counts 1."""
_TIES = 1e-3
"""Difference that counts as none, so that the cells tried are not all of the same few people."""
_LEAST_GAIN = 1e-6
"""Part of a node's cost that each part is taken to cost more at least, so that what the other part costs counts."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Node:
    """A part of all rosters.

    Parameters
    ----------
    possible
        Cells that may be used, shape (persons, days, choices).
    lower, upper
        Bounds of the further variables, shape (variables,).
    """

    possible: NDArray[np.bool_]
    lower: Floats
    upper: Floats


class Branching:
    """Nodes of a tree, one with the least bound first; of several such the youngest, which leads to rosters soon.

    Parameters
    ----------
    generation
        Having run at the root.
    on_roster
        Told the choices by person and day of each whole solution of the programme.
    unit
        Every cost of a roster is a multiple of so many cost units, so that bounds up to the next one are alike; 0 for none.
    """

    def __init__(
        self, generation: Generation, on_roster: Callable[[NDArray[np.int64]], object], *, unit: float = 0.0
    ) -> None:
        self._generation = generation
        self._on_roster = on_roster
        self._unit = unit
        self._rng = np.random.default_rng(0)
        self._tried = _TRIED
        master = generation.master
        self._root = _Node(generation.possible.copy(), master.lower.copy(), master.upper.copy())
        self._numbers = count()
        self._open: list[tuple[float, int, float, _Node]] = []
        self._put(-np.inf, self._root)

    @property
    def has_open(self) -> bool:
        """Whether a node is left."""
        return bool(self._open)

    def run(
        self,
        *,
        tolerance: float,
        cutoff: Callable[[], float],
        stopped: Callable[[], bool],
        on_bound: Callable[[float], None],
    ) -> bool:
        """Split nodes until every one is beyond the cutoff or the search is stopped.

        Parameters
        ----------
        tolerance
            Cost units to which each node is solved.
        cutoff
            Cost units from which on a roster is of no interest; asked anew for each node.
        stopped
            Asked again and again.
        on_bound
            Told bounds of the whole tree; an infinite one says that there is no roster.

        Returns
        -------
        bool
            Whether the tree is done: no roster is below the cutoff.
        """
        try:
            while self._open and not stopped():
                least, _, before, node = heapq.heappop(self._open)
                on_bound(min(least, cutoff()))  # what was left out is not below the cutoff, but may be below this
                if least >= cutoff():
                    return True
                if not self._split(before, node, tolerance, cutoff, stopped):
                    return False
            if not self._open and not stopped():
                on_bound(cutoff())
                return True
            return False
        finally:
            self._generation.possible = self._root.possible
            self._generation.master.restrict(self._root.possible, self._root.lower, self._root.upper)

    def _split(
        self, before: float, node: _Node, tolerance: float, cutoff: Callable[[], float], stopped: Callable[[], bool]
    ) -> bool:
        """Solve a node, and put its two parts in the tree; False where that was stopped, with the node put back."""
        generation, master = self._generation, self._generation.master
        generation.possible = node.possible
        master.restrict(node.possible, node.lower, node.upper)
        generated = generation.run(
            tolerance=tolerance, floor=before, unit=self._unit, cutoff=cutoff(), smoothed=0.5, stopped=stopped
        )
        bound = generated.bound
        if bound >= cutoff():
            return True
        if not generated.converged:
            self._put(bound, node)
            return False
        shares = master.shares()
        parts = self._by_cell(node, shares, generated.value, cutoff(), stopped)
        if not parts:
            levels = master.other_values()
            self._on_roster(shares.argmax(axis=2))
            if bound >= cutoff():
                return True
            # The roster is not allowed, or it costs more than the programme knows.
            parts = self._by_number(node, levels) or self._by_any(node, shares)
        for part in reversed(parts):
            self._put(bound, part)
        return True

    def _put(self, bound: float, node: _Node) -> None:
        """Put a node in the tree, under the least cost that its rosters can have."""
        least = bound
        if self._unit > 0 and np.isfinite(bound):
            least = max(bound, self._unit * np.ceil((bound - slack(bound)) / self._unit))
        heapq.heappush(self._open, (least, -next(self._numbers), bound, node))

    def _by_cell(
        self, node: _Node, shares: Floats, value: float, cutoff: float, stopped: Callable[[], bool]
    ) -> tuple[_Node, ...]:
        """With or without a cell: the one of those nearest to a half whose two parts cost most (strong branching).

        What the parts cost is tried out with the patterns so far. Nothing where the mixture has whole cells only.
        """
        apart = np.minimum(shares, 1.0 - shares)
        weighed = apart + self._rng.uniform(0.0, _TIES, apart.shape)
        weighed[:, :, 1:] *= _DUTY
        order = np.argsort(np.where(apart > _WHOLE, -weighed, 0.0), axis=None, kind="stable")[: self._tried]
        unsure = [np.unravel_index(place, shares.shape) for place in order[apart.flat[order] > _WHOLE]]
        splits = [self._with_and_without(node, int(person), int(day), int(choice)) for person, day, choice in unsure]
        if len(splits) < 2:
            return splits[0] if splits else ()
        chosen, most = splits[0], -np.inf
        least = _LEAST_GAIN * max(1.0, abs(value))
        for split in splits:
            if stopped():
                break
            # Patterns still to come may make a part cheaper: a little above the cutoff is not as good as much.
            costs = [
                min(self._generation.tried(part.possible, part.lower, part.upper), cutoff + self._unit) for part in split
            ]
            score = math.prod(max(cost - value, least) for cost in costs)
            if score > most:
                chosen, most = split, score
        helps = most > 2.0 * least**2
        self._tried = min(2 * self._tried, _TRIED) if helps else max(self._tried // 2, min(_TRIED, _TRIED_IN_VAIN))
        return chosen

    def _by_number(self, node: _Node, values: Floats) -> tuple[_Node, ...]:
        """At most or at least a whole number of what is most of a fraction: people on duty, heads short."""
        apart = np.abs(values - np.round(values))
        if apart.size == 0 or apart.max() <= _WHOLE:
            return ()
        other = int(apart.argmax())
        upper, lower = node.upper.copy(), node.lower.copy()
        upper[other], lower[other] = np.floor(values[other]), np.ceil(values[other])
        return _Node(node.possible, node.lower, upper), _Node(node.possible, lower, node.upper)

    def _by_any(self, node: _Node, shares: Floats) -> tuple[_Node, ...]:
        """With or without some cell of a mixture that leaves nothing open; nothing where there is no other choice."""
        open_days = np.argwhere(node.possible.sum(axis=2) > 1)
        if not open_days.size:
            return ()
        person, day = (int(part) for part in open_days[0])
        choice = int(np.where(node.possible[person, day], shares[person, day], -1.0).argmax())
        return self._with_and_without(node, person, day, choice)

    def _with_and_without(self, node: _Node, person: int, day: int, choice: int) -> tuple[_Node, _Node]:
        """The rosters with a cell and those without it."""
        given, not_given = node.possible.copy(), node.possible.copy()
        given[person, day] = False
        given[person, day, choice] = node.possible[person, day, choice]
        not_given[person, day, choice] = False
        return _Node(given, node.lower, node.upper), _Node(not_given, node.lower, node.upper)
