from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.demand.intervals.error_quantiles import ErrorQuantiles


def test_equal_weights_give_the_middle_at_one_half() -> None:
    assert ErrorQuantiles.of(np.array([3.0, 1.0, 2.0]), np.ones(3)).at(np.array([0.5])) == pytest.approx(2.0)


def test_heavy_errors_pull_the_quantiles() -> None:
    heavy = ErrorQuantiles.of(np.array([0.0, 10.0]), np.array([1.0, 9.0]))
    assert heavy.at(np.array([0.5]))[0] > 8


def test_unequal_weights_say_as_much_as_fewer_errors() -> None:
    assert ErrorQuantiles.of(np.zeros(4), np.ones(4)).size == pytest.approx(4)
    assert ErrorQuantiles.of(np.zeros(4), np.array([1.0, 1.0, 0.0, 0.0])).size == pytest.approx(2)


def test_few_errors_push_the_quantiles_outwards() -> None:
    errors = ErrorQuantiles.of(np.arange(9.0), np.ones(9))
    low, middle, high = errors.outward((0.2, 0.5, 0.8))
    assert low < errors.at(np.array([0.2]))[0] < middle < errors.at(np.array([0.8]))[0] < high


def test_equal_errors_share_the_middle_of_their_ranks() -> None:
    errors = ErrorQuantiles.of(np.array([0.0, 0.0, 0.0, 5.0]), np.ones(4))
    assert errors.ranks(np.array([0.0, 5.0])) == pytest.approx([0.375, 0.875])


@settings(max_examples=30, deadline=None)
@given(st.lists(st.floats(-50, 50), min_size=2, max_size=40, unique=True))
def test_the_error_at_the_rank_of_an_error_is_that_error(errors: list[float]) -> None:
    values = np.array(errors)
    distribution = ErrorQuantiles.of(values, np.linspace(1, 2, values.size))
    np.testing.assert_allclose(distribution.at(distribution.ranks(values)), values, atol=1e-9)
