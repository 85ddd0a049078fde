"""The graphs of all people, each multiplied from walks once for all who share them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from itertools import count

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.terms import Term
from scheduler.solver.patterns.layered import Choice, Layered, unrolled
from scheduler.solver.patterns.minimized import minimized
from scheduler.solver.patterns.own import Own
from scheduler.solver.patterns.product import product
from scheduler.solver.patterns.walk import Walk

__all__ = ["IN_ALL", "Shared", "shared_graphs"]

IN_ALL = 6
"""How many graphs of the largest size may be made for all people together, those on the way to the last ones among them."""
_TRIES = 2
"""Walks that may turn out too large before somebody's further ones, which are as large, are left out untried."""

_Single = tuple[Layered, dict[Hashable, int]]


@dataclass(frozen=True, slots=True)
class Shared:
    """Graphs, and where people are in them.

    Parameters
    ----------
    graphs
        Without dead ends.
    places
        By agent id, the position of the graph, the node to begin in (-1 where there is no way) and cost units to pay anyway.
    left
        Terms whose walks would have made a graph too large.
    """

    graphs: list[Layered] = field(default_factory=list)
    places: dict[str, tuple[int, int, int]] = field(default_factory=dict)
    left: list[Term] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Way:
    """A product so far, those who have come as far (the position among its starts by agent id), and failures on the way."""

    graph: Layered
    people: dict[str, int]
    failures: int = 0


def shared_graphs(
    owns: Sequence[Own], walks: Sequence[Walk], choices: Sequence[Choice], days: int, most_arcs: int
) -> Shared:
    """Multiply everybody's walks, the small ones first and, of those alike in size, those that most people have.

    People go together for as long as their next walk is the same, so that what they share is multiplied once. A walk that
    makes the product too large is left out; as the small ones come first, it is the one that is large itself. What a walk
    without memory costs is added to the prices of its person.

    Parameters
    ----------
    owns
        What each person has to answer to; the prices may grow.
    walks
        What `Own.walks` refers to.
    choices
        The day off and the duties.
    days
        Days of the horizon.
    most_arcs
        Size of one graph while it is made; all that are made come to `IN_ALL` times as much at the most, the small ones
        before the large ones, besides what people's cells and each walk alone take.

    Returns
    -------
    Shared
        With a place for everybody.
    """
    singles = _singles(owns, walks, choices, days)
    todo = _in_order(owns, singles)
    shared = Shared()
    spare = IN_ALL * most_arcs
    order = count()
    ways = [(way.graph.size, next(order), way) for way in _first_ways(owns, todo)]
    heapify(ways)
    while ways:
        _, _, way = heappop(ways)
        _keep(way, todo, shared)
        following: dict[int, list[str]] = defaultdict(list)
        for agent in way.people:
            if todo[agent]:
                following[todo[agent][-1][0]].append(agent)
        for walk, agents in following.items():
            taken = {agent: todo[agent].pop() for agent in agents}
            grown, made = _grown(way, singles[walk], taken, min(most_arcs, spare))
            spare -= made
            if grown is None:
                shared.left.extend(term for _, _, term in taken.values())
                grown = _Way(way.graph, {agent: way.people[agent] for agent in agents}, way.failures + 1)
            heappush(ways, (grown.graph.size, next(order), grown))
    return shared


def _keep(way: _Way, todo: dict[str, list[tuple[int, Hashable, Term]]], shared: Shared) -> None:
    """Where nothing more is to be tried, the graph is the last one of its people."""
    if way.failures >= _TRIES:
        for agent in way.people:
            shared.left.extend(term for _, _, term in todo[agent])
            todo[agent].clear()
    ended = [agent for agent in way.people if not todo[agent]]
    for agent in ended:
        place = way.people[agent]
        shared.places[agent] = (len(shared.graphs), way.graph.starts[place], way.graph.offsets[place])
    if ended:
        shared.graphs.append(way.graph)


def _grown(
    way: _Way, single: _Single, taken: dict[str, tuple[int, Hashable, Term]], most_arcs: int
) -> tuple[_Way | None, int]:
    """Some people's next walk multiplied, None where that is too large, and the arcs that were made for it."""
    graph, states = single
    begun = {agent: (way.people[agent], states[state]) for agent, (_, state, _) in taken.items()}
    pairs = {pair: place for place, pair in enumerate(dict.fromkeys(begun.values()))}
    both = product(way.graph, graph, list(pairs), most_arcs)
    if both is None:
        return None, most_arcs
    people = {agent: pairs[pair] for agent, pair in begun.items()}
    return _Way(minimized(both), people, way.failures), both.size


def _singles(owns: Sequence[Own], walks: Sequence[Walk], choices: Sequence[Choice], days: int) -> list[_Single]:
    """The graph of each walk alone, and the positions of its starts."""
    starts: list[dict[Hashable, int]] = [{} for _ in walks]
    for own in owns:
        for walk, state, _ in own.walks:
            starts[walk].setdefault(state, len(starts[walk]))
    return [
        (minimized(unrolled(walk, list(states), choices, days)), states) for walk, states in zip(walks, starts, strict=True)
    ]


def _in_order(owns: Sequence[Own], singles: Sequence[_Single]) -> dict[str, list[tuple[int, Hashable, Term]]]:
    """By agent id, the walks with a memory, the next one at the end; what the others cost goes into the prices."""
    todo: dict[str, list[tuple[int, Hashable, Term]]] = {}
    had_by = Counter(walk for own in owns for walk, _, _ in own.walks)
    for own in owns:
        kept = []
        for walk, state, term in own.walks:
            graph, states = singles[walk]
            if all(layer.shape[0] <= 1 for layer in graph.following):
                own.prices += _prices_of(graph, states[state])
            else:
                kept.append((walk, state, term))
        todo[own.agent] = sorted(
            kept, key=lambda item: (singles[item[0]][0].size.bit_length(), -had_by[item[0]], item[0]), reverse=True
        )
    return todo


def _prices_of(graph: Layered, place: int) -> NDArray[np.float64]:
    """What the choices of a graph with one node a day cost, shape (days, choices)."""
    shape = (len(graph.following), graph.following[0].shape[1])
    if graph.starts[place] < 0:
        return np.full(shape, np.inf)
    to, costs = np.concatenate(graph.following), np.concatenate(graph.costs)
    prices = np.where(to < 0, np.inf, costs.astype(np.float64))
    prices[0] += graph.offsets[place]
    return prices


def _first_ways(owns: Sequence[Own], todo: dict[str, list[tuple[int, Hashable, Term]]]) -> list[_Way]:
    """People with the same walks look at what any of them can be given; those who look at the same begin together."""
    alike: dict[tuple[int, ...], list[Own]] = defaultdict(list)
    for own in owns:
        alike[tuple(walk for walk, _, _ in todo[own.agent])].append(own)
    ways: dict[bytes, _Way] = {}
    for members in alike.values():
        possible = np.any(np.isfinite([own.prices for own in members]), axis=0)
        way = ways.setdefault(possible.tobytes(), _Way(_allowed(possible), {}))
        way.people.update({own.agent: 0 for own in members})
    return list(ways.values())


def _allowed(possible: NDArray[np.bool_]) -> Layered:
    """One node a day, with every choice that somebody has, shape (days, choices); no way where a day has none."""
    following = tuple(np.where(day, 0, -1).astype(np.int32)[None, :] for day in possible)
    costs = tuple(np.zeros((1, possible.shape[1]), dtype=np.int64) for _ in possible)
    return minimized(Layered(following, costs, (0,), (0,)))
