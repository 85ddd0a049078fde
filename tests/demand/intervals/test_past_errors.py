from __future__ import annotations

import numpy as np
from demand.errors_of import SETTINGS, errors_of, poisson_history
from demand.histories import make_history, make_series

from scheduler.demand.intervals.past_errors import past_errors
from scheduler.demand.methods.decayed_profile import DecayedProfile
from scheduler.demand.methods.seasonal_naive import SeasonalNaive


def test_two_weeks_of_history_give_some_errors_and_are_called_few() -> None:
    past = past_errors(SeasonalNaive(), make_series(make_history(14, seed=1)), 28, SETTINGS)
    assert past.forecast.shape == (1, 7, 24)
    assert past.few


def test_a_year_of_history_gives_errors_enough() -> None:
    assert not errors_of(poisson_history(364, 1))[0].few


def test_past_forecasts_see_nothing_of_the_days_they_are_compared_with() -> None:
    history = make_history(140)
    history.contacts[:, 133 * 24 :] *= 5
    past = past_errors(SeasonalNaive(), make_series(history), 7, SETTINGS)
    np.testing.assert_allclose(past.actual[:, :7], 5 * past.forecast[:, :7])


def test_recent_starting_days_count_more() -> None:
    past, _ = errors_of(poisson_history(364, 1), 7)
    assert (np.diff(past.weights[::7]) < 0).all()
    assert past.weights[-1] / past.weights[0] < 0.75


def test_past_forecasts_look_ahead_whole_weeks_and_at_most_six() -> None:
    ten, _ = errors_of(poisson_history(140, 1), 10)
    fourteen, _ = errors_of(poisson_history(140, 1), 14)
    assert ten.forecast.shape == fourteen.forecast.shape
    sixty, _ = errors_of(poisson_history(140, 1), 60)
    forty, _ = errors_of(poisson_history(140, 1), 42)
    assert sixty.forecast.shape == forty.forecast.shape


def test_weeks_that_the_forecast_passes_over_are_passed_over_in_the_past() -> None:
    series = make_series(make_history(140, factors=1.01 ** np.arange(140)))
    method = SeasonalNaive()
    near = past_errors(method, series, 28, SETTINGS)
    far = past_errors(method, series, 28, SETTINGS, lead_days=21)
    grown = [(past.actual / past.forecast)[0, :, 12].mean() for past in (near, far)]
    assert grown[1] > grown[0] * 1.05
    assert far.forecast.shape[1] % 7 == 0


def test_too_short_a_history_passes_no_week_over() -> None:
    series = make_series(make_history(28, seed=1))
    assert past_errors(SeasonalNaive(), series, 28, SETTINGS, lead_days=14).forecast.shape[1] > 0


def test_hours_that_never_had_a_contact_are_known_as_closed() -> None:
    history = make_history(70, seed=1)
    history.contacts.reshape(70, 24)[:, :6] = 0
    past = past_errors(DecayedProfile(SETTINGS), make_series(history), 7, SETTINGS)
    assert not past.open[:, :, :6].any()
    assert not past.open_ahead[:, :, :6].any()
    assert past.open_ahead[:, :, 10:].all()


def test_starting_days_are_a_week_apart_at_first_and_ever_further_then() -> None:
    past, _ = errors_of(poisson_history(364, 1), 7)
    ages = -SETTINGS.calibration_half_life_weeks * np.log2(past.weights[::7])
    np.testing.assert_allclose(ages[:9], [1, 2, 3, 4, 6, 8, 10, 12, 15])
    np.testing.assert_allclose(np.diff(ages[8:]), [3, 3, 3, 4, 4, 4, 4, 5, 5])
