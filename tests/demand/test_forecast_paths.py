"""Sample paths on the grid of a horizon."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest
from demand.histories import MONDAY, make_history
from numpy.typing import NDArray

from scheduler.demand.forecast import make_forecast
from scheduler.domain.calendar import Calendar, Campaign
from scheduler.domain.forecast import Forecast
from scheduler.domain.time_grid import TimeGrid

DAYS = 182
START = MONDAY + timedelta(days=DAYS)
HISTORY = make_history(DAYS, seed=1)


def paths_of(forecast: Forecast) -> NDArray[np.float32]:
    assert forecast.paths is not None
    return forecast.paths


def test_paths_lie_on_the_grid_with_its_tail() -> None:
    forecast = make_forecast(HISTORY, TimeGrid(START, 10, 30, tail_days=1), Calendar())
    assert paths_of(forecast).shape == (200, 1, 11 * 48)
    assert paths_of(forecast).dtype == np.float32


def test_intervals_share_the_hour() -> None:
    whole, half = (paths_of(make_forecast(HISTORY, TimeGrid(START, 7, minutes), Calendar())) for minutes in (60, 30))
    np.testing.assert_allclose(half.reshape(200, 1, -1, 2).sum(axis=3), whole, rtol=1e-5)


def test_campaigns_multiply_the_paths() -> None:
    campaign = Campaign("618", START + timedelta(days=3), START + timedelta(days=3), {"chat": 3.0}, keep_uplift=True)
    plain = make_forecast(HISTORY, TimeGrid(START, 7), Calendar())
    lifted = make_forecast(HISTORY, TimeGrid(START, 7), Calendar(campaigns=(campaign,)))
    day = slice(3 * 24, 4 * 24)
    assert lifted.mean[0, day].sum() > 2.5 * plain.mean[0, day].sum()
    means = paths_of(lifted)[:, 0, day].sum(axis=1).mean(), lifted.mean[0, day].sum()
    assert means[0] == pytest.approx(means[1], rel=0.05)


def test_an_hour_that_clocks_skip_is_empty_on_every_path() -> None:
    spring = date(2026, 3, 23)
    history = make_history(70, start=spring - timedelta(days=70), seed=1)
    forecast = make_forecast(history, TimeGrid(spring, 7, timezone="Europe/Berlin"), Calendar())
    assert (paths_of(forecast)[:, :, 6 * 24 + 2] == 0).all()
    assert (paths_of(forecast)[:, :, 6 * 24 + 12] > 0).all()


def test_days_between_history_and_horizon_are_passed_over() -> None:
    forecast = make_forecast(HISTORY, TimeGrid(START + timedelta(days=24), 10), Calendar())
    mean = forecast.mean[0].reshape(10, 24).sum(axis=1)
    np.testing.assert_allclose(paths_of(forecast)[:, 0].reshape(200, 10, 24).sum(axis=2).mean(axis=0), mean, rtol=0.06)
