from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
from demand.histories import make_history

from scheduler.demand.past_windows import past_windows
from scheduler.errors import DataError


def test_windows_follow_one_another_up_to_the_end() -> None:
    history = make_history(100)
    past = past_windows(history, windows=3, horizon=14, train_days=364)
    assert list(past.origins) == [58, 72, 86]
    assert past.start == history.start.date() + timedelta(days=58)
    np.testing.assert_array_equal(past.actual, history.contacts.reshape(1, 100, 24)[:, 58:])


def test_a_training_ends_before_its_window_and_is_no_longer_than_allowed() -> None:
    history = replace(make_history(100), aht_seconds=np.ones((1, 2400)))
    known, first = list(past_windows(history, windows=3, horizon=14, train_days=30).trainings())[1]
    assert first == history.start.date() + timedelta(days=72)
    assert known.start.date() == first - timedelta(days=30)
    np.testing.assert_array_equal(known.contacts, history.contacts[:, 42 * 24 : 72 * 24])
    assert known.aht_seconds is not None
    assert known.aht_seconds.shape == known.contacts.shape


def test_the_naive_forecast_is_the_same_hour_of_the_week_before_the_origin() -> None:
    history = make_history(56, seed=1)
    past = past_windows(history, windows=1, horizon=14, train_days=364)
    week = history.contacts.reshape(1, 56, 24)[:, 35:42]
    np.testing.assert_array_equal(past.naive, np.concatenate([week, week], axis=1))


def test_days_without_a_row_do_not_count() -> None:
    history = make_history(42)
    history.contacts[0, : 20 * 24] = np.nan
    with pytest.raises(DataError, match="--origins 1 --horizon 8 would do"):
        past_windows(history, windows=1, horizon=14, train_days=364)
    assert past_windows(history, windows=1, horizon=8, train_days=364).origins[0] == 34
