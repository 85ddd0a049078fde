"""The share that waits in a large team."""

from __future__ import annotations

import numpy as np
import pytest

from scheduler.queueing.erlang_c import erlang_c
from scheduler.queueing.halfin_whitt_delay import halfin_whitt_delay


def test_large_teams_come_close_to_it() -> None:
    beta = np.array([0.25, 1.0, 2.0])
    agents = 90_000 + 300 * beta
    np.testing.assert_allclose(erlang_c(agents, 90_000.0), halfin_whitt_delay(beta), rtol=0.01)


def test_without_anyone_above_the_load_everyone_waits_and_with_many_nobody() -> None:
    assert halfin_whitt_delay(0.0) == 1
    assert halfin_whitt_delay(1e6) == pytest.approx(0, abs=1e-290)


def test_the_shape_is_kept() -> None:
    assert halfin_whitt_delay([[0.5, 1.0]]).shape == (1, 2)


def test_a_bad_number_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="beta"):
        halfin_whitt_delay(-0.5)
