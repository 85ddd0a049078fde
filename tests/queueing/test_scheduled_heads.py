"""From people at work to people on the roster."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduler.queueing.scheduled_heads import scheduled_heads


def test_a_quotient_that_is_whole_on_paper_stays_whole() -> None:
    assert scheduled_heads(21, 0.3) == 30


def test_parts_of_people_are_rounded_up() -> None:
    assert scheduled_heads([3.1, 0.01, 0.0], 0.0).tolist() == [4, 1, 0]


@given(st.floats(0, 1000), st.lists(st.floats(0, 0.95), min_size=2, max_size=9))
def test_more_shrinkage_never_needs_fewer(agents: float, shares: list[float]) -> None:
    assert (np.diff(scheduled_heads(agents, sorted(shares))) >= 0).all()


@pytest.mark.parametrize("share", [-0.1, 1.0, 30.0, math.nan])
def test_a_share_that_is_none_is_refused_by_name(share: float) -> None:
    with pytest.raises(ValueError, match="shrinkage is"):
        scheduled_heads(10, share)


def test_fewer_than_no_agents_are_refused_by_name() -> None:
    with pytest.raises(ValueError, match="agents is -2"):
        scheduled_heads([3, -2], 0.1)
