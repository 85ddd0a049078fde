from __future__ import annotations

import pytest

from scheduler.demand.daily.age_weight import age_weight


def test_a_day_counts_half_of_one_that_is_sixteen_weeks_younger() -> None:
    weight = age_weight(300)
    assert weight[-1] == 1.0
    assert weight[100] == pytest.approx(weight[212] / 2)
