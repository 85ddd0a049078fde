"""The load that follows the arrivals."""

from __future__ import annotations

import math

import numpy as np
import pytest

from scheduler.queueing.offered_load import offered_load


def test_small_steps_in_time_give_the_same() -> None:
    rates, load, found = [60.0, 120.0, 30.0], 3.0, []
    for rate in rates:
        for _ in range(200_000):
            load += (rate / 3600 - load / 900) * 3600 / 200_000
        found.append(load)
    np.testing.assert_allclose(offered_load(rates, 900, start=3.0), found, rtol=1e-4)


def test_a_steady_rate_ends_in_rate_times_handle_time() -> None:
    assert offered_load([60.0] * 40, 1200)[-1] == pytest.approx(20)


def test_a_load_that_is_settled_stays() -> None:
    assert offered_load([60.0, 60.0], 1200, start=20.0) == pytest.approx([20, 20])


def test_half_hours_are_as_good_as_hours() -> None:
    halves = offered_load([60.0, 60.0, 90.0, 90.0], 1200, interval_seconds=1800)
    assert halves[1::2] == pytest.approx(offered_load([60.0, 90.0], 1200))


def test_paths_and_handle_times_by_hour_are_broadcast() -> None:
    rates = np.array([[60.0, 120.0], [6.0, 12.0]])
    found = offered_load(rates, [600.0, 1200.0], start=[0.0, 1.0])
    assert found.shape == (2, 2)
    assert found[1, 0] == pytest.approx(1 + 0 * math.exp(-6))


def test_one_handle_time_for_one_rate_is_enough() -> None:
    assert offered_load(60.0, 600).shape == (1,)


@pytest.mark.parametrize(
    ("rate", "aht", "extra", "field"),
    [
        (-1.0, 300, {}, "contacts_per_hour"),
        (1.0, 0, {}, "aht_seconds"),
        (1.0, 300, {"interval_seconds": 0.0}, "interval_seconds"),
        (1.0, 300, {"start": -1.0}, "start"),
    ],
)
def test_a_bad_number_is_refused_by_name(rate: float, aht: float, extra: dict[str, float], field: str) -> None:
    with pytest.raises(ValueError, match=field):
        offered_load(rate, aht, **extra)
