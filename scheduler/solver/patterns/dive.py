"""A roster from a mixture of patterns: what it is nearly sure of is settled, step by step, and the rest mixed anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.solver.patterns.generation import Generated, Generation

__all__ = ["Dived", "dive"]

_AT_ONCE = 0.3
"""Part of the open days that is settled in one step at most."""
_SURE = 0.7
"""Share from which on a choice is settled together with others."""
_PATIENCE = 25
"""Settlements that may be taken back before the dive is given up."""
_SMOOTHED = 0.5
_NEARLY = 1e-6


@dataclass(frozen=True, slots=True)
class Dived:
    """How a dive ended.

    Parameters
    ----------
    paths
        Choice by person and day, shape (persons, days).
    open_days
        Days on which the mixture is not sure, shape (persons, days).
    cost
        Cost units of the mixture.
    """

    paths: NDArray[np.int64]
    open_days: NDArray[np.bool_]
    cost: float


def dive(
    generation: Generation,
    rng: np.random.Generator,
    *,
    tolerance: float,
    few: int = 0,
    relative: float = 0.0,
    unit: float = 0.0,
    cutoff: float = np.inf,
    stopped: Callable[[], bool] = lambda: False,
) -> Dived | None:
    """Settle days until every person has one pattern, or few days are left open.

    Parameters
    ----------
    generation
        Having run; its `possible` cells are where the dive begins, and are restored after it.
    rng
        Breaks ties between choices of about the same share, so that another dive ends elsewhere.
    tolerance
        Cost units to which each step is solved.
    few
        Open days that are few enough to be decided all at once by somebody else.
    relative
        The same as a part of the cost; the larger one counts.
    unit
        Every cost of a roster is a multiple of so many cost units; 0 for none.
    cutoff
        Cost units that a roster has to be below to be of interest.
    stopped
        Asked between two steps.

    Returns
    -------
    Dived or None
        None where the dive ran out of time, of interest or of ways.
    """
    before = generation.possible.copy()
    taken_back = 0

    def remixed(floor: float) -> Generated:
        """The best mixture of what is still possible."""
        generation.master.restrict(generation.possible)
        return generation.run(
            tolerance=tolerance,
            relative=relative,
            floor=floor,
            unit=unit,
            cutoff=cutoff,
            smoothed=_SMOOTHED,
            stopped=stopped,
        )

    try:
        # The last programme may have been that of the end of another dive.
        bound = remixed(-np.inf).bound
        if bound >= cutoff:
            return None
        while not stopped():
            shares = generation.master.shares()
            open_days = shares.max(axis=2) < 1.0 - _NEARLY
            if open_days.sum() <= few:
                return Dived(shares.argmax(axis=2), open_days, _value(generation))
            held = generation.possible.copy()
            first = _settle(generation, shares, open_days, rng)
            generated = remixed(bound)
            if generated.bound >= cutoff or generated.missing > _NEARLY:
                taken_back += 1
                if taken_back > _PATIENCE:
                    return None
                generation.possible = held
                generation.possible[first] = False
                generated = remixed(bound)
                if generated.bound >= cutoff or generated.missing > _NEARLY:
                    return None
            bound = generated.bound
        return None
    finally:
        generation.possible = before
        generation.master.restrict(before)


def _value(generation: Generation) -> float:
    """Cost units of the mixture as it is."""
    mixture = generation.master.solve()
    return np.inf if mixture is None else mixture.value


def _settle(
    generation: Generation, shares: NDArray[np.float64], open_days: NDArray[np.bool_], rng: np.random.Generator
) -> tuple[int, int, int]:
    """Settle the surest open days; the first one that was settled."""
    person, day = np.nonzero(open_days)
    choice = shares.argmax(axis=2)[person, day]
    share = shares[person, day, choice] + rng.uniform(0.0, 0.05, size=person.size)
    order = np.argsort(-share, kind="stable")
    most = max(1, int(order.size * _AT_ONCE))
    chosen = [place for place in order[:most].tolist() if share[place] >= _SURE] or [int(order[0])]
    first: tuple[int, int, int] | None = None
    for place in chosen:
        cell = (int(person[place]), int(day[place]), int(choice[place]))
        row = generation.possible[cell[0], cell[1]].copy()
        generation.possible[cell[0], cell[1]] = False
        generation.possible[cell] = True
        if generation.has_pattern(cell[0]):
            first = first or cell
            continue
        generation.possible[cell[0], cell[1]] = row  # others of this person that are settled by now leave no way for it
    return first or (int(person[chosen[0]]), int(day[chosen[0]]), int(choice[chosen[0]]))
