from __future__ import annotations

from dataclasses import replace

import numpy as np
from demand.errors_of import LEVELS, SETTINGS, errors_of, ordinary_week, poisson_history
from demand.histories import SHAPE, make_history, make_series

from scheduler.demand.intervals.hour_errors import HourErrors
from scheduler.demand.intervals.hourly_quantiles import hourly_quantiles
from scheduler.demand.intervals.past_errors import past_errors
from scheduler.demand.methods.seasonal_naive import SeasonalNaive


def test_quantiles_cover_new_hours_as_often_as_they_say() -> None:
    means = ordinary_week()
    quantiles = hourly_quantiles(*errors_of(poisson_history(364, 1)), means, LEVELS)
    busy = means > 10
    draws = np.random.default_rng(2).poisson(np.broadcast_to(means, (200, *means.shape)))
    inside = (draws >= quantiles[1]) & (draws <= quantiles[5])
    assert 0.76 < inside[:, busy].mean() < 0.86


def test_quantiles_rise_with_their_level_and_are_never_negative() -> None:
    quantiles = hourly_quantiles(*errors_of(poisson_history(364, 3)), ordinary_week(), LEVELS)
    assert (np.diff(quantiles, axis=0) >= 0).all()
    assert (quantiles >= 0).all()


def test_a_closed_hour_has_no_uncertainty() -> None:
    history = poisson_history(364, 4)
    history.contacts.reshape(-1, 24)[6::7] = 0
    mean = ordinary_week()
    mean[0, 6] = 0.0
    assert (hourly_quantiles(*errors_of(history, 7), mean, LEVELS)[:, 0, 6] == 0).all()


def test_an_open_hour_in_which_nothing_is_expected_may_surprise_and_a_closed_one_not() -> None:
    rare = make_history(364, factors=0.02, seed=1)
    rare.contacts.reshape(-1, 24)[:, :7] = 0
    past = past_errors(SeasonalNaive(), make_series(rare), 7, SETTINGS)
    errors = HourErrors.of_queues(past, SETTINGS.calibration_bins)
    quantiles = hourly_quantiles(past, errors, np.zeros((1, 7, 24)), LEVELS)
    assert (quantiles[-1, past.open_ahead] >= 1).all()
    assert (quantiles[0] == 0).all()
    assert (quantiles[:, ~past.open_ahead] == 0).all()


def test_quiet_hours_are_relatively_less_sure_than_busy_ones() -> None:
    mean = ordinary_week()
    quantiles = hourly_quantiles(*errors_of(poisson_history(364, 5)), mean, LEVELS)
    width = (quantiles[5] - quantiles[1]) / mean
    assert width[0, 0, int(SHAPE.argmin())] > 2 * width[0, 0, int(SHAPE.argmax())]


def test_a_queue_that_opened_last_week_has_the_spread_of_independent_buyers() -> None:
    history = make_history(70, queues=("old", "new"), seed=1)
    history.contacts[1, : 63 * 24] = np.nan
    quantiles = hourly_quantiles(*errors_of(history, 7), np.full((2, 1, 24), 100.0), LEVELS)
    np.testing.assert_allclose(quantiles[4, 1], 100 + 0.8416 * 10, rtol=1e-4)


def test_the_errors_of_one_queue_do_not_widen_another() -> None:
    history = make_history(140, queues=("calm", "wild"), seed=1)
    history.contacts[1] *= np.random.default_rng(3).uniform(0.2, 3.0, history.contacts.shape[1])
    quantiles = hourly_quantiles(*errors_of(history), np.full((2, 1, 24), 40.0), LEVELS)
    assert (quantiles[5, 1] - quantiles[1, 1]).mean() > 2 * (quantiles[5, 0] - quantiles[1, 0]).mean()


def test_what_became_restless_lately_is_less_sure() -> None:
    calm = poisson_history(364, 6)
    restless = replace(calm, contacts=calm.contacts.copy())
    noise = np.exp(np.random.default_rng(4).normal(0, 0.5, 98 * 24))
    restless.contacts[0, -98 * 24 :] *= noise
    early = replace(calm, contacts=calm.contacts.copy())
    early.contacts[0, : 98 * 24] *= noise
    mean = np.full((1, 7, 24), 30.0)
    late_width, early_width = (
        np.ptp(hourly_quantiles(*errors_of(history), mean, LEVELS)[[1, 5]], axis=0).mean() for history in (restless, early)
    )
    assert late_width > early_width


def test_with_little_history_hours_are_at_least_as_unsure_as_independent_buyers() -> None:
    exact = make_history(21)
    quantiles = hourly_quantiles(*errors_of(exact, 7), np.full((1, 7, 24), 100.0), LEVELS)
    assert (quantiles[5] >= 112.8).all()
    assert (quantiles[1] <= 87.2).all()


def test_bounds_that_are_counts_are_these_counts_exactly() -> None:
    past, _ = errors_of(poisson_history(70, 1), 7)
    for expected in np.linspace(0.1, 60, 100):
        flat = np.full(past.forecast.shape, expected)
        own = HourErrors.of_queues(replace(past, forecast=flat, actual=np.full(flat.shape, 37.0)), 1)
        assert (hourly_quantiles(past, own, flat[:, :7], LEVELS) == 37).all()
