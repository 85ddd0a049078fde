from __future__ import annotations

from datetime import timedelta

import numpy as np
import pytest
from demand.histories import MONDAY, day_factors, make_history, make_series

from scheduler.demand.methods.regression import Regression
from scheduler.demand.settings import ForecastSettings

METHOD = Regression(ForecastSettings())


def total(factors: np.ndarray, days: int = 14) -> float:
    return float(METHOD.predict(make_series(make_history(len(factors), factors=factors, seed=3)), days).sum())


def usual(days: int, after: int) -> float:
    return float(make_history(days, start=MONDAY + timedelta(days=after)).contacts.sum())


@pytest.mark.parametrize("times", [0.5, 1.0, 3.0])
def test_a_trend_is_followed_to_where_it_has_come(times: float) -> None:
    growth = day_factors(378, lambda day: times ** ((day - MONDAY).days / 364))
    assert total(growth[:364]) == pytest.approx(usual(14, 364) * growth[364:].mean(), rel=0.06)


def test_with_two_years_the_season_is_known_in_advance() -> None:
    wave = 1 + 0.5 * np.sin(2 * np.pi * np.arange(728) / 365.25)
    expected = wave[700:].mean()
    assert total(wave[:700], 28) == pytest.approx(usual(28, 700) * expected, rel=0.06)


def test_weekdays_differ_as_they_did() -> None:
    forecast = METHOD.predict(make_series(make_history(140, seed=3)), 7)[0].sum(axis=1)
    expected = make_history(7).contacts.reshape(7, 24).sum(axis=1)
    np.testing.assert_allclose(forecast, expected, rtol=0.05)


def test_a_weekday_that_is_always_closed_stays_closed() -> None:
    history = make_history(140, seed=3)
    history.contacts.reshape(1, -1, 24)[:, 5::7] = 0.0
    assert METHOD.predict(make_series(history), 7)[0, 5].sum() == 0


def test_a_blizzard_does_not_bend_the_trend() -> None:
    factors = np.ones(200)
    factors[190:192] = 0.05
    assert total(factors) == pytest.approx(usual(14, 200), rel=0.04)
