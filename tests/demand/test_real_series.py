"""The three public series are forecast as well as promised, by the protocol of ``benchmarks/forecast.py``."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import timedelta
from functools import cache

import numpy as np
import pytest
from demand.histories import real_data

from scheduler.demand.backtest_method import backtest_method
from scheduler.demand.choose_method import choose_method
from scheduler.demand.history_calendar import history_calendar
from scheduler.demand.methods.registry import METHODS
from scheduler.demand.past_windows import past_windows
from scheduler.demand.prepare import prepare
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.backtest_score import BacktestScore
from scheduler.domain.calendar import Calendar
from scheduler.domain.history import History
from scheduler.tables.history_csv import read_history

BANK, STATEN_ISLAND, BIKE = SERIES = (
    "anonymous_bank_1999_hourly.csv",
    "nyc_ems_staten_island_2018_2019_hourly.csv",
    "uci_bike_2011_2012_hourly.csv",
)
COUNTRIES = {BANK: "IL", STATEN_ISLAND: "US", BIKE: "US"}
NAIVE_ERRORS = {BANK: 0.2956, STATEN_ISLAND: 0.4166, BIKE: 0.3051}
"""Of the published protocol: they differ where windows, training or scoring do."""


@pytest.fixture(scope="module", autouse=True)
def need_the_series() -> Iterator[None]:
    """Skip where they are absent, and forget the scores in the end."""
    absent = [name for name in SERIES if not (real_data() / name).is_file()]
    if absent:
        pytest.skip(f"{real_data() / absent[0]} is absent; set SCHEDULER_DATA to the folder of the public series")
    yield
    score.cache_clear()
    read.cache_clear()


@cache
def read(name: str) -> tuple[History, Calendar]:
    history = read_history(real_data() / name, queues=("all",))
    return history, history_calendar(history, COUNTRIES[name])


@cache
def score(name: str, settings: ForecastSettings) -> BacktestScore:
    history, calendar = read(name)
    past = past_windows(history, windows=8, horizon=14, train_days=settings.train_days)
    return backtest_method(past, calendar, settings).score


def defaults() -> list[BacktestScore]:
    return [score(name, ForecastSettings()) for name in SERIES]


@pytest.mark.parametrize("name", SERIES)
def test_the_protocol_is_the_published_one(name: str) -> None:
    assert score(name, ForecastSettings()).wape_naive == pytest.approx(NAIVE_ERRORS[name], abs=0.00006)


def test_the_error_is_well_below_that_of_last_week() -> None:
    ratios = [found.ratio for found in defaults()]
    assert math.prod(ratios) ** (1 / len(ratios)) <= 0.74
    assert max(ratios) <= 0.82


def test_the_ranges_of_hours_hold_what_they_promise() -> None:
    for promised, held in (
        (0.8, [found.coverage_80 for found in defaults()]),
        (0.9, [found.coverage_90 for found in defaults()]),
    ):
        off = sorted(abs(share - promised) for share in held)
        assert off[1] <= 0.03
        assert off[2] <= 0.12


def test_the_ranges_of_days_hold_what_they_promise() -> None:
    off = sorted(abs(found.daily_coverage_80 - 0.8) for found in defaults())
    assert off[1] <= 0.08


def test_two_weeks_of_history_are_enough_to_beat_last_week() -> None:
    assert score(STATEN_ISLAND, ForecastSettings(train_days=14)).ratio <= 0.8


@pytest.mark.parametrize("name", SERIES)
def test_leaving_the_choice_to_the_history_does_no_harm_on_the_days_after_it(name: str) -> None:
    history, calendar = read(name)
    days = history.contacts.shape[1] // 24
    end = history.start.date() + timedelta(days=days)
    series = prepare(history, end, 1, calendar, ForecastSettings(train_days=364 + 112)).series
    choice = choose_method(series.until(series.days - 112), 14, ForecastSettings(method="auto"))
    assert choice.windows == 12
    missed = {}
    for method in {choice.method, choice.default}:
        forecasts = [METHODS[method](ForecastSettings()).predict(series.until(day), 14) for day in last_origins(series.days)]
        missed[method] = np.nansum(np.abs(np.concatenate(forecasts, axis=1) - series.contacts[:, -112:]))
    assert missed[choice.method] <= 1.01 * missed[choice.default]


def last_origins(days: int) -> range:
    return range(days - 112, days, 14)
