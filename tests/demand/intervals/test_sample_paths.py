from __future__ import annotations

import numpy as np
import pytest
from demand.errors_of import LEVELS, errors_of, ordinary_week, poisson_history
from demand.histories import make_history, make_series
from numpy.typing import NDArray

from scheduler.demand.intervals.daily_quantiles import daily_quantiles
from scheduler.demand.intervals.hourly_quantiles import hourly_quantiles
from scheduler.demand.intervals.sample_paths import sample_paths
from scheduler.domain.history import History

NOISE = np.exp(np.random.default_rng(1).normal(0, 0.2, 364))


def paths_of(history: History, mean: NDArray[np.float64], count: int = 200) -> NDArray[np.float64]:
    past, errors = errors_of(history, 7)
    return sample_paths(past, errors, mean, count).astype(np.float64)


def test_paths_are_small_numbers_and_never_negative() -> None:
    past, errors = errors_of(poisson_history(140, 1))
    paths = sample_paths(past, errors, ordinary_week(), 50)
    assert paths.dtype == np.float32
    assert paths.shape == (50, 1, 7, 24)
    assert (paths >= 0).all()


def test_the_same_history_gives_the_same_paths() -> None:
    np.testing.assert_array_equal(*(paths_of(poisson_history(140, 1), ordinary_week()) for _ in range(2)))


def test_the_mean_of_the_paths_is_the_forecast() -> None:
    paths = paths_of(poisson_history(364, 2, NOISE), ordinary_week())
    assert paths.mean() == pytest.approx(ordinary_week().mean(), rel=0.04)


def test_single_hours_have_the_spread_of_the_hourly_quantiles() -> None:
    history, mean = poisson_history(364, 2, NOISE), ordinary_week()
    quantiles = hourly_quantiles(*errors_of(history, 7), mean, LEVELS)
    of_paths = np.quantile(paths_of(history, mean), (0.1, 0.9), axis=0)
    width, wanted = (of_paths[1] - of_paths[0]).sum(), (quantiles[5] - quantiles[1]).sum()
    assert width == pytest.approx(wanted, rel=0.16)  # a little wider on purpose: few starting days miss the widest errors


def test_daily_totals_have_the_spread_of_the_daily_quantiles() -> None:
    history, mean = poisson_history(364, 2, NOISE), ordinary_week()
    wanted = np.ptp(daily_quantiles(errors_of(history, 7)[0], mean, LEVELS)[[1, 5]], axis=0).mean()
    got = np.ptp(np.quantile(paths_of(history, mean).sum(axis=3), (0.1, 0.9), axis=0), axis=0).mean()
    assert got == pytest.approx(wanted, rel=0.2)


def test_hours_drawn_alone_would_hide_how_much_days_differ() -> None:
    paths = paths_of(poisson_history(364, 2, NOISE), ordinary_week())
    shuffled = np.random.default_rng(0).permuted(paths, axis=0)
    assert paths.sum(axis=3).std(axis=0).mean() > 2 * shuffled.sum(axis=3).std(axis=0).mean()


def test_peaks_of_new_days_fall_into_the_range_of_the_peaks_as_often_as_it_says() -> None:
    mean = ordinary_week()
    low, high = np.quantile(paths_of(poisson_history(364, 2, NOISE), mean).max(axis=3), (0.1, 0.9), axis=0)
    random = np.random.default_rng(7)
    peaks = random.poisson(mean * np.exp(random.normal(0, 0.2, (500, 1, 7, 1)))).max(axis=3)
    assert 0.72 < ((peaks >= low) & (peaks <= high)).mean() < 0.9


def test_queues_that_are_busy_together_stay_together() -> None:
    history = make_history(364, queues=("one", "other"), factors=NOISE, seed=3)
    totals = paths_of(history, ordinary_week(2)).sum(axis=3)
    assert np.corrcoef(totals[:, 0].ravel(), totals[:, 1].ravel())[0, 1] > 0.6


def test_days_of_one_week_stay_together() -> None:
    level = np.repeat(np.exp(np.random.default_rng(5).normal(0, 0.2, 52)), 7)
    totals = paths_of(poisson_history(364, 4, level), ordinary_week()).sum(axis=3)[:, 0]
    assert np.corrcoef(totals[:, 0], totals[:, 5])[0, 1] > 0.4


def test_closed_hours_stay_empty_and_hours_with_gaps_do_not() -> None:
    history = poisson_history(140, 1)
    hours = history.contacts.reshape(140, 24)
    hours[:, :6] = 0
    hours[40:44] = np.nan
    mean = ordinary_week()
    mean[:, :, :6] = 0
    paths = paths_of(history, mean)
    assert (paths[..., :6] == 0).all()
    assert np.isfinite(paths).all()
    assert (paths[..., 12].mean(axis=0) > 0).all()


def test_two_weeks_of_history_give_paths_that_differ() -> None:
    assert (paths_of(poisson_history(14, 1), ordinary_week()).std(axis=0)[0, :, 12] > 0).all()


def test_a_queue_without_past_errors_gets_independent_buyers() -> None:
    history = make_history(70, queues=("old", "new"), seed=1)
    history.contacts[1, : 63 * 24] = np.nan
    paths = paths_of(history, np.full((2, 7, 24), 100.0))
    assert paths[:, 1].std() == pytest.approx(10, rel=0.05)


def test_each_day_follows_past_days_of_its_weekday() -> None:
    noisy = make_history(364, seed=6)
    hours = noisy.contacts.reshape(364, 24)
    hours[2::7] *= np.exp(np.random.default_rng(2).normal(0, 0.5, 52))[:, None]
    spread = paths_of(noisy, ordinary_week()).sum(axis=3).std(axis=0)[0]
    assert int(spread.argmax()) == 2
    assert make_series(noisy).start.weekday() == 0
