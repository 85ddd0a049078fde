from __future__ import annotations

import numpy as np
import pytest

from scheduler.demand.shrunk_effects import shrunk_effects

QUIET = np.zeros(1)


def effect(
    factors: list[float], groups: list[list[int]], *, contacts: float = 20.0, noise: float = 0.0, prior: float = 80.0
) -> np.ndarray:
    """Effects of days, the first of which are past ones with the given factors; shape (days, 24)."""
    usual = np.full((1, len(factors), 24), contacts)
    actual = usual * np.array(factors)[:, None]
    return shrunk_effects(actual, usual, np.array([noise]), np.array(groups), prior)[0]


def test_a_group_that_was_seen_often_has_its_own_effect() -> None:
    assert effect([0.5] * 8, [[0] * 9])[-1] == pytest.approx(np.full(24, 0.5), abs=0.01)


def test_nothing_seen_is_no_effect() -> None:
    assert (effect([], [[0, 1], [-1, 0]]) == 1).all()


def test_a_day_without_a_group_is_not_moved() -> None:
    assert (effect([0.5] * 8, [[0] * 8 + [-1]])[-1] == 1).all()


def test_a_group_without_past_days_stays_where_the_level_above_left_it() -> None:
    above, unseen = effect([0.5] * 8, [[0] * 8 + [0, 0], [0] * 8 + [0, 1]])[-2:].mean(axis=1)
    assert unseen == pytest.approx(above, abs=0.01)


def test_a_single_day_counts_less_the_noisier_days_are() -> None:
    calm, restless = (effect([0.6], [[0, 0]], noise=noise)[-1].mean() for noise in (0.0, 0.2))
    assert calm == pytest.approx(0.6, abs=0.1)
    assert restless > 0.9


def test_three_days_of_chance_do_not_swing_a_holiday() -> None:
    assert effect([1.3, 0.9, 1.2], [[0] * 4], noise=0.05)[-1].mean() == pytest.approx(1.0, abs=0.07)


def test_groups_that_do_not_differ_keep_the_effect_of_all() -> None:
    factors = [0.72, 0.68, 0.70, 0.71, 0.69, 0.70]
    found = effect(factors, [[0] * 6, [0, 1, 2, 3, 4, 5]], noise=0.01).mean(axis=1)
    assert np.ptp(found) < 0.03


def test_groups_that_plainly_differ_get_effects_of_their_own() -> None:
    found = effect([0.2, 0.2, 1.0, 1.0, 1.6, 1.6], [[0] * 6, [0, 0, 1, 1, 2, 2]]).mean(axis=1)
    assert found == pytest.approx([0.2, 0.2, 1.0, 1.0, 1.6, 1.6], abs=0.06)


def test_a_closed_day_is_learned_as_closed() -> None:
    found = effect([0.0] * 4, [[0] * 5])[-1]
    assert (found >= 0).all()
    assert found.max() < 0.05


def test_hours_of_the_day_may_differ() -> None:
    usual = np.full((1, 6, 24), 50.0)
    actual = usual.copy()
    actual[:, :, 12:] *= 0.2
    found = shrunk_effects(actual, usual, QUIET, np.zeros((1, 7), dtype=np.int64), 80.0)[0, -1]
    assert found[:12] == pytest.approx(np.ones(12), abs=0.08)
    assert found[12:] == pytest.approx(np.full(12, 0.2), abs=0.08)


def test_queues_are_learned_apart() -> None:
    usual = np.full((2, 6, 24), 50.0)
    actual = usual * np.array([0.5, 1.5])[:, None, None]
    found = shrunk_effects(actual, usual, np.zeros(2), np.zeros((1, 7), dtype=np.int64), 80.0)[:, -1]
    assert found.mean(axis=1) == pytest.approx([0.5, 1.5], abs=0.02)
