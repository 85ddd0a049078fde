"""Erlang's waiting formula."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
import pytest

from scheduler.queueing.erlang_c import erlang_c


def by_definition(agents: int, load: Fraction) -> Fraction:
    last = load**agents / math.factorial(agents) * agents / (agents - load)
    return last / (sum(load**busy / math.factorial(busy) for busy in range(agents)) + last)


@pytest.mark.parametrize("load", [Fraction(1, 100), Fraction(7, 2), Fraction(40)])
def test_it_is_the_definition(load: Fraction) -> None:
    agents = range(int(load) + 1, int(load) + 30)
    expected = [float(by_definition(number, load)) for number in agents]
    np.testing.assert_allclose(erlang_c(list(agents), float(load)), expected, rtol=1e-12)


def test_everyone_waits_where_as_much_comes_as_people_can_do() -> None:
    assert erlang_c([0, 3, 4], [1.0, 3.0, 9.0]).tolist() == [1.0, 1.0, 1.0]


def test_without_load_nobody_waits() -> None:
    assert erlang_c([0, 3], 0.0).tolist() == [0.0, 0.0]


@pytest.mark.parametrize(("agents", "load", "field"), [(1.5, 1.0, "agents"), (3, math.nan, "load")])
def test_a_bad_number_is_refused_by_name(agents: float, load: float, field: str) -> None:
    with pytest.raises(ValueError, match=field):
        erlang_c(agents, load)
