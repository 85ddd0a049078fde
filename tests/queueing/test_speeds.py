"""Speeds of several contacts at once."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduler.queueing.speeds import require_speeds, usual_speeds


@pytest.mark.parametrize("speeds", [(1.0,), (1.0, 0.85, 0.72), (1.0, 0.5, 1 / 3), [1, 1]])
def test_speeds_at_which_more_at_once_is_never_less_in_all_are_good(speeds: tuple[float, ...]) -> None:
    require_speeds(speeds)


@pytest.mark.parametrize(
    ("speeds", "sentence"),
    [
        ((), "speeds is empty"),
        ((0.9,), "speeds begins with 0.9; the speed with one contact is 1"),
        ((1.0, 1.1), "speeds has 1.1; allowed is above 0 and at most 1"),
        ((1.0, 0.0), "speeds has 0; allowed is above 0 and at most 1"),
        ((1.0, math.nan), "speeds has nan; allowed is above 0 and at most 1"),
        ((1.0, 0.85, 0.5), "speeds has 0.5 with 3 contacts at once.*allowed is 0.5667 or more"),
    ],
)
def test_other_speeds_are_refused(speeds: tuple[float, ...], sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        require_speeds(speeds)


@given(st.integers(1, 30))
def test_the_usual_speeds_are_good_for_any_number_at_once(most: int) -> None:
    speeds = usual_speeds(most)
    require_speeds(speeds)
    assert len(speeds) == most
