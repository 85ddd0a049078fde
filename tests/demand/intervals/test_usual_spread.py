from __future__ import annotations

import numpy as np
import pytest

from scheduler.demand.intervals.usual_spread import usual_spread


def test_nothing_expected_has_a_spread_of_its_own() -> None:
    assert usual_spread(np.zeros(1)) == pytest.approx([1.0])


def test_it_grows_faster_than_the_root_and_slower_than_what_is_expected() -> None:
    (small,), (large,) = usual_spread(np.array([100.0])), usual_spread(np.array([10_000.0]))
    assert 10 < large / small < 100
