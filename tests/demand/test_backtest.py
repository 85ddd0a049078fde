from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from demand.histories import make_history

from scheduler.demand.backtest import backtest
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.calendar import Calendar
from scheduler.errors import DataError

NAIVE = ForecastSettings(method="seasonal_naive", outage_contacts=1e9)


def test_a_steady_history_is_forecast_without_error() -> None:
    score = backtest(make_history(200), Calendar())
    assert score.wape < 0.005


def test_the_naive_method_scores_as_the_naive_reference() -> None:
    score = backtest(make_history(200, seed=1), Calendar(), NAIVE)
    assert score.wape == pytest.approx(score.wape_naive)
    assert score.ratio == pytest.approx(1.0)


def test_errors_are_weighed_by_hand_on_one_window() -> None:
    history = make_history(98)
    history.contacts[0, 84 * 24 :] *= 2
    score = backtest(history, Calendar(), NAIVE, windows=1)
    assert (score.wape, score.bias) == (pytest.approx(0.5), pytest.approx(-0.5))
    assert score.daily_coverage_80 == 0.0


def test_only_hours_of_the_file_are_scored() -> None:
    history = make_history(42)
    history.contacts[0, 28 * 24 :] *= 2
    history.contacts[0, 35 * 24 :] = np.nan
    assert backtest(history, Calendar(), NAIVE, windows=1).wape == pytest.approx(0.5)


def test_a_week_like_the_one_before_has_a_scaled_error_of_about_one() -> None:
    assert backtest(make_history(364, seed=3), Calendar(), NAIVE).mase == pytest.approx(1.0, rel=0.05)


def test_counts_of_a_known_law_are_covered_as_said() -> None:
    score = backtest(make_history(364, seed=4), Calendar())
    assert score.coverage_80 == pytest.approx(0.82, abs=0.04)
    assert score.coverage_90 == pytest.approx(0.91, abs=0.04)
    assert score.daily_coverage_80 == pytest.approx(0.8, abs=0.12)
    assert score.wape < 0.8 * score.wape_naive


def test_what_is_older_than_the_training_days_plays_no_part() -> None:
    history = make_history(600, seed=5)
    before = backtest(history, Calendar(), windows=2)
    history.contacts[0, : 200 * 24] *= np.random.default_rng(1).uniform(0, 50, 200 * 24)
    assert replace(backtest(history, Calendar(), windows=2), seconds=0) == replace(before, seconds=0)


def test_a_history_too_short_for_the_windows_is_refused() -> None:
    with pytest.raises(DataError, match="takes 126; --origins 7 would do"):
        backtest(make_history(125), Calendar())


def test_levels_that_are_scored_must_be_there() -> None:
    with pytest.raises(ValueError, match=r"0\.05"):
        backtest(make_history(200), Calendar(), replace(ForecastSettings(), levels=(0.1, 0.9)))


def test_a_window_in_which_nothing_is_known_is_passed_over() -> None:
    history = make_history(70, seed=1)
    history.contacts[0, 56 * 24 :] = np.nan
    score = backtest(history, Calendar(), NAIVE, windows=2)
    before = replace(history, contacts=history.contacts[:, : 56 * 24])
    assert score.mase == pytest.approx(backtest(before, Calendar(), NAIVE, windows=1).mase)
