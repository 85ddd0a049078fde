from __future__ import annotations

import numpy as np
import pytest

from scheduler.simulation.wait_quantile import wait_quantile

EDGES = np.array([0.0, 1.0, 10.0, 20.0, np.inf])


def one(*bins: float) -> float:
    return float(wait_quantile(np.array([[bins], [bins]], dtype=float), EDGES, 0.9).value[0])


def test_whoever_does_not_wait_waits_nothing() -> None:
    assert one(95, 5, 0, 0) == 0.0


def test_it_is_linear_within_a_bin() -> None:
    assert one(50, 0, 50, 0) == pytest.approx(18.0)


def test_beyond_the_last_edge_it_is_that_edge() -> None:
    assert one(10, 0, 0, 90) == 20.0


def test_where_nobody_is_answered_it_is_no_number() -> None:
    assert np.isnan(one(0, 0, 0, 0))


def test_a_single_batch_tells_no_range() -> None:
    figures = wait_quantile(np.array([[[50.0, 0, 50, 0]]]), EDGES, 0.9)
    assert figures.value[0] == pytest.approx(18.0)
    assert np.isnan(figures.low[0])


def test_its_range_holds_the_true_wait_95_times_of_100() -> None:
    generator = np.random.default_rng(4)
    edges = np.linspace(0, 300, 301)
    waits = generator.exponential(20.0, size=(300, 20, 60))
    counted = np.stack([[np.histogram(batch, edges)[0] for batch in trial] for trial in waits]).astype(float)
    figures = wait_quantile(counted.transpose(1, 0, 2), edges, 0.9)
    truth = 20.0 * np.log(10)
    assert 0.9 <= ((figures.low <= truth) & (truth <= figures.high)).mean() <= 0.99
