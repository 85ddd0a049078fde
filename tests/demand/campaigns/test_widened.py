from __future__ import annotations

import numpy as np
import pytest

from scheduler.demand.campaigns.widened import widened

LEVELS = (0.1, 0.5, 0.9)
MEAN = np.array([100.0, 100.0])
QUANTILES = np.array([[80.0, 80.0], [99.0, 99.0], [130.0, 130.0]])


def test_two_errors_add_up_by_their_squares() -> None:
    wide = widened(QUANTILES, MEAN, LEVELS, np.array([0.2, 0.0]))
    assert wide[0, 0] == pytest.approx(100 - np.hypot(20, 1.2816 * 20), rel=1e-3)
    assert wide[2, 0] == pytest.approx(100 + np.hypot(30, 1.2816 * 20), rel=1e-3)
    assert wide[1, 0] == 99.0
    np.testing.assert_array_equal(wide[:, 1], QUANTILES[:, 1])


def test_quantiles_stay_in_order_and_above_zero() -> None:
    wide = widened(QUANTILES, MEAN, LEVELS, np.array([1.5, 0.7]))
    assert (wide >= 0).all()
    assert (np.diff(wide, axis=0) >= 0).all()


def test_without_spread_nothing_changes() -> None:
    assert widened(QUANTILES, MEAN, LEVELS, np.zeros(2)) is QUANTILES
