"""A small set of musts that cannot hold together."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Final

from ortools.sat.python import cp_model

from scheduler.domain.problem import Problem
from scheduler.domain.terms import Term
from scheduler.solver.conflict.atom import Atom
from scheduler.solver.conflict.one_worker import one_worker
from scheduler.solver.model.build import build

__all__ = ["Core", "CoreFinder"]

_TEST_SHARE: Final = 0.3
"""Share of the time left that a single test may take."""


@dataclass(frozen=True, slots=True)
class Core:
    """Musts that cannot hold together.

    Parameters
    ----------
    atoms
        The pieces.
    minimal
        Whether each was proven to be needed: without any one of them the others can hold.
    """

    atoms: tuple[Atom, ...]
    minimal: bool


class CoreFinder:
    """Finds one small conflict after the other in the same musts.

    Parameters
    ----------
    problem, given
        The problem and what always holds.
    atoms
        The musts in question.
    rank
        How gladly a piece is left out where either of two would do.
    """

    def __init__(self, problem: Problem, given: Sequence[Term], atoms: Sequence[Atom], rank: Callable[[Atom], int]) -> None:
        self._problem, self._given, self._atoms, self._rank = problem, given, atoms, rank
        self._assumed = _Assumed(problem, given, atoms)

    def find(self, without: Collection[str], seconds: float) -> Core | None:
        """Look for a small conflict.

        A search under assumptions names a first set, which is made smaller by leaving out one piece after the other (a
        deletion filter), those of the highest rank first.

        Parameters
        ----------
        without
            Ids of pieces that need not hold.
        seconds
            Wall-clock limit; a set that is not made as small as possible by then is returned as it is.

        Returns
        -------
        Core or None
            None where the others can hold together, or where nothing was proven in the time.
        """
        until = time.monotonic() + seconds
        asked = [place for place, atom in enumerate(self._atoms) if atom.id not in without]
        left = self._assumed.core(asked, seconds)
        if not left:
            return None
        kept = [self._atoms[place] for place in left]
        return _smaller(self._problem, self._given, kept, until, self._rank)


def _smaller(
    problem: Problem, given: Sequence[Term], kept: Sequence[Atom], until: float, rank: Callable[[Atom], int]
) -> Core:
    """Leave out what is not needed."""
    assumed = _Assumed(problem, given, kept)
    left = set(range(len(kept)))
    minimal = True
    for place in sorted(left, key=lambda place: (-rank(kept[place]), place)):
        remaining = until - time.monotonic()
        if place not in left:
            continue
        if remaining <= 0:
            minimal = False
            break
        answer = assumed.core(sorted(left - {place}), max(remaining * _TEST_SHARE, 0.05))
        if answer:
            left = set(answer)
        elif answer is None:
            minimal = False
    return Core(tuple(kept[place] for place in sorted(left)), minimal)


class _Assumed:
    """A model in which each piece holds as long as it is assumed."""

    def __init__(self, problem: Problem, given: Sequence[Term], atoms: Sequence[Atom]) -> None:
        draft = build(problem, [*given, *(atom.term for atom in atoms)], relaxed=True)
        self._model = draft.model
        self._holds: list[cp_model.IntVar] = []
        for number, atom in enumerate(atoms):
            holds = draft.model.new_bool_var(f"holds/{number}")
            for breach, _ in draft.given_up.get(atom.id, ()):
                draft.model.add(breach == 0).only_enforce_if(holds)
            self._holds.append(holds)

    def core(self, places: Sequence[int], seconds: float) -> list[int] | None:
        """Places of pieces that cannot hold together; empty where all of them can, None where it is not known."""
        self._model.clear_assumptions()
        self._model.add_assumptions([self._holds[place] for place in places])
        solver = one_worker(seconds)
        status = solver.solve(self._model)
        if status == cp_model.INFEASIBLE:
            named = set(solver.sufficient_assumptions_for_infeasibility())
            return [place for place in places if self._holds[place].index in named] or list(places)
        return [] if status in (cp_model.OPTIMAL, cp_model.FEASIBLE) else None
