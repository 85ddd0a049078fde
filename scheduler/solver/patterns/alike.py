"""People whom the whole model does not tell apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import fields
from typing import Any

from scheduler.domain.group_terms import Needs, Total
from scheduler.domain.pattern_terms import Kinds
from scheduler.domain.problem import Problem
from scheduler.domain.skills_on import skills_on
from scheduler.domain.terms import Count, Cover, Spread, Term
from scheduler.domain.worth import worth_percent

__all__ = ["alike"]

_OF_NOBODY = {"name", "agent", "who"}
"""Fields that do not say what is asked of a person."""


def alike(problem: Problem, terms: Sequence[Term]) -> list[tuple[str, ...]]:
    """Groups of people of whom any two can swap all their days in any roster without changing a breach or a cost.

    Two people are alike where swapping their ids turns the terms into the same terms, names apart. A term that one person
    answers to alone must have its like for the other person; one that several answer to must have both in the same part, or
    neither. This is told from one signature per person. It may keep two people apart whom a cleverer look at terms of
    several people would not; it never takes two for alike who are not.

    Parameters
    ----------
    problem
        The problem.
    terms
        All terms of the model.

    Returns
    -------
    list of groups
        Ids of two people or more each, in the order of the problem's agents; people who are like nobody are in none.
    """
    parts: dict[str, Counter[Hashable]] = {agent.id: Counter() for agent in problem.agents}
    for number, term in enumerate(terms):
        for who, part in _parts(term, number):
            if who in parts:
                parts[who][part] += 1
    covered = any(isinstance(term, Cover) for term in terms)
    groups: dict[Hashable, list[str]] = defaultdict(list)
    for agent in problem.agents:
        dates = problem.grid.dates if covered else ()
        chats = tuple((skills_on(agent, when), worth_percent(agent, when)) for when in dates)
        groups[chats, frozenset(parts[agent.id].items())].append(agent.id)
    return [tuple(group) for group in groups.values() if len(group) > 1]


def _parts(term: Term, number: int) -> Iterator[tuple[str, Hashable]]:
    """(Agent id, part in a term) of everybody concerned; parts are equal where people could swap them.

    The part of somebody who answers alone is all that is asked; that of one among several has the number of the term in it.
    """
    match term:
        case Cover():
            return
        case Count() | Kinds():
            if len(term.who) == 1:
                yield term.who[0], _asked(term)
            else:
                yield from ((agent, number) for agent in term.who)
        case Needs():
            if len(term.who) == 1:
                yield term.who[0], _asked(term)
            else:
                yield from ((agent, (number, "who")) for agent in term.who)
            yield from ((agent, (number, "others")) for agent in term.others)
        case Spread():
            for member in term.members:
                weights = None if member.weights is None else frozenset(member.weights.items())
                yield member.agent, (number, member.scale, member.base, weights)
        case Total():
            yield from _parts_of_total(term, number)
        case _:
            yield term.agent, _asked(term)


def _parts_of_total(term: Total, number: int) -> Iterator[tuple[str, Hashable]]:
    """Weights of a person's cells and what is beyond a person's limits; without the number where one person is all."""
    cells: dict[str, set[Hashable]] = defaultdict(set)
    for (agent, day, duty), weight in term.weights.items():
        cells[agent].add((day, duty, weight))
    parts: list[tuple[str, Hashable]] = [(agent, ("cells", frozenset(own))) for agent, own in cells.items()]
    for excess in term.excesses:
        weights = frozenset(excess.weights.items())
        parts.append((excess.agent, ("beyond", weights, excess.above, excess.rate, excess.base)))
    if len({agent for agent, _ in parts}) == 1:
        common = (Total, term.limit, term.base, term.at_most, term.unit_size, term.strength)
        yield parts[0][0], (common, frozenset(Counter(part for _, part in parts).items()))
        return
    yield from ((agent, (number, part)) for agent, part in parts)


def _asked(term: Term) -> Hashable:
    """What a term asks of the one person who answers to it, whoever that is."""
    return (
        type(term),
        *(_frozen(getattr(term, field.name)) for field in fields(term) if field.name not in _OF_NOBODY),
    )


def _frozen(value: Any) -> Hashable:
    """Something with the same equality that can be hashed."""
    frozen: Hashable = frozenset(value.items()) if isinstance(value, Mapping) else value
    return frozen
