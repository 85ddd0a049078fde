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


def test_three_of_sixty_percent_are_as_much_as_five_of_a_hundred():
    unit, (full, part) = fair_scales([1, 0.6])
    assert 5 * full == 3 * part
    assert unit == full


def test_shares_that_have_no_parts_in_common_are_rounded_to_so_many():
    shares = [1, 0.3, 0.7, 0.9, 0.8]
    assert fair_scales(shares) == (100, [100, 333, 143, 111, 125])
    assert fair_scales(shares, 1000) == (252, [252, 840, 360, 280, 315])
