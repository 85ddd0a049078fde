from __future__ import annotations

import numpy as np
from demand.histories import SHAPE, make_history, make_series

from scheduler.demand.conformal import PastErrors, past_errors
from scheduler.demand.methods.decayed_profile import DecayedProfile
from scheduler.demand.methods.seasonal_naive import SeasonalNaive
from scheduler.demand.settings import ForecastSettings

SETTINGS = ForecastSettings()
LEVELS = SETTINGS.levels


def errors_of(seed: int) -> PastErrors:
    return past_errors(DecayedProfile(SETTINGS), make_series(make_history(364, seed=seed)), 14, SETTINGS)


def test_quantiles_cover_new_hours_as_often_as_they_say() -> None:
    quantiles = errors_of(1).hourly(make_history(7).contacts.reshape(1, 7, 24), LEVELS, SETTINGS.calibration_bins)
    means = make_history(7).contacts.reshape(1, 7, 24)
    busy = means > 10
    draws = np.random.default_rng(2).poisson(np.broadcast_to(means, (200, *means.shape)))
    inside = (draws >= quantiles[1]) & (draws <= quantiles[5])
    assert 0.76 < inside[:, busy].mean() < 0.86


def test_quantiles_rise_with_their_level_and_are_never_negative() -> None:
    mean = make_history(7).contacts.reshape(1, 7, 24)
    quantiles = errors_of(3).hourly(mean, LEVELS, 8)
    assert (np.diff(quantiles, axis=0) >= 0).all()
    assert (quantiles >= 0).all()


def test_a_closed_hour_has_no_uncertainty() -> None:
    mean = make_history(7).contacts.reshape(1, 7, 24)
    mean[0, 6] = 0.0
    assert (errors_of(4).hourly(mean, LEVELS, 8)[:, 0, 6] == 0).all()


def test_quiet_hours_are_relatively_less_sure_than_busy_ones() -> None:
    mean = make_history(7).contacts.reshape(1, 7, 24)
    quantiles = errors_of(5).hourly(mean, LEVELS, 8)
    width = (quantiles[5] - quantiles[1]) / mean
    assert width[0, 0, int(SHAPE.argmin())] > 2 * width[0, 0, int(SHAPE.argmax())]


def test_daily_totals_have_wider_quantiles_where_hours_err_together() -> None:
    noise = np.exp(np.random.default_rng(1).normal(0, 0.15, 364))
    together = make_history(364, factors=noise, seed=2)
    mean = make_history(7).contacts.reshape(1, 7, 24)
    method = DecayedProfile(SETTINGS)
    wide, narrow = (
        past_errors(method, make_series(history), 14, SETTINGS).daily(mean, LEVELS)
        for history in (together, make_history(364, seed=2))
    )
    assert (wide[5] - wide[1] > 2 * (narrow[5] - narrow[1])).all()


def test_a_queue_that_opened_last_week_has_the_spread_of_independent_buyers() -> None:
    history = make_history(70, queues=("old", "new"), seed=1)
    history.contacts[1, : 63 * 24] = np.nan
    errors = past_errors(DecayedProfile(SETTINGS), make_series(history), 7, SETTINGS)
    mean = np.full((2, 1, 24), 100.0)
    np.testing.assert_allclose(errors.hourly(mean, LEVELS, 8)[4, 1], 100 + 0.8416 * 10, rtol=1e-4)
    assert (np.diff(errors.daily(mean, LEVELS)[:, 1], axis=0) > 0).all()


def test_two_weeks_of_history_give_some_errors() -> None:
    errors = past_errors(SeasonalNaive(), make_series(make_history(14, seed=1)), 28, SETTINGS)
    assert errors.forecast.shape == (1, 7, 24)


def test_past_forecasts_see_nothing_of_the_days_they_are_compared_with() -> None:
    history = make_history(140)
    history.contacts[:, 133 * 24 :] *= 5
    errors = past_errors(SeasonalNaive(), make_series(history), 7, SETTINGS)
    np.testing.assert_allclose(errors.actual[:, :7], 5 * errors.forecast[:, :7])


def test_the_errors_of_one_queue_do_not_widen_another() -> None:
    history = make_history(140, queues=("calm", "wild"), seed=1)
    history.contacts[1] *= np.random.default_rng(3).uniform(0.2, 3.0, history.contacts.shape[1])
    errors = past_errors(DecayedProfile(SETTINGS), make_series(history), 14, SETTINGS)
    mean = np.full((2, 1, 24), 40.0)
    quantiles = errors.hourly(mean, LEVELS, 8)
    assert (quantiles[5, 1] - quantiles[1, 1]).mean() > 2 * (quantiles[5, 0] - quantiles[1, 0]).mean()
