"""Cells that a better roster may have."""

from __future__ import annotations

import numpy as np

from scheduler.solver.neighbourhoods.promising import Promising

LEAST = np.array([-np.inf, 100.0, 109.0, 110.0, 111.0, 150.0])


def _trials(values: list[int], cost: int = 110) -> list[tuple[list[bool], bool]]:
    rng = np.random.default_rng(1)
    promising = Promising(LEAST)
    chosen = [promising.choose(np.array(values), cost, rng) for _ in range(100)]
    return [(found.tolist(), whole) for found, whole in chosen]


def test_in_a_whole_trial_only_what_must_cost_more_is_left_out() -> None:
    whole = [found for found, is_whole in _trials([0] * 6) if is_whole]
    assert 20 < len(whole) < 80
    assert all(found == [True, True, True, True, False, False] for found in whole)


def test_in_the_other_trials_what_is_unlikely_is_left_out_too() -> None:
    narrowed = [found for found, is_whole in _trials([0] * 6) if not is_whole]
    assert all(found[:2] == [True, True] and found[4:] == [False, False] for found in narrowed)
    assert any(not found[2] for found in narrowed)


def test_what_the_roster_has_may_always_change() -> None:
    assert all(found[5] for found, _ in _trials([0, 0, 0, 0, 0, 1]))


def test_without_any_bound_nothing_is_left_out() -> None:
    found, _ = Promising(np.full(3, -np.inf)).choose(np.zeros(3, dtype=np.int64), 5, np.random.default_rng(1))
    assert found.all()
