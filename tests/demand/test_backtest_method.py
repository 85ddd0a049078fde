from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from demand.histories import make_history

from scheduler.demand.backtest_method import backtest_method
from scheduler.demand.past_windows import past_windows
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.backtest_score import BacktestScore
from scheduler.domain.calendar import Calendar
from scheduler.domain.history import History
from scheduler.errors import DataError

DEFAULT = ForecastSettings()
NAIVE = ForecastSettings(method="seasonal_naive", outage_contacts=1e9)


def scored(history: History, settings: ForecastSettings = DEFAULT, *, windows: int = 8) -> BacktestScore:
    past = past_windows(history, windows=windows, horizon=14, train_days=settings.train_days)
    return backtest_method(past, Calendar(), settings).score


def test_a_steady_history_is_forecast_without_error() -> None:
    score = scored(make_history(200))
    assert score.wape < 0.005


def test_the_naive_method_scores_as_the_naive_reference() -> None:
    score = scored(make_history(200, seed=1), NAIVE)
    assert score.wape == pytest.approx(score.wape_naive)
    assert score.ratio == pytest.approx(1.0)


def test_errors_are_weighed_by_hand_on_one_window() -> None:
    history = make_history(98)
    history.contacts[0, 84 * 24 :] *= 2
    score = scored(history, NAIVE, windows=1)
    assert (score.wape, score.bias) == (pytest.approx(0.5), pytest.approx(-0.5))
    assert score.daily_coverage_80 == 0.0


def test_only_hours_of_the_file_are_scored() -> None:
    history = make_history(42)
    history.contacts[0, 28 * 24 :] *= 2
    history.contacts[0, 35 * 24 :] = np.nan
    assert scored(history, NAIVE, windows=1).wape == pytest.approx(0.5)


def test_days_that_lack_rows_are_not_held_against_the_range_of_whole_days() -> None:
    history = make_history(364, seed=4)
    history.contacts[0, np.random.default_rng(5).random(history.contacts.shape[1]) < 0.05] = np.nan
    assert scored(history).daily_coverage_80 == pytest.approx(0.8, abs=0.15)


def test_a_week_like_the_one_before_has_a_scaled_error_of_about_one() -> None:
    assert scored(make_history(364, seed=3), NAIVE).mase == pytest.approx(1.0, rel=0.05)


def test_counts_of_a_known_law_are_covered_as_said() -> None:
    score = scored(make_history(364, seed=4))
    assert score.coverage_80 == pytest.approx(0.82, abs=0.04)
    assert score.coverage_90 == pytest.approx(0.91, abs=0.04)
    assert score.daily_coverage_80 == pytest.approx(0.8, abs=0.12)
    assert score.wape < 0.8 * score.wape_naive


def test_what_is_older_than_the_training_days_plays_no_part() -> None:
    history = make_history(600, seed=5)
    before = scored(history, windows=2)
    history.contacts[0, : 200 * 24] *= np.random.default_rng(1).uniform(0, 50, 200 * 24)
    assert replace(scored(history, windows=2), seconds=0) == replace(before, seconds=0)


def test_a_history_too_short_for_the_windows_is_refused() -> None:
    with pytest.raises(DataError, match="takes 126; --origins 7 would do"):
        scored(make_history(125))


def test_levels_that_are_scored_must_be_there() -> None:
    with pytest.raises(ValueError, match=r"0\.05"):
        scored(make_history(200), replace(ForecastSettings(), levels=(0.1, 0.9)))


def test_a_window_in_which_nothing_is_known_is_passed_over() -> None:
    history = make_history(70, seed=1)
    history.contacts[0, 56 * 24 :] = np.nan
    score = scored(history, NAIVE, windows=2)
    before = replace(history, contacts=history.contacts[:, : 56 * 24])
    assert score.mase == pytest.approx(scored(before, NAIVE, windows=1).mase)
