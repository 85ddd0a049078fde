"""Musts in pieces that can be named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from scheduler.domain.group_terms import Needs, Total
from scheduler.domain.problem import Problem
from scheduler.domain.shift import Duty
from scheduler.domain.strength import Strength
from scheduler.domain.terms import Count, Cover, Fix, Follow, Forbid, Run, Term
from scheduler.solver.conflict.atom import Atom
from scheduler.solver.conflict.meant import meant

__all__ = ["Musts", "split_musts"]

Piece = tuple[str, Term, tuple[int, ...]]
_GIVEN: Final = frozenset({"one_shift_a_day", "eligibility"})
"""Limits that say what a roster is; nobody could do without them."""


@dataclass(frozen=True, slots=True)
class Musts:
    """What must hold.

    Parameters
    ----------
    given
        Terms that are part of what a roster is: one shift a day, and what people can do at all.
    atoms
        All others in pieces. Wishes are left out.
    """

    given: tuple[Term, ...]
    atoms: tuple[Atom, ...]


def split_musts(problem: Problem, terms: Sequence[Term]) -> Musts:
    """Cut musts up so that a piece is about one person, or one day, or one stretch of days.

    Parameters
    ----------
    problem
        The problem.
    terms
        What its rules ask for, facts excused.

    Returns
    -------
    Musts
        All pieces of a term hold together exactly where the term does.
    """
    given: list[Term] = []
    atoms: list[Atom] = []
    for term in terms:
        if term.limit in _GIVEN:
            given.append(term)
        elif not isinstance(term, Cover) and (isinstance(term, Fix) or term.strength.price is None):
            atoms.extend(_pieces(problem, term))
    return Musts(tuple(given), tuple(atoms))


def _pieces(problem: Problem, term: Term) -> Iterator[Atom]:
    """Pieces of one term."""
    hard = isinstance(term, Fix) or term.strength.is_hard
    for suffix, piece, days in _cut(problem, term):
        name = f"{term.name}{suffix}"
        own = meant(piece, Strength.must(name), name=name, limit=name)
        yield Atom(id=name, term=own, limit=term.limit, days=days, hard=hard)


def _cut(problem: Problem, term: Term) -> Iterator[Piece]:
    """What is added to the name, the piece, and the days that it is about."""
    match term:
        case Count():
            yield from _least_and_most(term, _days(problem, term))
        case Run():
            yield from _stretches(problem, term)
        case Fix():
            yield _decided(problem, term)
        case Follow():
            for day in term.days:
                if day >= 0 and day + term.gap < problem.grid.days:
                    yield f"/{day}", replace(term, days=(day,)), (day, day + term.gap)
        case Forbid() | Needs():
            for day in term.days:
                yield f"/{day}", replace(term, days=(day,)), (day,)
        case _:
            yield "", term, _days(problem, term)


def _least_and_most(term: Count, days: tuple[int, ...]) -> Iterator[Piece]:
    """At least and at most apart."""
    if term.at_least is not None:
        yield "/least", replace(term, at_most=None), days
    if term.at_most is not None:
        yield "/most", replace(term, at_least=None), days


def _stretches(problem: Problem, term: Run) -> Iterator[Piece]:
    """One count per stretch that is a day longer than the limit."""
    for last in range(max(term.at_most - term.carried, 0), problem.grid.days):
        days = tuple(range(max(last - term.at_most, 0), last + 1))
        worked = _days_on(term, days, term.duties)
        yield f"/until {last}", replace(worked, base=max(0, term.at_most - last), at_most=term.at_most), days


def _decided(problem: Problem, term: Fix) -> Piece:
    """The duty at least once, or no duty at all."""
    days = (term.day,)
    if term.duty is None:
        return "/off", replace(_days_on(term, days, frozenset(problem.duties)), at_most=0), days
    return "/on", replace(_days_on(term, days, frozenset({term.duty})), at_least=1), days


def _days_on(term: Run | Fix, days: tuple[int, ...], duties: frozenset[Duty]) -> Count:
    """A count of one person's days, without limits."""
    return Count(name=term.name, limit=term.limit, who=(term.agent,), days=days, duties=duties, strength=Strength.hard())


def _days(problem: Problem, term: Term) -> tuple[int, ...]:
    """Days that a term of another shape is about: all of them where it does not say."""
    days = set(getattr(term, "days", ()))
    days |= {day for window in getattr(term, "windows", ()) for day in window}
    if isinstance(term, Total):
        days |= {day for _, day, _ in term.weights} | {day for item in term.excesses for day, _ in item.weights}
    return tuple(sorted(days)) or tuple(range(problem.grid.days))
