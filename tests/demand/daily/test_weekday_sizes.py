from __future__ import annotations

import numpy as np
import pytest

from scheduler.demand.daily.weekday_sizes import weekday_sizes
from scheduler.demand.daily.whole_days import WholeDays

TRUE = np.array([1.0, 1.0, 1.0, 1.0, 1.0, 0.6, 0.4])


def sizes(totals: np.ndarray, seen: np.ndarray | None = None) -> np.ndarray:
    """Of days from a Monday on, relative to their mean."""
    days = totals.shape[1]
    known = np.ones(totals.shape) if seen is None else seen
    found = weekday_sizes(WholeDays(totals * known, known, np.arange(days) % 7), np.ones(totals.shape), np.ones(days))
    return found / found.mean(axis=1, keepdims=True) * TRUE.mean()


def restless(weeks: int, seed: int, spread: float) -> np.ndarray:
    noise = np.random.default_rng(seed).lognormal(0.0, spread, (1, 7 * weeks))
    return np.tile(TRUE, weeks)[None] * 500.0 * noise


def test_exact_weekdays_are_found() -> None:
    np.testing.assert_allclose(sizes(restless(20, 1, 0.0))[0], TRUE, atol=0.03)


def test_plainly_different_weekdays_stay_apart() -> None:
    np.testing.assert_allclose(sizes(restless(20, 1, 0.1))[0], TRUE, atol=0.06)


def test_weekdays_that_cannot_be_told_apart_share_their_size() -> None:
    errors = [sizes(restless(2, seed, 0.2))[0, :5] - 1.0 for seed in range(20)]
    alone = [restless(2, seed, 0.2).reshape(2, 7)[:, :5].mean(axis=0) / 500.0 - 1.0 for seed in range(20)]
    assert np.std(errors) < 0.75 * np.std(alone)


def test_a_weekday_without_anybody_is_closed() -> None:
    totals = restless(4, 2, 0.1)
    totals[:, 6::7] = 0.0
    assert sizes(totals)[0, 6] == 0


def test_a_weekday_of_which_nothing_is_known_is_like_the_mean() -> None:
    seen = np.ones((1, 28))
    seen[:, 2::7] = 0.0
    assert sizes(restless(4, 3, 0.0), seen)[0, 2] == pytest.approx(TRUE.mean(), rel=0.2)
