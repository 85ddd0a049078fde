from __future__ import annotations

import math

import pytest

from scheduler.simulation.t_quantile import t_quantile


@pytest.mark.parametrize(
    ("freedom", "value"),
    [(1, 12.7062), (2, 4.30265), (3, 3.18245), (4, 2.77645), (9, 2.26216), (19, 2.09302), (99, 1.98422), (10**6, 1.95997)],
)
def test_it_is_that_of_the_tables(freedom: int, value: float) -> None:
    assert t_quantile(freedom) == pytest.approx(value, rel=2e-3 if freedom < 9 else 1e-5)


def test_without_freedom_nothing_is_known() -> None:
    assert math.isnan(t_quantile(0))
