from __future__ import annotations

import numpy as np
import pytest

from scheduler.demand.daily.local_level import local_level


def test_a_steady_series_is_at_its_own_level() -> None:
    level = local_level(np.full((1, 50), 6.0), np.full((1, 50), 2.0), 10.0)
    np.testing.assert_allclose(level, 3.0)


def test_days_count_by_their_distance() -> None:
    actual, usual = np.zeros((1, 21)), np.ones((1, 21))
    actual[0, 10] = 1.0
    weights = 0.5 ** (np.abs(np.arange(21)[:, None] - np.arange(21)) / 5.0)
    np.testing.assert_allclose(local_level(actual, usual, 5.0)[0], weights[:, 10] / weights.sum(axis=1))


def test_a_day_can_be_left_out_of_its_own_level() -> None:
    actual = np.ones((1, 21))
    actual[0, 10] = 50.0
    assert local_level(actual, np.ones((1, 21)), 5.0, itself=False)[0, 10] == pytest.approx(1.0)


def test_days_of_which_nothing_is_known_do_not_count() -> None:
    actual, usual = np.ones((1, 21)), np.ones((1, 21))
    actual[0, 5:9] = usual[0, 5:9] = 0.0
    np.testing.assert_allclose(local_level(actual, usual, 5.0), 1.0)


def test_without_anything_usual_the_level_is_0() -> None:
    assert (local_level(np.zeros((1, 9)), np.zeros((1, 9)), 5.0) == 0).all()


def test_a_history_of_ten_years_is_no_trouble() -> None:
    level = local_level(np.ones((1, 3650)), np.ones((1, 3650)), 5.0)
    np.testing.assert_allclose(level, 1.0)
