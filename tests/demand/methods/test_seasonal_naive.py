from __future__ import annotations

import numpy as np
from demand.histories import make_history, make_series

from scheduler.demand.methods.seasonal_naive import SeasonalNaive


def test_it_repeats_the_last_week() -> None:
    series = make_series(make_history(21, seed=1))
    forecast = SeasonalNaive().predict(series, 10)
    np.testing.assert_array_equal(forecast[:, :7], series.contacts[:, 14:])
    np.testing.assert_array_equal(forecast[:, 7:], series.contacts[:, 14:17])


def test_an_unknown_hour_is_taken_from_the_week_before() -> None:
    history = make_history(21, seed=1)
    history.contacts[0, 15 * 24 + 10] = np.nan
    forecast = SeasonalNaive().predict(make_series(history), 7)
    assert forecast[0, 1, 10] == history.contacts[0, 8 * 24 + 10]


def test_an_hour_that_no_week_has_is_expected_to_be_quiet() -> None:
    history = make_history(21)
    history.contacts[0, 5::168] = np.nan
    assert SeasonalNaive().predict(make_series(history), 7)[0, 0, 5] == 0


def test_a_history_that_ends_within_a_week_goes_on_with_the_right_weekday() -> None:
    series = make_series(make_history(17))
    forecast = SeasonalNaive().predict(series, 7)
    np.testing.assert_array_equal(forecast[:, 0], series.contacts[:, 10])
