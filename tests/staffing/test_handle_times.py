"""Handle times that are staffed for."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from loads import TUESDAY, flat, queue

from scheduler.domain.time_grid import TimeGrid
from scheduler.staffing.handle_times import handle_times

FORECAST = flat(TimeGrid(TUESDAY, 1), presales=1.0, chat=1.0)


def test_the_forecast_comes_before_the_queue_and_the_queue_before_its_capacity() -> None:
    told = np.full((2, 24), np.nan)
    told[1, :2] = 300.0, 0.0
    forecast = replace(FORECAST, aht_seconds=told)
    assert handle_times(forecast, (queue(aht_seconds=200.0),)).seconds[0, :3].tolist() == [300.0, 200.0, 200.0]
    times = handle_times(forecast, (queue(),))
    assert times.seconds[0, :2].tolist() == [300.0, 120.0]
    assert times.derived[0, :2].tolist() == [False, True]


def test_a_capacity_is_a_handle_time_of_one_who_always_has_all_contacts() -> None:
    times = handle_times(FORECAST, (queue(contacts_per_hour=37.5, speeds=(1.0, 0.85, 0.72)),))
    assert times.seconds[0, 0] == pytest.approx(3 * 0.72 * 3600 / 37.5)
    assert times.derived.all()


def test_times_measured_with_several_at_once_are_those_of_one_alone() -> None:
    chat = queue(speeds=(1.0, 0.8), aht_at_concurrency=2.0, aht_seconds=250.0)
    assert handle_times(FORECAST, (chat,)).seconds[0, 0] == pytest.approx(200.0)


def test_what_a_capacity_tells_is_for_one_alone_already() -> None:
    chat = queue(speeds=(1.0, 0.8), aht_at_concurrency=2.0)
    assert handle_times(FORECAST, (chat,)).seconds[0, 0] == pytest.approx(chat.aht_of_capacity)
