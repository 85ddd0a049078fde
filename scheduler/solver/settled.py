"""Facts: what they alone break is not asked of the rest of a roster."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import product
from typing import get_args

from scheduler.domain.problem import Problem
from scheduler.domain.terms import Count, Follow, Forbid, Run, Term
from scheduler.solver.facts import Facts
from scheduler.solver.settled_patterns import PatternTerm, loosened_pattern

__all__ = ["Excused", "without_settled_breaches"]

_Loosened = Count | Run | Follow | Forbid | PatternTerm


@dataclass(frozen=True, slots=True)
class Excused:
    """Terms that the rest of a roster can answer to.

    Parameters
    ----------
    terms
        What is asked; wishes as they were.
    sizes
        By name of the limit, by how much facts alone break what must hold.
    """

    terms: tuple[Term, ...]
    sizes: Mapping[str, int] = field(default_factory=dict)


def without_settled_breaches(problem: Problem, terms: Sequence[Term]) -> Excused:
    """Loosen what must hold exactly as far as settled cells alone break it.

    A past that broke a rule then never makes the days to come impossible, and they still make up for nothing less than they
    can: a week whose hours are used up has no more work, a run that is too long ends.

    Parameters
    ----------
    problem
        With `Problem.settled`, and a pin for each settled cell.
    terms
        Of its rules.

    Returns
    -------
    Excused
        The terms as they are where nothing is settled.
    """
    if not problem.settled:
        return Excused(tuple(terms))
    facts = Facts(problem, terms)
    kept: list[Term] = []
    for term in terms:
        if isinstance(term, get_args(_Loosened)) and term.strength.price is None:
            kept.extend(_loosened(facts, term))
        else:
            kept.append(term)
    return Excused(tuple(kept), {limit: size for limit, size in facts.sizes.items() if size})


def _loosened(facts: Facts, term: _Loosened) -> Iterator[Term]:
    """What is left of one term."""
    match term:
        case Count():
            yield _count(facts, term)
        case Run():
            yield from _run(facts, term)
        case Follow():
            yield from _follow(facts, term)
        case Forbid():
            yield from _forbid(facts, term)
        case _:
            yield from loosened_pattern(facts, term)


def _count(facts: Facts, term: Count) -> Count:
    """More than the limit where facts have more already; less where only facts could have made it enough."""
    total, below, can_grow = term.base, 0, False
    for agent, day in product(term.who, term.days):
        weights = {duty: term.weights.get((day, duty), 1) for duty in term.duties}
        fact = facts.duty(agent, day)
        total += weights.get(fact, 0) if fact is not None else 0
        still = [weight for duty, weight in weights.items() if facts.is_open(agent, day, (duty,))]
        below += min([0, *still])
        can_grow |= max([0, *still]) > 0
    most, least = term.at_most, term.at_least
    if most is not None and total + below > most:
        facts.sizes[term.limit] += (total + below - most) * term.unit_size
        most = total + below
    if least is not None and total < least and not can_grow:
        facts.sizes[term.limit] += (least - total) * term.unit_size
        least = total
    return replace(term, at_most=most, at_least=least)


def _run(facts: Facts, term: Run) -> Iterator[Term]:
    """As one count per window of days, without those that facts fill."""
    windows = [
        (last, tuple(range(max(last - term.at_most, 0), last + 1)), max(0, term.at_most - last))
        for last in range(max(term.at_most - term.carried, 0), facts.days)
    ]
    full = {last for last, days, _ in windows if all(facts.has(term.agent, day, term.duties) for day in days)}
    if not full:
        yield term
        return
    facts.sizes[term.limit] += len(full)
    for last, days, before in windows:
        if last not in full:
            yield Count(
                name=f"{term.name}/{last}",
                limit=term.limit,
                who=(term.agent,),
                days=days,
                duties=term.duties,
                base=before,
                at_most=term.at_most,
                strength=term.strength,
            )


def _follow(facts: Facts, term: Follow) -> Iterator[Follow]:
    """Without days on which facts follow each other too closely."""
    sizes = {(first, second): size for first, second, size in term.pairs}
    days = []
    for day in term.days:
        first, second = facts.duty(term.agent, day), facts.duty(term.agent, day + term.gap)
        size = sizes.get((first, second)) if first and second else None
        if size is None:
            days.append(day)
        else:
            facts.sizes[term.limit] += size
    if days:
        yield replace(term, days=tuple(days))


def _forbid(facts: Facts, term: Forbid) -> Iterator[Forbid]:
    """Without the cells that facts have."""
    facts_of = {day: facts.duty(term.agent, day) for day in term.days}
    broken = {day: duty for day, duty in facts_of.items() if duty in term.duties}
    facts.sizes[term.limit] += term.size * len(broken)
    days = tuple(day for day in term.days if day not in broken)
    if days:
        yield replace(term, days=days)
    for day, duty in broken.items():
        if others := term.duties - {duty}:
            yield replace(term, name=f"{term.name}/fact {day}", days=(day,), duties=frozenset(others))
