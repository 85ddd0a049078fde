from __future__ import annotations

import numpy as np

from scheduler.simulation.batch_ratio import batch_ratio, standard_error


def test_a_ratio_is_that_of_the_sums_and_not_the_mean_of_ratios() -> None:
    value, residuals = batch_ratio(np.array([[1.0], [9.0]]), np.array([[1.0], [19.0]]))
    assert value.tolist() == [0.5]
    assert np.allclose(residuals, [[0.025], [-0.025]])


def test_nothing_measured_is_no_number() -> None:
    value, residuals = batch_ratio(np.zeros((2, 1)), np.zeros((2, 1)))
    assert np.isnan(value).all()
    assert np.isnan(residuals).all()


def test_equal_batches_have_the_standard_error_of_their_mean() -> None:
    hits = np.random.default_rng(1).normal(10.0, 2.0, size=(50, 1))
    _, residuals = batch_ratio(hits, np.ones((50, 1)))
    assert np.allclose(standard_error(residuals), hits.std(axis=0, ddof=1) / np.sqrt(50))


def test_a_single_batch_tells_no_error() -> None:
    assert np.isnan(standard_error(np.zeros((1, 3)))).all()
