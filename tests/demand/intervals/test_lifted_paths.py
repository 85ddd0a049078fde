from __future__ import annotations

import numpy as np
import pytest

from scheduler.demand.intervals.lifted_paths import lifted_paths

PATHS = np.full((200, 2, 2, 24), 10.0, dtype=np.float32)


def test_paths_are_multiplied_by_the_effect_of_each_hour() -> None:
    factor = np.ones((2, 2, 24))
    factor[0, 1] = 3.0
    lifted = lifted_paths(PATHS, factor, np.zeros(factor.shape))
    assert (lifted[:, 0, 1] == 30).all()
    assert (lifted[:, 1] == 10).all()
    assert lifted.dtype == np.float32


def test_an_unsure_effect_spreads_the_paths_around_the_expected_one() -> None:
    spread = np.zeros((2, 2, 24))
    spread[:, 1] = 0.25
    lifted = lifted_paths(PATHS, np.full((2, 2, 24), 2.0), spread)
    assert lifted[:, :, 1].mean() == pytest.approx(20, rel=0.01)
    assert lifted[:, 0, 1, 0].std() == pytest.approx(5, rel=0.05)
    assert lifted[:, :, 0].std() == 0


def test_a_campaign_comes_strong_or_weak_for_all_its_hours_and_queues() -> None:
    lifted = lifted_paths(PATHS, np.ones((2, 2, 24)), np.full((2, 2, 24), 0.2))
    assert np.corrcoef(lifted[:, 0, 0, 0], lifted[:, 1, 1, 23])[0, 1] == pytest.approx(1)
