"""Settings of staffing."""

from __future__ import annotations

import pytest

from scheduler.staffing.settings import StaffingSettings


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ({"level": 1.0}, "level is 1.0"),
        ({"level": 0.0}, "level is 0.0"),
        ({"shrinkage": 1.0}, "shrinkage is 1.0"),
        ({"shrinkage": -0.1}, "shrinkage is -0.1"),
        ({"late_opening_clear_minutes": 0}, "late_opening_clear_minutes is 0"),
        ({"pooled": (("a", "b"), ("b", "c"))}, "pooled names b more than once"),
    ],
)
def test_a_value_outside_its_range_is_named(wrong: dict[str, object], named: str) -> None:
    with pytest.raises(ValueError, match=named):
        StaffingSettings(**wrong)


def test_the_mean_can_be_staffed_for() -> None:
    assert StaffingSettings(level=None).level is None
