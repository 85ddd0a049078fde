"""What must hold of each method of the registry."""

from __future__ import annotations

from datetime import timedelta

import numpy as np
import pytest
from demand.histories import MONDAY, make_history, make_series
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.demand.methods.combination import Combination
from scheduler.demand.methods.daily_total import DailyTotal
from scheduler.demand.methods.decayed_profile import DecayedProfile
from scheduler.demand.methods.method import Method
from scheduler.demand.methods.registry import METHODS
from scheduler.demand.methods.regression import Regression
from scheduler.demand.methods.weekday_hour_mean import WeekdayHourMean
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.history import History

SETTINGS = ForecastSettings()
ALL = pytest.mark.parametrize("method", [make(SETTINGS) for make in METHODS.values()], ids=list(METHODS))


def two_queues(days: int, seed: int = 1) -> History:
    return make_history(days, queues=("chat", "phone"), seed=seed)


def zero_queue() -> History:
    history = two_queues(28)
    history.contacts[1] = 0.0
    return history


def unknown_queue() -> History:
    history = two_queues(28)
    history.contacts[1] = np.nan
    return history


def nothing_at_all() -> History:
    history = two_queues(28)
    history.contacts[:] = 0.0
    return history


def opened_yesterday() -> History:
    history = two_queues(100)
    history.contacts[1, : 99 * 24] = np.nan
    return history


def ended() -> History:
    history = two_queues(100)
    history.contacts[1, 40 * 24 :] = 0.0
    return history


def gaps() -> History:
    history = two_queues(100)
    history.contacts[:, np.random.default_rng(2).random(2400) < 0.3] = np.nan
    return history


def nights_and_sundays_off() -> History:
    history = two_queues(100)
    days = history.contacts.reshape(2, 100, 24)
    days[:, :, :9] = 0.0
    days[:, 6::7] = 0.0
    return history


def thousandfold() -> History:
    history = two_queues(60)
    history.contacts[:] = history.contacts * 1000.0
    return history


ODD = {
    "one day": two_queues(1),
    "two weeks": two_queues(14),
    "a queue without contacts": zero_queue(),
    "a queue of which nothing is known": unknown_queue(),
    "nothing at all": nothing_at_all(),
    "a queue that opened yesterday": opened_yesterday(),
    "a queue that ended": ended(),
    "gaps": gaps(),
    "nights and Sundays off": nights_and_sundays_off(),
    "a thousandfold": thousandfold(),
    "exact": make_history(40, queues=("chat", "phone")),
}


@ALL
@pytest.mark.parametrize("history", ODD.values(), ids=list(ODD))
def test_a_forecast_is_always_a_number_from_0_up(method: Method, history: History) -> None:
    forecast = method.predict(make_series(history), 14)
    assert forecast.shape == (2, 14, 24)
    assert np.isfinite(forecast).all()
    assert (forecast >= 0).all()
    assert forecast.max() <= 3 * np.nanmax(history.contacts)


@ALL
def test_a_queue_without_contacts_is_expected_to_have_none(method: Method) -> None:
    assert method.predict(make_series(zero_queue()), 14)[1].sum() == 0


@ALL
def test_a_queue_that_nobody_asks_any_more_is_expected_to_stay_quiet(method: Method) -> None:
    assert method.predict(make_series(ended()), 14)[1].sum() < 0.01 * two_queues(14).contacts[1].sum()


@ALL
def test_closed_hours_and_days_stay_closed(method: Method) -> None:
    forecast = method.predict(make_series(nights_and_sundays_off()), 14)
    weekdays = (MONDAY.weekday() + 100 + np.arange(14)) % 7
    open_days = forecast[:, weekdays != 6]
    assert forecast[:, weekdays == 6].sum() < 0.01 * forecast.sum()
    assert open_days[:, :, :9].sum() < 0.01 * open_days.sum()


@ALL
def test_a_steady_history_goes_on_as_it_was(method: Method) -> None:
    forecast = method.predict(make_series(make_history(140)), 14)
    np.testing.assert_allclose(forecast.reshape(1, -1), make_history(14).contacts, rtol=0.02, atol=0.02)


@ALL
def test_what_is_known_of_later_days_does_not_leak_back(method: Method) -> None:
    history = make_history(112, seed=5)
    series = make_series(history)
    base = method.predict(series.until(98), 14)
    history.contacts[:, 98 * 24 :] = 1000.0
    np.testing.assert_array_equal(method.predict(series.until(98), 14), base)


@ALL
@settings(max_examples=5, deadline=None)
@given(weeks=st.integers(1, 200), seed=st.integers(0, 50))
def test_a_shift_by_whole_weeks_changes_nothing(method: Method, weeks: int, seed: int) -> None:
    base = make_history(63, seed=seed)
    later = make_history(63, start=MONDAY + timedelta(weeks=weeks), seed=seed)
    np.testing.assert_array_equal(method.predict(make_series(base), 10), method.predict(make_series(later), 10))


@ALL
@settings(max_examples=5, deadline=None)
@given(order=st.permutations([0, 1, 2]), seed=st.integers(0, 50))
def test_queues_do_not_influence_one_another(method: Method, order: list[int], seed: int) -> None:
    history = make_history(100, queues=("a", "b", "c"), seed=seed)
    base = method.predict(make_series(history), 7)
    history.contacts[:] = history.contacts[order]
    np.testing.assert_allclose(method.predict(make_series(history), 7), base[order], rtol=1e-9)


@settings(max_examples=8, deadline=None)
@given(factor=st.floats(0.5, 1000.0), seed=st.integers(0, 50))
def test_counts_in_another_unit_give_the_forecast_in_that_unit(factor: float, seed: int) -> None:
    history = make_history(100, seed=seed)
    profile = ForecastSettings(profile_prior_contacts=8.0 * factor)
    base = [method.predict(make_series(history), 7) for method in in_units(1.0, SETTINGS)]
    history.contacts[:] *= factor
    for method, before in zip(in_units(factor, profile), base, strict=True):
        np.testing.assert_allclose(method.predict(make_series(history), 7), before * factor, rtol=1e-4)


def in_units(contact: float, chosen: ForecastSettings) -> tuple[Method, ...]:
    own = (DailyTotal(chosen, contact), Regression(chosen, contact), DecayedProfile(chosen))
    return (*own, Combination(own), WeekdayHourMean())
