"""The product of two graphs has the paths of both, at the costs of both together."""

from __future__ import annotations

from random import Random

import pytest
from solver.patterns.layered_paths import paths_of, random_graph

from scheduler.solver.patterns import product as module
from scheduler.solver.patterns.minimized import minimized
from scheduler.solver.patterns.product import product

PAIRS = [(0, 0), (1, 2), (2, 1), (0, 2)]


@pytest.mark.parametrize("table", [0, 1000])
@pytest.mark.parametrize("seed", range(80))
def test_a_path_exists_where_it_does_in_both(seed: int, table: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_TABLE_FOR_EACH", table)
    dice = Random(seed)
    days, choices = dice.randint(1, 4), dice.randint(1, 3)
    first, second = random_graph(dice, days, choices), random_graph(dice, days, choices)
    both = product(first, second, PAIRS, 10**6)
    assert both is not None
    for place, (left, right) in enumerate(PAIRS):
        costs, more = paths_of(first, left), paths_of(second, right)
        wanted = {path: cost + more[path] for path, cost in costs.items() if path in more}
        assert paths_of(both, place) == wanted
        assert paths_of(minimized(both), place) == wanted


def test_what_is_too_large_is_given_up() -> None:
    dice = Random(5)
    first, second = minimized(random_graph(dice, 4, 3)), minimized(random_graph(dice, 4, 3))
    both = product(first, second, PAIRS, 10**6)
    assert both is not None
    assert product(first, second, PAIRS, both.size) is not None
    assert product(first, second, PAIRS, both.size - 1) is None
