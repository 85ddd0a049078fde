from __future__ import annotations

import numpy as np
import pytest

from scheduler.demand.intervals.independent_buyers import independent_buyers


def test_quantiles_hold_as_many_poisson_counts_as_they_say() -> None:
    counts = np.random.default_rng(1).poisson(100.0, 20_000)
    low, high = independent_buyers(np.array([100.0]), np.array([0.1, 0.9]))[:, 0]
    assert ((counts > low) & (counts < high)).mean() == pytest.approx(0.8, abs=0.03)


def test_levels_come_before_the_axes_of_the_mean() -> None:
    quantiles = independent_buyers(np.full((2, 3, 24), 50.0), np.array([0.1, 0.5, 0.9]))
    assert quantiles.shape == (3, 2, 3, 24)
    assert (quantiles[1] == 50.0).all()
    assert (np.diff(quantiles, axis=0) > 0).all()


def test_a_rank_per_value_gives_a_quantile_per_value() -> None:
    ranks = np.array([[0.1, 0.5], [0.9, 0.5]])
    found = independent_buyers(np.full(2, 100.0), ranks)
    np.testing.assert_allclose(found, [[87.18, 100.0], [112.82, 100.0]], atol=0.01)


def test_no_count_is_below_0_and_no_rank_is_infinitely_far() -> None:
    found = independent_buyers(np.array([0.0, 1.0]), np.array([0.0, 1.0]))
    assert found.min() == 0.0
    assert np.isfinite(found).all()
