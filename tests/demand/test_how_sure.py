from __future__ import annotations

from datetime import timedelta

import numpy as np
import pytest
from demand.histories import MONDAY, make_history

from scheduler.demand.forecast import make_forecast
from scheduler.demand.how_sure import how_sure
from scheduler.domain.calendar import Calendar
from scheduler.domain.time_grid import TimeGrid

LEVELS = (0.1, 0.5, 0.9)
MEAN = np.full((1, 7, 24), 100.0)


def percent(spread: float, mean: np.ndarray = MEAN) -> object:
    totals = mean.sum(axis=2)
    (finding,) = how_sure(14, mean, np.stack([totals * (1 - spread), totals, totals * (1 + spread)]), LEVELS)
    return finding.facts["percent"]


def test_the_number_is_half_the_width_of_eight_days_of_ten() -> None:
    assert percent(0.3) == 30


def test_two_weeks_that_look_too_quiet_are_not_believed() -> None:
    assert percent(0.0) == 13


def test_a_small_store_is_less_sure_by_chance() -> None:
    assert percent(0.0, np.full((1, 7, 24), 0.5)) == pytest.approx(39, abs=1)


def test_eight_weeks_need_no_word() -> None:
    assert how_sure(56, MEAN, np.zeros((3, 1, 7)), LEVELS) == ()


def test_the_number_is_kept_by_what_comes() -> None:
    inside = []
    for seed in range(25):
        factors = np.random.default_rng(seed).gamma(60, 1 / 60, 21)
        history = make_history(21, factors=factors, seed=seed)
        forecast = make_forecast(history, TimeGrid(MONDAY + timedelta(days=14), 7), Calendar())
        said = next(item.facts["percent"] for item in forecast.findings if item.code == "history_short")
        days = forecast.mean.reshape(7, 24).sum(axis=1)
        came = history.contacts.reshape(21, 24)[14:].sum(axis=1)
        inside.append(np.abs(came / days - 1) <= float(said) / 100)
    assert 0.7 <= np.mean(inside) <= 0.97


def test_where_nothing_is_expected_nothing_is_sure() -> None:
    assert percent(0.3, np.zeros((1, 7, 24))) == 100


@pytest.mark.parametrize("before", [0.0, np.nan])
def test_a_queue_of_two_weeks_in_a_long_history_is_told_by_name(before: float) -> None:
    history = make_history(100, queues=("chat", "after"), seed=1)
    history.contacts[1, : 86 * 24] = before
    forecast = make_forecast(history, TimeGrid(MONDAY + timedelta(days=100), 7), Calendar())
    (finding,) = (item for item in forecast.findings if item.code.endswith("_short"))
    assert (finding.code, finding.facts["queue"], finding.facts["days"]) == ("queue_short", "after", 14)
    assert 10 <= int(str(finding.facts["percent"])) <= 40


def test_a_queue_without_contacts_is_not_called_short() -> None:
    history = make_history(100, queues=("chat", "after"), seed=1)
    history.contacts[1] = np.nan
    forecast = make_forecast(history, TimeGrid(MONDAY + timedelta(days=100), 7), Calendar())
    assert [item.code for item in forecast.findings] == ["queue_without_contacts"]
