"""Hours of days, laid on the intervals of a horizon."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from scheduler.demand.day_forecast import DayForecast
from scheduler.demand.forecast_on_grid import forecast_on_grid
from scheduler.domain.time_grid import TimeGrid

LEVELS = (0.1, 0.9)


def by_day(days: int) -> DayForecast:
    mean = np.arange(1.0, 24 * days + 1).reshape(1, days, 24)
    quantiles = np.stack([mean / 2, mean * 2])
    return DayForecast(mean, quantiles, quantiles.sum(axis=3), np.repeat(mean[None], 3, axis=0).astype(np.float32), "m", ())


@pytest.mark.parametrize("minutes", [15, 30, 60])
def test_the_intervals_of_an_hour_share_it_evenly(minutes: int) -> None:
    days = by_day(2)
    found = forecast_on_grid(days, TimeGrid(date(2026, 12, 1), 2, interval_minutes=minutes), ("chat",), LEVELS)
    for of_grid, of_days in ((found.mean, days.mean), (found.quantiles, days.quantiles), (found.paths, days.paths)):
        assert of_grid is not None
        hours = of_grid.reshape(*of_days.shape, 60 // minutes)
        np.testing.assert_allclose(hours.sum(axis=-1), of_days)
        assert (hours == hours[..., :1]).all()
    np.testing.assert_array_equal(found.daily_quantiles, days.daily_quantiles)


def test_an_hour_that_the_clock_skips_has_no_contacts() -> None:
    grid = TimeGrid(date(2026, 3, 29), 1, timezone="Europe/Berlin")
    found = forecast_on_grid(by_day(1), grid, ("chat",), LEVELS)
    assert np.flatnonzero(found.mean[0] == 0).tolist() == [2]
    assert found.paths is not None
    assert (found.paths[:, 0, 2] == 0).all()
