from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest
from demand.histories import MONDAY, SHAPE, WEEKDAYS, day_factors, make_history, make_series
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.demand.methods.decayed_profile import DecayedProfile
from scheduler.demand.settings import ForecastSettings

METHOD = DecayedProfile(ForecastSettings())


def test_a_steady_history_goes_on_as_it_was() -> None:
    forecast = METHOD.predict(make_series(make_history(140)), 14)
    expected = WEEKDAYS[np.arange(14) % 7][:, None] * SHAPE
    np.testing.assert_allclose(forecast[0], expected, rtol=0.005)


def test_a_weekday_of_its_own_shape_keeps_it() -> None:
    history = make_history(140)
    days = history.contacts.reshape(1, -1, 24)
    days[:, 4::7, 14:] = 0.0
    forecast = METHOD.predict(make_series(history), 7)
    assert forecast[0, 4, 14:].sum() < 0.02 * SHAPE[14:].sum()
    assert forecast[0, 3, 14:].sum() == pytest.approx(SHAPE[14:].sum(), rel=0.05)


def test_two_weeks_of_counts_come_closer_to_the_truth_than_repeating_a_week() -> None:
    history = make_history(14, factors=0.2, seed=4)
    truth = make_history(7, factors=0.2).contacts.reshape(7, 24)
    own = np.abs(METHOD.predict(make_series(history), 7)[0] - truth).sum()
    naive = np.abs(history.contacts.reshape(14, 24)[7:] - truth).sum()
    assert own < 0.6 * naive


def test_growth_is_followed() -> None:
    growth = day_factors(364, lambda day: 1.5 ** ((day - MONDAY).days / 364))
    forecast = METHOD.predict(make_series(make_history(364, factors=growth, seed=2)), 14)
    truth = make_history(14, start=MONDAY + timedelta(days=364), factors=1.5).contacts.sum()
    assert forecast.sum() == pytest.approx(truth, rel=0.05)


def test_a_jump_of_the_level_two_weeks_ago_is_mostly_believed() -> None:
    factors = np.where(np.arange(200) < 186, 1.0, 2.0)
    forecast = METHOD.predict(make_series(make_history(200, factors=factors)), 7)
    usual = make_history(7, start=MONDAY + timedelta(days=200)).contacts.sum()
    assert 1.6 * usual < forecast.sum() < 2.0 * usual


def test_the_level_is_taken_from_days_with_data_where_the_last_days_have_none() -> None:
    factors = np.where(np.arange(200) < 169, 1.0, 2.0)
    history = make_history(200, factors=factors)
    history.contacts[:, 183 * 24 :] = np.nan
    forecast = METHOD.predict(make_series(history), 7)
    assert forecast.sum() > 1.6 * make_history(7, start=MONDAY + timedelta(days=200)).contacts.sum()


def test_hours_that_the_file_never_has_are_closed() -> None:
    history = make_history(56)
    history.contacts.reshape(1, -1, 24)[:, 5::7, 12:] = np.nan
    forecast = METHOD.predict(make_series(history), 7)
    assert (forecast[0, 5, 12:] == 0).all()
    assert (forecast[0, 4, 12:] > 0).all()


def test_an_hour_missing_in_both_weeks_of_a_short_history_is_not_taken_as_closed() -> None:
    history = make_history(14)
    history.contacts[0, 10::168] = np.nan
    forecast = METHOD.predict(make_series(history), 7)
    assert forecast[0, 0, 10] == pytest.approx(SHAPE[10], rel=0.1)


def test_a_queue_without_contacts_is_expected_to_have_none() -> None:
    history = make_history(28, queues=("chat", "phone"))
    history.contacts[1] = 0.0
    assert METHOD.predict(make_series(history), 7)[1].sum() == 0


@settings(max_examples=15, deadline=None)
@given(factor=st.floats(0.5, 20.0), seed=st.integers(0, 50))
def test_scaling_the_counts_and_the_priors_scales_the_forecast(factor: float, seed: int) -> None:
    history = make_history(70, seed=seed)
    base = METHOD.predict(make_series(history), 7)
    history.contacts[:] *= factor
    scaled = DecayedProfile(ForecastSettings(profile_prior_contacts=8.0 * factor))
    np.testing.assert_allclose(scaled.predict(make_series(history), 7), base * factor, rtol=1e-9)


@settings(max_examples=15, deadline=None)
@given(weeks=st.integers(1, 200), seed=st.integers(0, 50))
def test_a_shift_by_whole_weeks_changes_nothing(weeks: int, seed: int) -> None:
    base = make_history(63, seed=seed)
    later = make_history(63, start=MONDAY + timedelta(weeks=weeks), seed=seed)
    np.testing.assert_array_equal(METHOD.predict(make_series(base), 10), METHOD.predict(make_series(later), 10))


@settings(max_examples=15, deadline=None)
@given(order=st.permutations([0, 1, 2]), seed=st.integers(0, 50))
def test_queues_do_not_influence_one_another(order: list[int], seed: int) -> None:
    history = make_history(63, queues=("a", "b", "c"), seed=seed)
    base = METHOD.predict(make_series(history), 7)
    history.contacts[:] = history.contacts[order]
    np.testing.assert_allclose(METHOD.predict(make_series(history), 7), base[order], rtol=1e-9)


def test_what_is_known_of_later_days_does_not_leak_back() -> None:
    history = make_history(84, start=date(2026, 1, 7), seed=5)
    series = make_series(history)
    base = METHOD.predict(series.until(56), 14)
    history.contacts[:, 56 * 24 :] = 1000.0
    np.testing.assert_array_equal(METHOD.predict(series.until(56), 14), base)
