from __future__ import annotations

import numpy as np
import pytest

from scheduler.demand.parts_of_day import parts_of_day


def test_parts_of_parts_are_parts_of_the_day() -> None:
    hours = np.random.default_rng(1).random((2, 5, 24))
    np.testing.assert_allclose(parts_of_day(parts_of_day(hours, 12), 4), parts_of_day(hours, 4))


@pytest.mark.parametrize("parts", [1, 4, 12, 24])
def test_nothing_is_lost(parts: int) -> None:
    hours = np.random.default_rng(1).random((3, 24))
    assert parts_of_day(hours, parts).shape == (3, parts)
    np.testing.assert_allclose(parts_of_day(hours, parts).sum(axis=-1), hours.sum(axis=-1))
