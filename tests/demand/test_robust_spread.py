"""The spread of values of which a few are odd."""

from __future__ import annotations

import numpy as np
import pytest

from scheduler.demand.robust_spread import robust_spread


def test_of_a_normal_law_it_is_the_standard_deviation() -> None:
    values = np.random.default_rng(3).normal(50.0, 4.0, size=(2, 20_000))
    np.testing.assert_allclose(robust_spread(values), [4.0, 4.0], rtol=0.03)


def test_a_few_odd_values_do_not_move_it() -> None:
    values = np.tile([9.0, 10.0, 11.0], 20)
    odd = values.copy()
    odd[:5] = 1e6
    assert robust_spread(odd) == pytest.approx(robust_spread(values))
