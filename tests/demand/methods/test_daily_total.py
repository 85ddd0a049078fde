from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest
from demand.histories import MONDAY, SHAPE, day_factors, make_history, make_series

from scheduler.demand.methods.daily_total import DailyTotal
from scheduler.demand.settings import ForecastSettings

METHOD = DailyTotal(ForecastSettings())


def usual(days: int, after: int) -> float:
    """Contacts of a stretch at factor 1."""
    return float(make_history(days, start=MONDAY + timedelta(days=after)).contacts.sum())


def forecast_of(factors: np.ndarray, days: int = 14, seed: int | None = None) -> float:
    """Total of the forecast after days with these factors."""
    history = make_history(len(factors), factors=factors, seed=seed)
    return float(METHOD.predict(make_series(history), days).sum())


def restless(days: int, seed: int, spread: float = 0.08) -> np.ndarray:
    return np.exp(np.random.default_rng(seed).normal(0.0, spread, days))


def test_a_weekday_of_its_own_shape_keeps_it() -> None:
    history = make_history(140, seed=1)
    history.contacts.reshape(1, -1, 24)[:, 4::7, 14:] = 0.0
    forecast = METHOD.predict(make_series(history), 7)
    assert forecast[0, 4, 14:].sum() < 0.005 * SHAPE[14:].sum()
    assert forecast[0, 3, 14:].sum() == pytest.approx(SHAPE[14:].sum(), rel=0.05)


def test_a_live_stream_every_thursday_evening_stays_on_thursday_evening() -> None:
    history = make_history(140, seed=1)
    history.contacts.reshape(1, -1, 24)[:, 3::7, 20:23] *= 3.0
    forecast = METHOD.predict(make_series(history), 7)[0]
    assert forecast[3, 20:23].sum() == pytest.approx(3 * SHAPE[20:23].sum(), rel=0.05)
    assert forecast[2, 20:23].sum() == pytest.approx(0.95 * SHAPE[20:23].sum(), rel=0.05)


def test_two_weeks_of_counts_come_closer_to_the_truth_than_repeating_a_week() -> None:
    history = make_history(14, factors=0.2, seed=4)
    truth = make_history(7, factors=0.2).contacts.reshape(7, 24)
    own = np.abs(METHOD.predict(make_series(history), 7)[0] - truth).sum()
    naive = np.abs(history.contacts.reshape(14, 24)[7:] - truth).sum()
    assert own < 0.5 * naive


def test_one_quiet_sunday_in_two_weeks_does_not_make_sundays_quiet() -> None:
    factors = restless(14, 3)
    factors[13] = 0.4
    history = make_history(14, factors=factors, seed=3)
    forecast = METHOD.predict(make_series(history), 7)[0]
    naive = history.contacts.reshape(2, 7, 24).mean(axis=0)[6].sum()
    assert forecast[6].sum() > 1.15 * naive


@pytest.mark.parametrize("times", [0.3, 1.5, 4.0])
def test_growth_and_decline_are_followed(times: float) -> None:
    growth = day_factors(378, lambda day: times ** ((day - MONDAY).days / 364))
    assert forecast_of(growth[:364], seed=2) == pytest.approx(usual(14, 364) * growth[364:].mean(), rel=0.06)


def test_the_season_of_a_year_is_followed() -> None:
    wave = 1 + 0.4 * np.sin(2 * np.pi * np.arange(378) / 365)
    assert forecast_of(wave[:364], seed=2) == pytest.approx(usual(14, 364) * wave[364:].mean(), rel=0.1)


@pytest.mark.parametrize(("days", "close"), [(7, 0.17), (21, 0.08)])
def test_a_jump_of_the_level_after_a_steady_year_is_believed(days: int, close: float) -> None:
    factors = restless(364, 5) * np.where(np.arange(364) < 364 - days, 1.0, 1.6)
    assert forecast_of(factors, seed=5) == pytest.approx(1.6 * usual(14, 364), rel=close)


def test_three_wild_days_do_not_move_the_level() -> None:
    factors = restless(200, 6)
    plain = forecast_of(factors)
    factors[[150, 180, 197]] = (4.0, 0.1, 3.0)
    assert forecast_of(factors) == pytest.approx(plain, rel=0.04)


def test_a_steady_store_keeps_a_long_memory() -> None:
    totals = [forecast_of(restless(364, seed, 0.15), seed=seed) for seed in range(5)]
    np.testing.assert_allclose(totals, usual(14, 364), rtol=0.05)


def test_pay_days_come_back_with_the_month() -> None:
    def factor(day: date) -> float:
        return 1.5 if 9 <= day.day <= 12 else 1.0

    history = make_history(300, factors=day_factors(300, factor) * restless(300, 7, 0.05), seed=7)
    ahead = [MONDAY + timedelta(days=300 + day) for day in range(28)]
    forecast = METHOD.predict(make_series(history), 28)[0].sum(axis=1)
    plain = np.array([usual(1, 300 + day) for day in range(28)])
    paid = np.array([9 <= day.day <= 12 for day in ahead])
    assert forecast[paid].sum() / plain[paid].sum() == pytest.approx(1.45, abs=0.1)
    assert forecast[~paid].sum() / plain[~paid].sum() == pytest.approx(1.0, abs=0.06)


def test_the_month_can_be_left_out() -> None:
    factors = day_factors(300, lambda day: 1.5 if 9 <= day.day <= 12 else 1.0)
    series = make_series(make_history(300, factors=factors, seed=7))
    without = DailyTotal(ForecastSettings(month_effect=False)).predict(series, 28)[0].sum(axis=1)
    assert without[7:14] == pytest.approx(without[14:21], rel=1e-6)


def test_hours_that_the_file_never_has_are_closed() -> None:
    history = make_history(56, seed=1)
    history.contacts.reshape(1, -1, 24)[:, 5::7, 12:] = np.nan
    forecast = METHOD.predict(make_series(history), 7)
    assert (forecast[0, 5, 12:] == 0).all()
    assert (forecast[0, 4, 12:] > 0).all()


def test_an_hour_missing_in_both_weeks_of_a_short_history_is_not_taken_as_closed() -> None:
    history = make_history(14, seed=1)
    history.contacts[0, 10::168] = np.nan
    forecast = METHOD.predict(make_series(history), 7)
    assert forecast[0, 0, 10] == pytest.approx(SHAPE[10], rel=0.2)


def test_the_level_is_taken_from_days_with_data_where_the_last_days_have_none() -> None:
    factors = np.where(np.arange(200) < 169, 1.0, 2.0)
    history = make_history(200, factors=factors, seed=8)
    history.contacts[:, 183 * 24 :] = np.nan
    assert METHOD.predict(make_series(history), 7).sum() > 1.6 * usual(7, 200)
