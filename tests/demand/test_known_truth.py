"""Histories whose truth is known: what was put in is found again, and nothing of it leaks into ordinary weeks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest
from demand.histories import MONDAY, SHAPE, WEEKDAYS, day_factors, make_history
from numpy.typing import NDArray

from scheduler.demand.forecast import make_forecast
from scheduler.domain.calendar import Calendar, Campaign, Holiday
from scheduler.domain.forecast import Forecast
from scheduler.domain.history import History
from scheduler.domain.time_grid import TimeGrid

DAYS, AHEAD = 364, 28
FIRST = MONDAY + timedelta(days=DAYS)
GRID = TimeGrid(FIRST, AHEAD)
SALE = Campaign("Sale", MONDAY + timedelta(days=200), MONDAY + timedelta(days=202), {"chat": 1.5}, "sale")
NEXT_SALE = Campaign("Sale", FIRST + timedelta(days=9), FIRST + timedelta(days=11), {"chat": 1.5}, "sale")
SEEDS = (1, 2, 3)


def days_of(forecast: Forecast) -> NDArray[np.float64]:
    return forecast.mean.reshape(AHEAD, 24).sum(axis=1)


def truth(factors: NDArray[np.float64] | float = 1.0) -> NDArray[np.float64]:
    """Contacts of the days ahead, shape (days,)."""
    return WEEKDAYS[(FIRST.weekday() + np.arange(AHEAD)) % 7] * SHAPE.sum() * factors


def forecast(history: History, calendar: Calendar | None = None) -> Forecast:
    return make_forecast(history, GRID, calendar or Calendar())


def codes(result: Forecast) -> list[str]:
    return [finding.code for finding in result.findings]


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("yearly", [0.5, 1.0, 2.0])
def test_growth_is_followed_within_six_percent(yearly: float, seed: int) -> None:
    growth = yearly ** (np.arange(DAYS + AHEAD) / DAYS)
    result = forecast(make_history(DAYS, factors=growth[:DAYS], seed=seed))
    assert days_of(result).sum() == pytest.approx(truth(growth[DAYS:]).sum(), rel=0.06)
    assert codes(result) == []


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("ago", [14, 28, 90])
@pytest.mark.parametrize("factor", [0.5, 2.0])
def test_a_shift_of_the_level_is_recovered_within_four_percent(factor: float, ago: int, seed: int) -> None:
    factors = np.where(np.arange(DAYS) >= DAYS - ago, factor, 1.0)
    result = forecast(make_history(DAYS, factors=factors, seed=seed))
    assert days_of(result).sum() == pytest.approx(truth(factor).sum(), rel=0.04)
    assert codes(result) == ["level_shifted"]


@pytest.mark.parametrize("seed", SEEDS)
def test_the_uplift_of_a_campaign_comes_back_and_does_not_leak(seed: int) -> None:
    brought = 2.5
    factors = day_factors(DAYS, lambda day: brought if SALE.covers(day) else 1.0)
    result = forecast(make_history(DAYS, factors=factors, seed=seed), Calendar(campaigns=(SALE, NEXT_SALE)))
    ratio = days_of(result) / truth()
    running = np.array([NEXT_SALE.covers(FIRST + timedelta(days=day)) for day in range(AHEAD)])
    assert brought * 0.75 <= ratio[running].mean() <= brought * 1.1
    assert np.delete(ratio, np.r_[8:15]).mean() == pytest.approx(1, abs=0.03)


def test_a_campaign_just_before_the_horizon_does_not_leak_into_the_days_after() -> None:
    late = replace(SALE, start=FIRST - timedelta(days=12), end=FIRST - timedelta(days=6))
    factors = day_factors(DAYS, lambda day: 3.0 if late.covers(day) else 1.0)
    result = forecast(make_history(DAYS, factors=factors, seed=1), Calendar(campaigns=(late,)))
    np.testing.assert_allclose(days_of(result)[7:], truth()[7:], rtol=0.06)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_holiday_that_moves_takes_its_effect_along(seed: int) -> None:
    past = [MONDAY + timedelta(days=day) for day in (43, 44, 45, 46)]
    coming = [FIRST + timedelta(days=day) for day in (15, 16, 17, 18)]
    calendar = Calendar(holidays={day: Holiday(day, "Spring Festival") for day in (*past, *coming)})
    factors = day_factors(DAYS, lambda day: 0.4 if day in past else 1.0)
    ratio = days_of(forecast(make_history(DAYS, factors=factors, seed=seed), calendar)) / truth()
    assert ratio[15:19].mean() == pytest.approx(0.4, abs=0.15)
    assert np.delete(ratio, np.r_[13:21]).mean() == pytest.approx(1, abs=0.03)


@pytest.mark.parametrize("seed", SEEDS)
def test_an_outage_is_found_and_moves_nothing(seed: int) -> None:
    history = make_history(DAYS, seed=seed)
    clean = days_of(forecast(history))
    history.contacts[0, (DAYS - 5) * 24 + 9 : (DAYS - 4) * 24 + 15] = 0
    result = forecast(history)
    assert codes(result) == ["outage_left_out"]
    assert result.findings[0].facts["date"] == (FIRST - timedelta(days=5)).isoformat()
    np.testing.assert_allclose(days_of(result).sum(), clean.sum(), rtol=0.01)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_day_of_robots_is_found_and_moves_nothing(seed: int) -> None:
    history = make_history(DAYS, seed=seed)
    clean = days_of(forecast(history))
    history.contacts[0, (DAYS - 6) * 24 + 10 : (DAYS - 6) * 24 + 16] += 3000
    result = forecast(history)
    assert codes(result) == ["spike_left_out"]
    np.testing.assert_allclose(days_of(result).sum(), clean.sum(), rtol=0.01)


def test_a_history_of_what_is_expected_has_no_finding() -> None:
    random = np.random.default_rng(7)
    season = 1 + 0.3 * np.sin(2 * np.pi * np.arange(DAYS) / 365)
    busy = random.gamma(25, 1 / 25, DAYS)
    holidays = {date(2026, 5, 1) + timedelta(days=day): Holiday(date(2026, 5, 1), "May Day") for day in range(5)}
    calendar = Calendar(holidays=holidays, campaigns=(SALE,))
    moved = day_factors(DAYS, lambda day: 0.5 if day in holidays else 2.0 if SALE.covers(day) else 1.0)
    result = forecast(make_history(DAYS, factors=season * busy * moved, seed=7), calendar)
    assert not [code for code in codes(result) if code.startswith(("outage", "spike", "level", "hours", "queue", "clocks"))]


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("share", [0.0, 0.05])
def test_five_days_of_hardly_anybody_at_the_very_end_move_nothing(share: float, seed: int) -> None:
    history = make_history(DAYS, seed=seed)
    clean = days_of(forecast(history))
    down = history.contacts[0, -5 * 24 :]
    down[:] = np.random.default_rng(seed).binomial(down.astype(int), share)
    result = forecast(history)
    assert codes(result) == ["trickle_left_out" if share else "outage_left_out"]
    np.testing.assert_allclose(days_of(result).sum(), clean.sum(), rtol=0.02)


@pytest.mark.parametrize("days", [16, 20, 27])
def test_a_silence_of_weeks_up_to_the_end_is_one_outage_and_moves_nothing(days: int) -> None:
    history = make_history(DAYS, seed=1)
    clean = days_of(forecast(history))
    history.contacts[0, -days * 24 :] = 0
    result = forecast(history)
    assert codes(result) == ["outage_left_out"]
    np.testing.assert_allclose(days_of(result).sum(), clean.sum(), rtol=0.02)
