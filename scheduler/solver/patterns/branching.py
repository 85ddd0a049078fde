"""Branch and price: the bound of the patterns raised by deciding what the mixture leaves open."""

from __future__ import annotations

import heapq
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count

import numpy as np
from numpy.typing import NDArray

from scheduler.solver.patterns.generation import Generation

__all__ = ["Branching"]

_WHOLE = 1e-5
"""Distance from a whole number that counts as none."""

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
    """Nodes of a tree, the one with the least bound first.

    Parameters
    ----------
    generation
        Having run at the root.
    on_roster
        Told the choices by person and day of each whole solution of the programme.
    """

    def __init__(self, generation: Generation, on_roster: Callable[[NDArray[np.int64]], object]) -> None:
        self._generation = generation
        self._on_roster = on_roster
        master = generation.master
        self._root = _Node(generation.possible.copy(), master.lower.copy(), master.upper.copy())
        self._numbers = count()
        self._open: list[tuple[float, int, _Node]] = [(-np.inf, next(self._numbers), self._root)]

    @property
    def has_open(self) -> bool:
        """Whether a node is left."""
        return bool(self._open)

    def run(
        self,
        *,
        tolerance: float,
        unit: float = 0.0,
        cutoff: Callable[[], float],
        stopped: Callable[[], bool],
        on_bound: Callable[[float], None],
    ) -> bool:
        """Split nodes until every one is beyond the cutoff or the search is stopped.

        Parameters
        ----------
        tolerance
            Cost units to which each node is solved.
        unit
            Every cost of a roster is a multiple of so many cost units; 0 for none.
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
                bound, _, node = heapq.heappop(self._open)
                on_bound(min(bound, cutoff()))  # what was left out is not below the cutoff, but may be below this
                if bound >= cutoff():
                    return True
                if not self._split(bound, node, tolerance, unit, cutoff, stopped):
                    return False
            if not self._open and not stopped():
                on_bound(cutoff())
                return True
            return False
        finally:
            self._generation.possible = self._root.possible
            self._generation.master.restrict(self._root.possible, self._root.lower, self._root.upper)

    def _split(
        self,
        before: float,
        node: _Node,
        tolerance: float,
        unit: float,
        cutoff: Callable[[], float],
        stopped: Callable[[], bool],
    ) -> bool:
        """Solve a node, and put its two parts in the tree; False where that was stopped, with the node put back."""
        generation, master = self._generation, self._generation.master
        generation.possible = node.possible
        master.restrict(node.possible, node.lower, node.upper)
        generated = generation.run(
            tolerance=tolerance, floor=before, unit=unit, cutoff=cutoff(), smoothed=0.5, stopped=stopped
        )
        bound = generated.bound
        if bound >= cutoff():
            return True
        if not generated.converged:
            heapq.heappush(self._open, (bound, next(self._numbers), node))
            return False
        shares = master.shares()
        parts: tuple[_Node, ...] | None = self._by_number(node, master.other_values()) or self._by_cell(node, shares)
        if parts is None:
            self._on_roster(shares.argmax(axis=2))
            if bound >= cutoff():
                return True
            parts = self._by_any(node, shares)  # the roster is not allowed, or it costs more than the programme knows
        for part in parts:
            heapq.heappush(self._open, (bound, next(self._numbers), part))
        return True

    def _by_number(self, node: _Node, values: Floats) -> tuple[_Node, _Node] | None:
        """At most or at least a whole number of what is most of a fraction: people on duty, heads short."""
        apart = np.abs(values - np.round(values))
        if apart.size == 0 or apart.max() <= _WHOLE:
            return None
        other = int(apart.argmax())
        upper, lower = node.upper.copy(), node.lower.copy()
        upper[other], lower[other] = np.floor(values[other]), np.ceil(values[other])
        return _Node(node.possible, node.lower, upper), _Node(node.possible, lower, node.upper)

    def _by_cell(self, node: _Node, shares: Floats) -> tuple[_Node, _Node] | None:
        """With or without the cell that is nearest to a half."""
        apart = np.minimum(shares, 1.0 - shares)
        if apart.max() <= _WHOLE:
            return None
        person, day, choice = (int(part) for part in np.unravel_index(int(apart.argmax()), shares.shape))
        return self._with_and_without(node, person, day, choice)

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
