from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from scheduler.domain.daily_range import daily_range
from scheduler.domain.forecast import Forecast
from scheduler.domain.time_grid import TimeGrid

GRID = TimeGrid(date(2026, 12, 7), 2, tail_days=1)


def forecast(queues: tuple[str, ...] = ("presales",), levels: tuple[float, ...] = (0.1, 0.5, 0.9)) -> Forecast:
    mean = np.ones((len(queues), GRID.interval_count))
    daily = np.multiply.outer(np.array(levels) * 100, np.ones((len(queues), 3)))
    return Forecast(GRID, queues, mean, levels, np.repeat(mean[None], len(levels), axis=0), "profile", (), daily)


def test_days_of_the_horizon_are_added_up_without_the_tail() -> None:
    found = daily_range(forecast())
    assert found.mean.tolist() == [[24, 24]]
    assert found.low.tolist() == [[10, 10]]
    assert found.high.tolist() == [[90, 90]]
    assert found.total_high.tolist() == [90, 90]


def test_a_level_between_two_is_between_their_quantiles() -> None:
    assert daily_range(forecast(levels=(0.05, 0.15, 0.95))).low[0, 0] == pytest.approx(10)


def test_levels_that_do_not_reach_give_no_range() -> None:
    assert np.isnan(daily_range(forecast(levels=(0.2, 0.8))).low).all()


def test_queues_together_have_a_range_where_there_are_paths() -> None:
    two = forecast(("presales", "aftersales"))
    assert np.isnan(daily_range(two).total_low).all()
    paths = np.repeat(np.arange(11.0)[:, None, None], 2, axis=1) * np.ones(GRID.interval_count)
    found = daily_range(replace(two, paths=paths))
    assert found.total_mean.tolist() == [48, 48]
    assert found.total_low.tolist() == pytest.approx([48, 48])
    assert found.total_high.tolist() == pytest.approx([9 * 48, 9 * 48])


def test_paths_give_the_range_where_a_forecast_has_no_daily_quantiles() -> None:
    paths = np.arange(11.0)[:, None, None] * np.ones((1, GRID.interval_count))
    found = daily_range(replace(forecast(), daily_quantiles=None, paths=paths))
    assert found.low[0].tolist() == pytest.approx([24, 24])
