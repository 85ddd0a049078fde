from __future__ import annotations

from datetime import timedelta

import numpy as np
from demand.histories import MONDAY, make_history

from scheduler.demand.expected_contacts import ExpectedContacts
from scheduler.demand.forecast import make_forecast
from scheduler.demand.join_expected import join_expected
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.calendar import Calendar
from scheduler.domain.forecast import Forecast
from scheduler.domain.time_grid import TimeGrid

GRID = TimeGrid(MONDAY + timedelta(days=70), 7)
NEW = ExpectedContacts(np.full((7, 24), 5.0), 1.5)


def forecast_of_old_and_new() -> Forecast:
    history = make_history(70, queues=("old", "new"), seed=1)
    history.contacts[1] = np.nan
    return make_forecast(history, GRID, Calendar())


def test_a_queue_that_is_new_takes_what_is_expected_of_it() -> None:
    before = forecast_of_old_and_new()
    joined = join_expected(before, {"new": NEW}, Calendar(), ForecastSettings())
    np.testing.assert_allclose(joined.mean[1], 5.0)
    np.testing.assert_array_equal(joined.mean[0], before.mean[0])
    np.testing.assert_array_equal(joined.quantiles[:, 0], before.quantiles[:, 0])
    assert joined.quantiles[-1, 1].min() > 5
    assert joined.daily_quantiles is not None
    assert before.daily_quantiles is not None
    assert (np.diff(joined.daily_quantiles[:, 1], axis=0) > 0).all()
    np.testing.assert_allclose(joined.daily_quantiles[3, 1], 120.0, rtol=0.15)
    np.testing.assert_array_equal(joined.daily_quantiles[:, 0], before.daily_quantiles[:, 0])
    assert joined.paths is not None
    assert joined.paths[:, 1].mean() > 4
    assert [item.code for item in joined.findings] == ["forecast_from_expectation"]


def test_a_queue_with_a_history_keeps_it() -> None:
    before = forecast_of_old_and_new()
    assert join_expected(before, {"old": NEW}, Calendar(), ForecastSettings()) is before
