from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest
from demand.histories import MONDAY, SHAPE, make_history
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from scheduler.demand.forecast import make_forecast
from scheduler.demand.intraday import intraday
from scheduler.domain.calendar import Calendar
from scheduler.domain.forecast import Forecast
from scheduler.domain.time_grid import TimeGrid

DAYS = 364
START: date = MONDAY + timedelta(days=DAYS)
DAY = 2


def expected(noise: float, *, queues: tuple[str, ...] = ("chat",), minutes: int = 60, days: int = 7) -> Forecast:
    """A forecast of a store whose days differ by so much, all queues together."""
    factors = np.exp(np.random.default_rng(3).normal(0, noise, DAYS)) if noise else 1.0
    history = make_history(DAYS, factors=factors, queues=queues, seed=1)
    return make_forecast(history, TimeGrid(START, days, minutes), Calendar())


CHANCE, WILD = expected(0.0), expected(0.25)


def hours_of(forecast: Forecast, day: int = DAY) -> NDArray[np.float64]:
    """Expected contacts of a day; shape (queues, 24)."""
    return forecast.mean.reshape(len(forecast.queues), -1, 24, 60 // forecast.grid.interval_minutes).sum(axis=-1)[:, day]


def counted(forecast: Forecast, factor: float, until: int = 14) -> NDArray[np.float64]:
    """Counts of the first hours of the day: the expected ones times a factor."""
    counts = np.round(hours_of(forecast) * factor)
    counts[:, until:] = np.nan
    return counts


def factor_of_rest(before: Forecast, after: Forecast, until: int = 14, row: int = 0) -> float:
    return float(hours_of(after)[row, until:].sum() / hours_of(before)[row, until:].sum())


def test_where_days_differ_much_the_rest_follows_a_day_that_runs_at_one_and_a_half() -> None:
    assert 1.4 < factor_of_rest(WILD, intraday(WILD, DAY, counted(WILD, 1.5))) <= 1.51


def test_where_days_differ_by_chance_alone_the_rest_hardly_moves() -> None:
    assert factor_of_rest(CHANCE, intraday(CHANCE, DAY, counted(CHANCE, 1.1))) == pytest.approx(1, abs=0.03)


def test_a_forecast_from_a_file_follows_too() -> None:
    bare = replace(WILD, paths=None, daily_quantiles=None)
    assert 1.3 < factor_of_rest(bare, intraday(bare, DAY, counted(bare, 1.5))) <= 1.51
    calm = replace(CHANCE, paths=None)
    assert factor_of_rest(calm, intraday(calm, DAY, counted(calm, 1.1))) == pytest.approx(1, abs=0.03)


def test_hours_that_are_over_hold_their_counts_without_uncertainty() -> None:
    counts = counted(WILD, 1.5)
    after = intraday(WILD, DAY, counts)
    over = slice(DAY * 24, DAY * 24 + 14)
    np.testing.assert_allclose(after.mean[:, over], counts[:, :14])
    np.testing.assert_allclose(after.quantiles[:, :, over], np.broadcast_to(counts[:, :14], (7, 1, 14)))
    assert after.paths is not None
    np.testing.assert_allclose(after.paths[:, :, over], np.broadcast_to(counts[:, :14], (200, 1, 14)))


def test_other_days_stay_as_they_are() -> None:
    after = intraday(WILD, DAY, counted(WILD, 1.5))
    other = np.arange(7 * 24) // 24 != DAY
    assert after.paths is not None
    assert WILD.paths is not None
    np.testing.assert_array_equal(after.mean[:, other], WILD.mean[:, other])
    np.testing.assert_array_equal(after.quantiles[:, :, other], WILD.quantiles[:, :, other])
    np.testing.assert_array_equal(after.paths[:, :, other], WILD.paths[:, :, other])
    assert after.daily_quantiles is not None
    assert WILD.daily_quantiles is not None
    np.testing.assert_array_equal(np.delete(after.daily_quantiles, DAY, 2), np.delete(WILD.daily_quantiles, DAY, 2))


def test_the_forecast_that_was_given_is_not_changed() -> None:
    before = WILD.mean.copy()
    intraday(WILD, DAY, counted(WILD, 2.0))
    np.testing.assert_array_equal(WILD.mean, before)


def test_the_rest_of_the_day_is_surer_than_before() -> None:
    after = intraday(WILD, DAY, counted(WILD, 1.0))
    rest = slice(DAY * 24 + 14, DAY * 24 + 24)
    width_after, width_before = (np.ptp(f.quantiles[[1, 5], 0, rest], axis=0).sum() for f in (after, WILD))
    assert width_after < 0.8 * width_before
    assert after.paths is not None
    assert WILD.paths is not None
    totals_after, totals_before = (paths[:, 0, rest].sum(axis=1) for paths in (after.paths, WILD.paths))
    assert totals_after.std() < 0.6 * totals_before.std()
    assert after.daily_quantiles is not None
    assert WILD.daily_quantiles is not None
    days = [np.ptp(f.daily_quantiles[[1, 5], 0, DAY]) for f in (after, WILD) if f.daily_quantiles is not None]
    assert days[0] < 0.5 * days[1]


def test_the_ranges_of_the_rest_hold_new_days_as_often_as_they_say() -> None:
    random = np.random.default_rng(5)
    inside_hours, inside_days = [], []
    for _ in range(300):
        actual = random.poisson(hours_of(WILD)[0] * np.exp(random.normal(0, 0.25))).astype(float)
        counts = np.where(np.arange(24) < 14, actual, np.nan)[None]
        after = intraday(WILD, DAY, counts)
        low, high = (
            after.quantiles[1, 0, DAY * 24 + 14 : DAY * 24 + 24],
            after.quantiles[5, 0, DAY * 24 + 14 : DAY * 24 + 24],
        )
        inside_hours.append(((actual[14:] >= low) & (actual[14:] <= high)).mean())
        assert after.daily_quantiles is not None
        inside_days.append(after.daily_quantiles[1, 0, DAY] <= actual.sum() <= after.daily_quantiles[5, 0, DAY])
    assert 0.72 < np.mean(inside_hours) < 0.9
    assert 0.7 < np.mean(inside_days) < 0.93


def test_paths_agree_with_the_new_mean() -> None:
    after = intraday(WILD, DAY, counted(WILD, 1.5))
    assert after.paths is not None
    day = slice(DAY * 24, DAY * 24 + 24)
    assert after.paths[:, 0, day].sum(axis=1).mean() == pytest.approx(after.mean[0, day].sum(), rel=0.04)
    assert after.paths.dtype == np.float32


def test_no_contacts_at_all_lower_the_rest_and_leave_no_negative_number() -> None:
    after = intraday(WILD, DAY, counted(WILD, 0.0))
    assert 0 <= factor_of_rest(WILD, after) < 0.2
    assert (after.quantiles >= 0).all()
    assert after.paths is not None
    assert (after.paths >= 0).all()
    assert np.isfinite(after.paths).all()


def test_quantiles_keep_rising_with_their_level() -> None:
    after = intraday(WILD, DAY, counted(WILD, 1.7))
    assert (np.diff(after.quantiles, axis=0) >= -1e-9).all()
    assert after.daily_quantiles is not None
    assert (np.diff(after.daily_quantiles, axis=0) >= -1e-9).all()


def test_each_queue_follows_its_own_counts_and_one_without_counts_stays() -> None:
    two = expected(0.25, queues=("presales", "aftersales"))
    counts = counted(two, 1.5)
    counts[1] = np.nan
    after = intraday(two, DAY, counts)
    assert factor_of_rest(two, after, row=0) > 1.4
    np.testing.assert_array_equal(after.mean[1], two.mean[1])
    assert [finding.facts["queue"] for finding in after.findings if finding.code == "day_so_far_used"] == ["presales"]


def test_hours_without_a_count_in_between_are_still_forecast() -> None:
    counts = counted(WILD, 1.5)
    counts[0, 11] = np.nan
    after = intraday(WILD, DAY, counts)
    assert hours_of(after)[0, 11] == pytest.approx(1.45 * hours_of(WILD)[0, 11], rel=0.08)
    assert hours_of(after)[0, 10] == counts[0, 10]


def test_half_hours_hold_half_the_count() -> None:
    half = expected(0.25, minutes=30)
    counts = counted(half, 1.5)
    after = intraday(half, DAY, counts)
    np.testing.assert_allclose(after.mean[0, DAY * 48 + 20 : DAY * 48 + 22], counts[0, 10] / 2)
    assert 1.4 < factor_of_rest(half, after) < 1.52


def test_a_day_that_is_over_is_its_counts() -> None:
    counts = counted(WILD, 1.2, until=24)
    after = intraday(WILD, DAY, counts)
    assert after.daily_quantiles is not None
    np.testing.assert_allclose(after.daily_quantiles[:, 0, DAY], counts.sum())


def test_what_was_seen_is_said() -> None:
    finding = intraday(WILD, DAY, counted(WILD, 1.5)).findings[-1]
    assert finding.code == "day_so_far_used"
    assert finding.facts["time"] == "14:00"
    assert finding.facts["date"] == (START + timedelta(days=DAY)).isoformat()
    assert finding.facts["contacts"] == pytest.approx(1.5 * float(finding.facts["expected"]), rel=0.03)
    assert 140 <= int(finding.facts["percent"]) <= 151


@settings(max_examples=20, deadline=None)
@given(st.floats(0, 4), st.integers(1, 24))
def test_more_so_far_never_means_less_to_come(factor: float, until: int) -> None:
    less, more = (intraday(WILD, DAY, counted(WILD, f, until)) for f in (factor, factor + 0.5))
    assert (hours_of(more)[0, until:] >= hours_of(less)[0, until:] - 1e-9).all()


def test_the_shape_of_the_day_is_kept() -> None:
    after = intraday(WILD, DAY, counted(WILD, 1.5))
    ratio = hours_of(after)[0, 14:] / hours_of(WILD)[0, 14:]
    np.testing.assert_allclose(ratio, ratio[0])
    assert SHAPE[14:].size == ratio.size


def test_possible_courses_that_stand_higher_than_the_mean_are_set_right_by_the_counts() -> None:
    assert WILD.paths is not None
    high = replace(WILD, paths=WILD.paths * np.float32(1.25))
    after = intraday(high, DAY, counted(high, 1.2))
    assert after.paths is not None
    rest = slice(DAY * 24 + 14, DAY * 24 + 24)
    assert after.paths[:, 0, rest].sum(axis=1).mean() == pytest.approx(after.mean[0, rest].sum(), rel=0.06)


def test_hours_in_which_nobody_is_likely_to_come_stay_within_the_range() -> None:
    history = make_history(DAYS, factors=np.exp(np.random.default_rng(3).normal(0, 0.5, DAYS)) / 20, seed=1)
    quiet = make_forecast(history, TimeGrid(START, 7), Calendar())
    found = intraday(quiet, DAY, counted(quiet, 1.0))
    empty = quiet.quantiles[:, :, DAY * 24 + 14 : DAY * 24 + 24] == 0
    assert empty.any()
    assert (found.quantiles[:, :, DAY * 24 + 14 : DAY * 24 + 24][empty] == 0).all()
