"""Erlang's loss formula."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
import pytest

from scheduler.queueing.erlang_b import erlang_b


def by_definition(agents: int, load: Fraction) -> Fraction:
    terms = [load**busy / math.factorial(busy) for busy in range(agents + 1)]
    return terms[-1] / sum(terms)


@pytest.mark.parametrize("load", [Fraction(1, 100), Fraction(7, 2), Fraction(40)])
def test_it_is_the_share_of_the_last_term(load: Fraction) -> None:
    expected = [float(by_definition(agents, load)) for agents in range(60)]
    np.testing.assert_allclose(erlang_b(np.arange(60), float(load)), expected, rtol=1e-13)


def test_agents_and_loads_are_broadcast() -> None:
    found = erlang_b([[1], [2]], [1.0, 2.0, 3.0])
    np.testing.assert_allclose(found, [[1 / 2, 2 / 3, 3 / 4], [1 / 5, 2 / 5, 9 / 17]], rtol=1e-14)


def test_without_agents_all_are_lost_and_without_load_none() -> None:
    assert erlang_b([0, 3], [2.0, 0.0]).tolist() == [1.0, 0.0]


def test_large_teams_neither_overflow_nor_take_long() -> None:
    assert 0 < erlang_b(100_000, 100_000.0) < 0.01
    assert erlang_b(100_000, 1.0) == 0


@pytest.mark.parametrize(("agents", "load", "field"), [(1.5, 1.0, "agents"), (-1, 1.0, "agents"), (3, -1.0, "load")])
def test_a_bad_number_is_refused_by_name(agents: float, load: float, field: str) -> None:
    with pytest.raises(ValueError, match=field):
        erlang_b(agents, load)
