from __future__ import annotations

import numpy as np
import pytest
from demand.histories import make_history, make_series

from scheduler.demand.methods.weekday_hour_mean import WeekdayHourMean


def test_it_is_the_mean_of_the_latest_weeks() -> None:
    history = make_history(84, seed=1)
    forecast = WeekdayHourMean(weeks=8).predict(make_series(history), 7)
    np.testing.assert_allclose(forecast, history.contacts.reshape(1, 12, 7, 24)[:, 4:].mean(axis=1))


def test_unknown_hours_do_not_count() -> None:
    history = make_history(28, seed=1)
    history.contacts[0, 10] = np.nan
    forecast = WeekdayHourMean().predict(make_series(history), 7)
    assert forecast[0, 0, 10] == pytest.approx(history.contacts[0, [178, 346, 514]].mean())


def test_an_hour_that_the_latest_weeks_lack_is_looked_up_further_back() -> None:
    history = make_history(84, seed=1)
    history.contacts[0, 168 * 4 + 10 :: 168] = np.nan
    forecast = WeekdayHourMean(weeks=8).predict(make_series(history), 7)
    assert forecast[0, 0, 10] == pytest.approx(history.contacts[0, 10 : 168 * 4 : 168].mean())


def test_an_hour_that_was_never_known_is_expected_to_be_quiet() -> None:
    history = make_history(28)
    history.contacts[0, 10::168] = np.nan
    assert WeekdayHourMean().predict(make_series(history), 7)[0, 0, 10] == 0
