"""Pieces about every day of a roster, narrowed to the days that a conflict is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scheduler.domain.pattern_terms import ShortRun, Step
from scheduler.solver.conflict.atom import Atom

__all__ = ["around"]


def around(atoms: Sequence[Atom]) -> tuple[Atom, ...]:
    """The pieces of a conflict; what a piece asks from day to day it asks here on the days of the other pieces.

    Parameters
    ----------
    atoms
        Pieces that cannot hold together.
    """
    days = sorted({day for atom in atoms if not isinstance(atom.term, Step | ShortRun) for day in atom.days})
    if not days:
        return tuple(atoms)
    between = range(days[0], days[-1] + 1)
    narrowed = (tuple(day for day in atom.days if day in between) for atom in atoms)
    return tuple(
        replace(atom, days=few) if isinstance(atom.term, Step | ShortRun) and few else atom
        for atom, few in zip(atoms, narrowed, strict=True)
    )
