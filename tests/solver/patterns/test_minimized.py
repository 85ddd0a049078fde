"""Making a graph small changes neither its paths nor their costs."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest
from solver.patterns.layered_paths import paths_of, random_graph

from scheduler.solver.patterns import minimized as module
from scheduler.solver.patterns.layered import Layered
from scheduler.solver.patterns.minimized import minimized


@pytest.mark.parametrize("seed", range(150))
def test_the_paths_and_costs_are_kept(seed: int) -> None:
    dice = Random(seed)
    graph = random_graph(dice, dice.randint(1, 4), dice.randint(1, 3))
    small = minimized(graph)
    assert [paths_of(small, place) for place in range(3)] == [paths_of(graph, place) for place in range(3)]
    assert small.size <= graph.size


@pytest.mark.parametrize("seed", range(60))
def test_there_are_no_dead_ends(seed: int) -> None:
    dice = Random(seed)
    small = minimized(random_graph(dice, 4, 2))
    assert all((layer >= 0).any(axis=1).all() for layer in small.following)
    assert all(bool(start < 0) == (not paths_of(small, place)) for place, start in enumerate(small.starts))


@pytest.mark.parametrize("seed", range(60))
def test_no_two_nodes_are_alike(seed: int) -> None:
    """From each node on another set of paths, or the same at other costs; the cheapest of each costs nothing more."""
    small = minimized(random_graph(Random(seed), 4, 2))
    for day in range(4):
        futures = set()
        for node in range(small.following[day].shape[0]):
            tail = Layered(small.following[day:], small.costs[day:], (node,), (0,))
            paths = paths_of(tail, 0)
            assert min(paths.values()) == 0
            futures.add(frozenset(paths.items()))
        assert len(futures) == small.following[day].shape[0]


def test_a_clash_of_sums_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_FACTORS", np.ones((2, 9), dtype=np.int64))
    for seed in range(40):
        dice = Random(seed)
        graph = random_graph(dice, 3, 3)
        small = minimized(graph)
        assert [paths_of(small, place) for place in range(3)] == [paths_of(graph, place) for place in range(3)]


def test_more_choices_than_factors_are_no_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_FACTORS", module._FACTORS[:, :2])
    for seed in range(40):
        dice = Random(seed)
        graph = random_graph(dice, 3, 5)
        small = minimized(graph)
        assert [paths_of(small, place) for place in range(3)] == [paths_of(graph, place) for place in range(3)]
