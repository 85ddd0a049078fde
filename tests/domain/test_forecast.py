from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from scheduler.domain.forecast import Forecast
from scheduler.domain.time_grid import TimeGrid


def made() -> Forecast:
    grid = TimeGrid(date(2026, 12, 1), 1)
    mean = np.arange(24.0).reshape(1, 24)
    return Forecast(
        grid=grid,
        queues=("chat",),
        mean=mean,
        levels=(0.1, 0.9),
        quantiles=np.stack([mean * 0.5, mean * 2]),
        method="own",
        daily_quantiles=np.array([[[200.0]], [[400.0]]]),
        paths=np.stack([mean, mean + 1]).astype(np.float32),
        aht_seconds=np.full((1, 24), 300.0),
    )


def test_more_contacts_move_mean_ranges_and_courses_alike_and_no_handle_time() -> None:
    before, after = made(), made().times(1.5)
    assert np.array_equal(after.mean, before.mean * 1.5)
    assert np.array_equal(after.quantiles, before.quantiles * 1.5)
    assert after.daily_quantiles is not None
    assert after.daily_quantiles.ravel().tolist() == [300.0, 600.0]
    assert after.paths is not None
    assert after.paths.dtype == np.float32
    assert np.allclose(after.paths[1], (before.mean + 1) * 1.5)
    assert np.array_equal(after.aht_seconds, before.aht_seconds)


def test_a_forecast_without_days_and_courses_can_be_more_too() -> None:
    bare = replace(made(), daily_quantiles=None, paths=None).times(2)
    assert bare.daily_quantiles is None
    assert bare.paths is None


def test_fewer_than_no_contacts_are_refused() -> None:
    with pytest.raises(ValueError, match="factor is -1"):
        made().times(-1)
