"""A piece of a must that may be broken so far."""

from __future__ import annotations

from dataclasses import replace

from scheduler.domain.group_terms import Total
from scheduler.domain.pattern_terms import Free, Kinds, ShortRun
from scheduler.domain.terms import Count, Follow, Spread, Term
from scheduler.solver.conflict.atom import Atom

__all__ = ["loosened"]


def loosened(atom: Atom, size: int) -> Atom | None:
    """A piece that asks for less.

    Parameters
    ----------
    atom
        The piece.
    size
        By how much it may be broken, as its shape counts.

    Returns
    -------
    Atom or None
        None where nothing is left to ask for: a piece about one day, or about a shape that has no number to be lowered.
    """
    term = _loosened(atom.term, size)
    return None if term is None else replace(atom, term=term)


def _loosened(term: Term, size: int) -> Term | None:
    """The same for its term."""
    match term:
        case Count():
            steps = -(-size // term.unit_size)
            least = None if term.at_least is None else term.at_least - steps
            most = None if term.at_most is None else term.at_most + steps
            return replace(term, at_least=least, at_most=most)
        case Follow():
            pairs = tuple(pair for pair in term.pairs if pair[2] > size)
            return replace(term, pairs=pairs) if pairs else None
        case Free():
            return replace(term, at_least=term.at_least - size)
        case ShortRun():
            return replace(term, at_least=term.at_least - size) if term.at_least - size > 1 else None
        case Kinds():
            return replace(term, at_most=term.at_most + size)
        case Spread():
            return replace(term, tolerance=term.tolerance + size)
        case Total():
            return replace(term, at_most=term.at_most - (-size // term.unit_size))
    return None
