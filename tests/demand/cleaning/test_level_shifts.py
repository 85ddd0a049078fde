from __future__ import annotations

import numpy as np
import pytest
from demand.histories import make_history
from numpy.typing import NDArray

from scheduler.demand.cleaning.level_shifts import LevelShift, find_level_shifts


def shifts(factors: NDArray[np.float64], seed: int = 1, **kept: NDArray[np.bool_]) -> tuple[LevelShift, ...]:
    contacts = make_history(factors.size, factors=factors, seed=seed).contacts.reshape(1, -1, 24)
    return find_level_shifts(contacts, kept.get("ordinary", np.ones(factors.size, dtype=np.bool_)), 0)


def step(days: int, day: int, factor: float) -> NDArray[np.float64]:
    return np.where(np.arange(days) >= day, factor, 1.0)


@pytest.mark.parametrize("factor", [0.5, 1.6, 2.5])
@pytest.mark.parametrize("ago", [14, 40, 200])
def test_a_shift_is_found_on_its_day_with_its_size(factor: float, ago: int) -> None:
    (shift,) = shifts(step(364, 364 - ago, factor))
    assert abs(shift.day - (364 - ago)) <= 1
    assert shift.factor == pytest.approx(factor, rel=0.1)


def test_two_shifts_are_two_findings_the_latest_first() -> None:
    latest, earlier = shifts(step(364, 150, 2.0) * step(364, 280, 0.5))
    assert (latest.day, earlier.day) == (280, 150)


def test_growth_is_no_shift() -> None:
    assert shifts(3.0 ** (np.arange(364) / 364)) == ()


def test_a_season_is_no_shift() -> None:
    assert shifts(1 + 0.5 * np.sin(2 * np.pi * np.arange(364) / 364)) == ()


def test_a_campaign_that_goes_again_is_no_shift() -> None:
    factors = np.ones(364)
    factors[200:221] = 2.5
    assert shifts(factors) == ()


def test_a_week_of_holidays_is_no_shift() -> None:
    factors = np.ones(120)
    factors[100:108] = 0.4
    assert shifts(factors) == ()


def test_five_days_are_too_few_to_last() -> None:
    assert shifts(step(120, 115, 2.0)) == ()


def test_a_small_change_is_left_to_the_level_of_the_method() -> None:
    assert shifts(step(364, 300, 1.2)) == ()


def test_a_history_of_two_weeks_has_none() -> None:
    assert shifts(step(14, 7, 2.0)) == ()


def test_a_restless_store_has_none() -> None:
    for seed in range(6):
        factors = np.random.default_rng(seed).gamma(8, 1 / 8, 364)
        assert shifts(factors, seed) == ()


def test_a_fashion_that_fades_is_no_shift() -> None:
    factors = np.ones(364)
    factors[150:200] = 2.5
    factors[200:300] = np.linspace(2.5, 1.0, 100)
    assert shifts(factors) == ()


def test_a_rise_over_six_weeks_is_no_shift() -> None:
    assert shifts(np.interp(np.arange(364), [150, 192], [1.0, 3.0])) == ()


def test_a_queue_of_a_few_days_in_a_long_history_has_no_shift_from_nothing() -> None:
    contacts = make_history(200, seed=1).contacts.reshape(1, -1, 24)
    contacts[0, :188] = np.nan
    assert find_level_shifts(contacts, np.ones(200, dtype=np.bool_), 0) == ()
    contacts[0] = np.nan
    assert find_level_shifts(contacts, np.ones(200, dtype=np.bool_), 0) == ()
