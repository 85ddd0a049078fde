"""How much a count of each person weighs."""

from __future__ import annotations

import pytest

from scheduler.rules.fair_scales import fair_scales


@pytest.mark.parametrize(
    ("shares", "scales"),
    [([1, 1], (1, [1, 1])), ([1, 0.5], (1, [1, 2])), ([1, 0.8], (4, [4, 5])), ([2, 1], (2, [1, 2])), ([0], (1, [100]))],
)
def test_scales_are_whole_numbers_in_lowest_terms(shares, scales):
    assert fair_scales(shares) == scales


def test_more_parts_are_more_exact():
    assert fair_scales([1, 0.3], 1000) == (1000, [1000, 3333])
