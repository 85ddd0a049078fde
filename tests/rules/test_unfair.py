"""The two people who are the furthest apart."""

from __future__ import annotations

import pytest

from scheduler.domain.price_curve import PriceCurve
from scheduler.domain.strength import Strength
from scheduler.rules.unfair import unfair

PRICE = Strength.should(PriceCurve.counted((30, 60)))


def found(loads, *, unit=1, tolerance=1, group=""):
    code = "fairness_late"
    return list(unfair(code, "fair", PRICE, "shifts", ["a", "b", "c"], loads, unit=unit, tolerance=tolerance, group=group))


@pytest.mark.parametrize(
    ("loads", "size"), [((0, 1, 1), 0), ((0, 2, 1), 1), ((5, 1, 2), 3), ((-2, 1, 0), 2), ((3, 3, 3), 0)]
)
def test_the_size_is_what_is_beyond_the_tolerance(loads, size):
    assert [finding.size for finding in found(loads)] == [size][: bool(size)]


@pytest.mark.parametrize(("apart", "size"), [(4, 0), (5, 1), (8, 1), (9, 2)])
def test_parts_of_a_count_are_rounded_up(apart, size):
    assert sum(finding.size for finding in found((0, apart, 0), unit=4)) == size


def test_it_says_who_has_how_much():
    (finding,) = found((8, 20, 2), unit=4)
    assert finding.facts == {"most_loaded": "b", "most": 5.0, "least_loaded": "c", "least": 0.5}
    assert (finding.code, finding.rule, finding.unit, finding.cost) == (
        "fairness_late",
        "fair",
        "shifts",
        (30 + 3 * 60) * 1200,
    )


def test_a_group_has_its_name():
    (finding,) = found((9, 0, 0), group="seniors")
    assert (finding.code, finding.facts["group"]) == ("fairness_late_group", "seniors")
