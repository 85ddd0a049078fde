from __future__ import annotations

import numpy as np

from scheduler.demand.intervals.independent_buyers import independent_buyers
from scheduler.demand.intervals.no_narrower import no_narrower

LEVELS = np.array([0.1, 0.5, 0.9])
MEAN = np.array([25.0])
CHANCE = independent_buyers(MEAN, LEVELS)


def test_what_is_surer_than_chance_becomes_as_wide_as_chance_and_the_median_stays() -> None:
    sure = np.array([[24.5], [26.0], [26.5]])
    np.testing.assert_array_equal(no_narrower(sure, MEAN, LEVELS), [CHANCE[0], [26.0], CHANCE[2]])


def test_what_is_wider_than_chance_stays() -> None:
    wide = np.array([[5.0], [25.0], [60.0]])
    np.testing.assert_array_equal(no_narrower(wide, MEAN, LEVELS), wide)


def test_ranks_may_differ_from_value_to_value() -> None:
    found = no_narrower(np.full((2, 1), 25.0), MEAN, np.array([[0.1], [0.9]]))
    np.testing.assert_allclose(found, [CHANCE[0], CHANCE[2]])
