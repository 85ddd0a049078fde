from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from scheduler.demand.campaigns.shrunk import shrunk


def effects(*rows: list[float]) -> NDArray[np.float64]:
    """Effects of events on one queue, shape (events, 1, effects)."""
    return np.array(rows)[:, None, :]


def test_what_chance_explains_is_no_effect() -> None:
    found = shrunk(effects([0.1, -0.1, 0.05]), np.full((1, 1, 3), 0.01), np.zeros((1, 3)))
    np.testing.assert_array_equal(found, np.zeros((1, 3)))


def test_plain_effects_are_believed() -> None:
    found = shrunk(effects([1.0, 0.8, 0.9]), np.full((1, 1, 3), 0.01), np.zeros((1, 3)))
    assert found[0] == pytest.approx([1.0, 0.8, 0.9], rel=0.03)


def test_several_events_count_together_by_how_sure_they_are() -> None:
    found = shrunk(effects([1.0], [2.0]), np.array([[[0.01]], [[0.03]]]), np.zeros((1, 1)))
    assert found[0, 0] == pytest.approx(1.25, rel=0.02)


def test_what_was_never_seen_keeps_the_prior() -> None:
    found = shrunk(effects([np.nan, 1.0]), np.array([[[np.nan, 0.01]]]), np.array([[0.3, 0.2]]))
    assert found[0, 0] == pytest.approx(0.3)
    assert found[0, 1] == pytest.approx(1.0, rel=0.05)


def test_neighbours_pass_over_into_one_another_where_asked() -> None:
    alone = shrunk(effects([0.0, 1.0, 0.0]), np.full((1, 1, 3), 0.001), np.zeros((1, 3)))
    smooth = shrunk(effects([0.0, 1.0, 0.0]), np.full((1, 1, 3), 0.001), np.zeros((1, 3)), smooth=True)
    assert alone[0, 0] == 0
    assert 0 < smooth[0, 0] < smooth[0, 1] < alone[0, 1]
