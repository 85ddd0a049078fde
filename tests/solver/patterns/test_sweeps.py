"""The loops of pricing find what trying every path finds, in plain Python and compiled."""

from __future__ import annotations

import builtins
import sys
from random import Random
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from solver.patterns.layered_paths import paths_of, random_graph

from scheduler.solver.patterns import sweeps
from scheduler.solver.patterns.compiled import compiled_sweeps
from scheduler.solver.patterns.layered import Layered

DAYS, CHOICES = 4, 3
Laid = tuple[NDArray[np.int64], NDArray[np.int32], NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]


def laid_out(graph: Layered, prices: NDArray[np.float64]) -> Laid:
    """All layers one after the other, and room for the values."""
    nodes = [layer.shape[0] for layer in graph.following]
    first = np.concatenate([[0], np.cumsum(nodes), [sum(nodes) + 1]]).astype(np.int64)
    costs = np.concatenate(graph.costs).astype(np.float64)
    return first, np.concatenate(graph.following), costs, prices, np.zeros(int(first[-1]))


def random_prices(dice: Random) -> NDArray[np.float64]:
    return np.array([[dice.choice((np.inf, 0.0, -2.5, 4.0, 7.25)) for _ in range(CHOICES)] for _ in range(DAYS)])


def priced_paths(graph: Layered, place: int, prices: NDArray[np.float64]) -> dict[tuple[int, ...], float]:
    """Every path that can be, at its price; without what the start costs anyway."""
    days = np.arange(DAYS)
    found = {path: cost - graph.offsets[place] + prices[days, path].sum() for path, cost in paths_of(graph, place).items()}
    return {path: cost for path, cost in found.items() if np.isfinite(cost)}


@pytest.fixture(params=["plain", "compiled"])
def loops(request: pytest.FixtureRequest) -> Any:
    if request.param == "plain":
        return sweeps
    pytest.importorskip("numba")
    return compiled_sweeps()


@pytest.mark.parametrize("seed", range(60))
def test_the_least_cost_and_its_path_are_those_of_all_paths(loops: Any, seed: int) -> None:
    dice = Random(seed)
    graph, prices = random_graph(dice, DAYS, CHOICES), random_prices(dice)
    laid = laid_out(graph, prices)
    loops.backward(*laid)
    for place, start in enumerate(graph.starts):
        if start < 0:
            continue
        costs = priced_paths(graph, place, prices)
        assert laid[4][start] == pytest.approx(min(costs.values(), default=np.inf))
        path = np.zeros(DAYS, dtype=np.int64)
        own = loops.cheapest(*laid, start, path)
        if not costs:
            assert own == np.inf
            continue
        assert costs[tuple(path.tolist())] == pytest.approx(laid[4][start])
        assert own == paths_of(graph, place)[tuple(path.tolist())] - graph.offsets[place]


@pytest.mark.parametrize("seed", range(60))
def test_the_least_cost_through_a_cell_is_that_of_all_paths_with_it(loops: Any, seed: int) -> None:
    dice = Random(seed)
    graph, prices = random_graph(dice, DAYS, CHOICES), random_prices(dice)
    laid = laid_out(graph, prices)
    loops.backward(*laid)
    for place, start in enumerate(graph.starts):
        if start < 0:
            continue
        reached, least = np.zeros(laid[4].size), np.zeros((DAYS, CHOICES))
        loops.through(*laid, start, reached, least)
        wanted = np.full((DAYS, CHOICES), np.inf)
        for path, cost in priced_paths(graph, place, prices).items():
            for day, choice in enumerate(path):
                wanted[day, choice] = min(wanted[day, choice], cost)
        np.testing.assert_allclose(least, wanted)


def test_the_compiled_loops_are_exactly_the_plain_ones() -> None:
    pytest.importorskip("numba")
    for seed in range(30):
        dice = Random(seed)
        graph, prices = random_graph(dice, DAYS, CHOICES), random_prices(dice)
        plain, compiled = laid_out(graph, prices), laid_out(graph, prices)
        sweeps.backward(*plain)
        compiled_sweeps().backward(*compiled)
        assert (plain[4] == compiled[4]).all()


def test_without_numba_the_plain_loops_do(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *args: Any, **kwargs: Any) -> Any:
        if name.startswith("numba"):
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without)
    monkeypatch.delitem(sys.modules, "numba", raising=False)
    assert compiled_sweeps.__wrapped__() is sweeps
