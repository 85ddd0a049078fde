from __future__ import annotations

import numpy as np
import pytest

from scheduler.demand.daily.coming_level import coming_level
from scheduler.demand.daily.whole_days import WholeDays


def level(totals: np.ndarray, ahead: int = 14) -> np.ndarray:
    days = WholeDays(totals[None], np.ones((1, totals.size)), np.arange(totals.size) % 7)
    return coming_level(days, np.ones((1, totals.size)), ahead, (5.0, 364.0), (3.0, 1.0))[0]


def noise(days: int, spread: float, seed: int = 1) -> np.ndarray:
    return np.exp(np.random.default_rng(seed).normal(0.0, spread, days))


def test_a_steady_level_goes_on() -> None:
    np.testing.assert_allclose(level(np.full(100, 7.0)), 7.0)


def test_a_steady_store_is_not_led_by_its_latest_days() -> None:
    totals = 100.0 * noise(364, 0.2)
    totals[-4:] *= 1.25
    assert level(totals)[0] == pytest.approx(100.0, rel=0.08)


def test_a_store_that_wanders_is_followed() -> None:
    totals = 100.0 * np.exp(np.cumsum(np.random.default_rng(3).normal(0.0, 0.04, 364)))
    totals *= 2.0 * totals[-60:].mean() / totals[-60:].mean()
    assert level(totals)[0] == pytest.approx(totals[-7:].mean(), rel=0.1)


def test_growth_is_carried_on_a_little() -> None:
    totals = 100.0 * 1.01 ** np.arange(364)
    latest = (totals * 2.0 ** (np.arange(364) / 5)).sum() / (2.0 ** (np.arange(364) / 5)).sum()
    assert latest < level(totals)[0] < 1.01**14 * totals[-1]


def test_a_break_after_a_steady_year_ends_the_long_memory() -> None:
    totals = 100.0 * noise(364, 0.05)
    totals[-10:] *= 1.6
    assert level(totals)[0] > 138.0


def test_the_second_week_leans_more_on_the_long_memory_of_a_store_that_returns_to_its_level() -> None:
    drive = np.random.default_rng(5).normal(0.0, 0.1, 400)
    state = np.zeros(400)
    for day in range(1, 400):
        state[day] = 0.85 * state[day - 1] + drive[day]
    totals = 100.0 * np.exp(state[36:])
    totals[-5:] = 140.0
    weeks = level(totals)
    assert 100.0 < weeks[7] < weeks[0] < 140.0


def test_a_history_of_two_weeks_mixes_its_memories_as_set() -> None:
    totals = 100.0 * noise(14, 0.1)
    assert totals.min() < level(totals)[0] < totals.max()


def test_a_queue_without_contacts_has_no_level() -> None:
    assert (level(np.zeros(60)) == 0).all()


def test_a_forecast_of_three_days_has_three_levels() -> None:
    assert level(np.full(60, 5.0), ahead=3).shape == (3,)


@pytest.mark.parametrize(("times", "days"), [(0.6, 7), (1.5, 7), (0.6, 5)])
def test_a_level_that_broke_some_days_ago_is_read_from_the_days_since(times: float, days: int) -> None:
    totals = 100.0 * noise(364, 0.03)
    totals[-days:] *= times
    assert level(totals)[0] == pytest.approx(100.0 * times, rel=0.15)


def test_an_event_of_two_days_does_not_move_the_level_to_it() -> None:
    totals = 100.0 * noise(364, 0.03)
    totals[-2:] *= 1.6
    assert level(totals)[0] < 120.0
