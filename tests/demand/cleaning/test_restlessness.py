from __future__ import annotations

import numpy as np
import pytest

from scheduler.demand.cleaning.restlessness import restlessness


def test_independent_buyers_are_hardly_restless() -> None:
    counts = np.random.default_rng(1).poisson(40.0, 5000).astype(float)
    assert restlessness(counts, np.full(5000, 40.0)) < 0.005


@pytest.mark.parametrize("shape", [4, 20])
def test_the_dispersion_of_a_gamma_mixture_is_recovered(shape: int) -> None:
    random = np.random.default_rng(2)
    counts = random.poisson(60.0 * random.gamma(shape, 1 / shape, 20_000)).astype(float)
    assert restlessness(counts, np.full(20_000, 60.0)) == pytest.approx(1 / shape, rel=0.25)


def test_a_spike_and_an_outage_do_not_move_it() -> None:
    counts = np.random.default_rng(1).poisson(40.0, 5000).astype(float)
    before = restlessness(counts, np.full(5000, 40.0))
    counts[:20], counts[20:60] = 5000.0, 0.0
    assert restlessness(counts, np.full(5000, 40.0)) == pytest.approx(before, abs=0.002)


def test_a_series_of_quiet_hours_says_nothing() -> None:
    assert restlessness(np.full(100, np.nan), np.full(100, 10.0)) == 0.0
    assert restlessness(np.ones(100), np.ones(100)) == 0.0
