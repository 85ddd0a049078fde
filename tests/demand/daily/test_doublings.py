from __future__ import annotations

import numpy as np
import pytest

from scheduler.demand.daily.doublings import doublings


def test_weights_double_every_half_life() -> None:
    np.testing.assert_allclose(doublings(9, 4.0)[[0, 4, 8]], [1.0, 2.0, 4.0])


def test_what_is_kept_cannot_be_changed() -> None:
    with pytest.raises(ValueError, match="read-only"):
        doublings(9, 4.0)[0] = 5.0
