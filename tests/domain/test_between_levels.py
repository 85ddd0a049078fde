"""Quantiles at a probability that lies between those that are known."""

from __future__ import annotations

import numpy as np
import pytest

from scheduler.domain.between_levels import between_levels

LEVELS = (0.1, 0.5, 0.9)
QUANTILES = np.array([[4.0, 40.0], [6.0, 60.0], [9.0, 90.0]])


@pytest.mark.parametrize("row", range(3))
def test_a_level_that_is_known_is_its_quantile(row: int) -> None:
    np.testing.assert_array_equal(between_levels(LEVELS, QUANTILES, LEVELS[row]), QUANTILES[row])


def test_between_two_levels_it_is_linear() -> None:
    np.testing.assert_allclose(between_levels(LEVELS, QUANTILES, 0.6), [6.75, 67.5])


def test_a_level_off_by_rounding_is_the_same_level() -> None:
    np.testing.assert_array_equal(between_levels(LEVELS, QUANTILES, (1 - 0.8) / 2), QUANTILES[0])


@pytest.mark.parametrize(("level", "row"), [(0.01, 0), (0.99, 2)])
def test_beyond_the_levels_the_outermost_is_taken(level: float, row: int) -> None:
    np.testing.assert_array_equal(between_levels(LEVELS, QUANTILES, level), QUANTILES[row])
