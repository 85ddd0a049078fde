"""What must hold of any forecast, whatever the history."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
from demand.histories import MONDAY, make_history
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.demand.forecast import make_forecast
from scheduler.domain.calendar import Calendar
from scheduler.domain.forecast import Forecast
from scheduler.domain.history import History
from scheduler.domain.time_grid import TimeGrid


def forecast(history: History, days: int = 7) -> Forecast:
    first = history.start.date() + timedelta(hours=history.contacts.shape[1])
    return make_forecast(history, TimeGrid(first, days), Calendar())


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 99), weeks=st.integers(3, 30), factor=st.integers(2, 20))
def test_as_many_times_the_contacts_are_as_many_times_the_forecast(seed: int, weeks: int, factor: int) -> None:
    history = make_history(7 * weeks, seed=seed)
    one = forecast(history)
    many = forecast(replace(history, contacts=history.contacts * factor))
    assert many.mean.sum() == pytest.approx(factor * one.mean.sum(), rel=0.02)
    busy = one.mean > 10
    np.testing.assert_allclose(many.mean[busy], factor * one.mean[busy], rtol=0.25)


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 99), weeks=st.integers(2, 30), later=st.integers(1, 100))
def test_whole_weeks_later_the_forecast_is_the_same(seed: int, weeks: int, later: int) -> None:
    history = make_history(7 * weeks, seed=seed)
    moved = replace(history, start=history.start + timedelta(weeks=later))
    now, then = forecast(history), forecast(moved)
    np.testing.assert_allclose(then.mean, now.mean, rtol=1e-9)
    np.testing.assert_allclose(then.quantiles, now.quantiles, rtol=1e-9, atol=1e-9)


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 99), weeks=st.integers(2, 20), order=st.permutations([0, 1, 2]))
def test_the_order_of_queues_changes_nothing(seed: int, weeks: int, order: list[int]) -> None:
    queues = ("a", "b", "c")
    history = make_history(7 * weeks, queues=queues, seed=seed)
    moved = replace(history, queues=tuple(queues[row] for row in order), contacts=history.contacts[order])
    one, other = forecast(history), forecast(moved)
    np.testing.assert_allclose(other.mean, one.mean[order], rtol=1e-9)
    np.testing.assert_allclose(other.quantiles, one.quantiles[:, order], rtol=1e-9, atol=1e-9)


@settings(max_examples=15, deadline=None)
@given(
    seed=st.integers(0, 999),
    days=st.integers(14, 120),
    missing=st.floats(0, 0.6),
    silent=st.floats(0, 0.6),
    level=st.sampled_from([0.0, 0.01, 1.0, 1000.0]),
)
def test_any_history_gives_finite_numbers_in_order(
    seed: int, days: int, missing: float, silent: float, level: float
) -> None:
    random = np.random.default_rng(seed)
    history = make_history(days, start=MONDAY + timedelta(days=seed % 7), factors=level, seed=seed, queues=("a", "b"))
    history.contacts[random.random(history.contacts.shape) < silent] = 0
    history.contacts[random.random(history.contacts.shape) < missing] = np.nan
    history.contacts[:, ::24] = 0  # every day has a row
    result = forecast(history)
    for values in (result.mean, result.quantiles, result.daily_quantiles, result.paths):
        assert values is not None
        assert np.isfinite(values).all()
        assert (values >= 0).all()
    assert (np.diff(result.quantiles, axis=0) >= -1e-9).all()
